import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { chromiumArguments, findChromium } from "../../tools/findChromium.ts";
import { StemmaPage } from "./StemmaPage.ts";
import { startStemma, type StemmaProcess } from "./startStemma.ts";

let browser: Browser;

/** One Chromium for the tests of a file. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  });
  afterAll(() => browser.close());
}

/** A data folder that goes with the test. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "stemma-e2e-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

export interface OpenStemma {
  stemma: StemmaProcess;
  ui: StemmaPage;
}

/**
 * The whole app, open in a new browser window; it ends with the test. Errors on the page fail the test.
 * @param environment for the app, on top of this process's own
 */
export async function openStemma(
  dataDir: string,
  options: BrowserContextOptions = {},
  environment: Record<string, string> = {},
): Promise<OpenStemma> {
  const opened = await openAnyPage(dataDir, options, environment);
  await opened.ui.composer.waitFor();
  return opened;
}

/** The same, whatever the page shows, such as that the history cannot be opened. */
export async function openAnyPage(
  dataDir: string,
  options: BrowserContextOptions = {},
  environment: Record<string, string> = {},
): Promise<OpenStemma> {
  const stemma = await startStemma(dataDir, environment);
  onTestFinished(() => stemma.kill());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on("pageerror", (error) => errors.push(error));
  onTestFinished(() => {
    if (errors.length > 0) throw new AggregateError(errors, `errors on the page: ${errors.join("; ")}`);
  });
  await page.goto(stemma.address);
  return { stemma, ui: new StemmaPage(page) };
}
