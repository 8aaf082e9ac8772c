import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import type { CodeRun } from "../../../../../src-shared/domain/codeRun.ts";
import { chromiumArguments, findChromium } from "../../../../../tools/findChromium.ts";
import { servePage } from "../../markdown/page/servePage.ts";

let site: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;

/** Serves the page, with what Python needs, to one Chromium for the tests of a file. */
export function withPythonPage(): void {
  beforeAll(async () => {
    site = await servePage(import.meta.dirname, { hasPython: true });
    browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
}

/** A page of its own that ends with the test. */
export async function openPythonPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 }, ...options });
  onTestFinished(() => context.close());
  return openIn(context);
}

/** One page for the tests of a file, so that each finds the sandbox that was made ready after the one before. */
export function sharedPythonPage(): () => Page {
  let page: Page;
  beforeAll(async () => {
    page = await openIn(await browser.newContext());
  });
  return () => page;
}

async function openIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.address);
  return page;
}

/** Runs a piece of code as the app does. */
export const runPython = (
  page: Page,
  code: string,
  options: { wallMs?: number; stopAfterMs?: number } = {},
): Promise<CodeRun> =>
  page.evaluate(([code, options]) => globalThis.runPython(code, options), [code, options] as const);
