import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import type { AttemptEvent } from "../../../../../src-shared/contract/reasoningEndpoints.ts";
import type { Attempt } from "../../../../../src-shared/domain/attempt.ts";
import type { CheckReport } from "../../../../../src-shared/domain/check.ts";
import type { SampleGroup } from "../../../../../src-shared/domain/sampleGroup.ts";
import { chromiumArguments, findChromium } from "../../../../../tools/findChromium.ts";
import { servePage } from "../../../components/markdown/page/servePage.ts";
import type { FakeCore } from "./page.tsx";

declare const chatCore: FakeCore;

let site: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Serves the page to one Chromium for the tests of a file. */
export function withChatPage(): void {
  beforeAll(async () => {
    site = await servePage(import.meta.dirname);
    browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
}

/** The whole window over a core that only answers and remembers. What the page complains of fails the test. */
export class ChatPageDriver {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens a conversation with these attempts at one question, the last of them shown; or the page before the first. */
  static async open(attempts: Attempt[] = [], options: BrowserContextOptions = {}): Promise<ChatPageDriver> {
    // Axe is brought in by the tests, which the app's content security policy would refuse.
    const viewport = { width: 1280, height: 900 };
    const context = await browser.newContext({ viewport, bypassCSP: true, ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
    });
    onTestFinished(() => {
      if (troubles.length > 0) throw new Error(`The page complains: ${troubles.join("; ")}`);
    });
    await page.goto(site.address);
    const ui = new ChatPageDriver(page);
    await ui.composer.waitFor();
    if (attempts.length > 0) await ui.show(attempts);
    return ui;
  }

  get composer(): Locator {
    return this.page.getByRole("textbox", { name: "Problem", exact: true });
  }

  get effortButton(): Locator {
    return this.page.getByRole("button", { name: /^Effort: / });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  radio(name: string | RegExp): Locator {
    return this.page.getByRole("menuitemradio", { name });
  }

  /** Gives the core these attempts, and opens the conversation anew. */
  async show(attempts: Attempt[], shown = attempts.length - 1): Promise<void> {
    await this.page.evaluate(
      ([list, index]) => {
        chatCore.attempts = list;
        chatCore.shown = index;
        location.hash = "#/";
      },
      [attempts, shown] as const,
    );
    await this.page.getByRole("heading", { name: "Ask a problem" }).waitFor();
    await this.page.evaluate(() => (location.hash = "#/c/c1"));
    await this.page.getByRole("region", { name: "Problem" }).waitFor();
  }

  /** What checks are to find of the answers that are shown from now on. */
  setReport(report: CheckReport): Promise<void> {
    return this.page.evaluate((found) => {
      chatCore.report = found;
    }, report);
  }

  /** Sends an event of the attempt that is shown and runs. */
  send(event: AttemptEvent): Promise<void> {
    return this.page.evaluate((sent) => chatCore.send(sent), event);
  }

  sendGroup(group: SampleGroup): Promise<void> {
    return this.page.evaluate((sent) => chatCore.sendGroup(sent), group);
  }

  /** Calls that change something, in order. */
  asked(): Promise<string[]> {
    return this.page.evaluate(() => chatCore.asked.filter((line) => !line.startsWith("engine.prepare ")));
  }

  hasFocus(locator: Locator): Promise<boolean> {
    return locator.evaluate((element) => element === document.activeElement);
  }

  /** Whether the page can be scrolled sideways. */
  isTooWide(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  }

  /** What axe finds serious or critical, in a line each. */
  async axeFindings(): Promise<string[]> {
    if (!(await this.page.evaluate(() => "axe" in window))) await this.page.evaluate(axeSource);
    const { violations } = await this.page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  }
}
