import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import type { Download } from "../../../../../src-shared/domain/download.ts";
import type { ModelFile } from "../../../../../src-shared/domain/model.ts";
import { chromiumArguments, findChromium } from "../../../../../tools/findChromium.ts";
import { servePage } from "../../../components/markdown/page/servePage.ts";
import type { FakeCore } from "./page.tsx";

declare const core: FakeCore;

let site: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;

/** Serves the page to one Chromium for the tests of a file. */
export function withLibraryPage(): void {
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
export class LibraryPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param hash such as `#/models` */
  static async open(hash: string, options: BrowserContextOptions = {}): Promise<LibraryPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
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
    const opened = new LibraryPage(page);
    await opened.go(hash);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return opened;
  }

  async go(hash: string): Promise<void> {
    await this.page.goto(site.address + hash);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  field(name: string): Locator {
    return this.page.getByRole("textbox", { name, exact: true });
  }

  row(name: string): Locator {
    return this.page.getByRole("row").filter({ hasText: name });
  }

  menuItem(name: string): Locator {
    return this.page.getByRole("menuitem", { name, exact: true });
  }

  /** Calls that change something, in order. */
  asked(): Promise<string[]> {
    return this.page.evaluate(() =>
      core.asked.filter((line) => !/^(models\.(assess|scan)|engine\.lookAtBackends) /.test(line)),
    );
  }

  setDownloads(downloads: Download[]): Promise<void> {
    return this.page.evaluate((list) => core.downloads.set(list), downloads);
  }

  setModels(models: ModelFile[]): Promise<void> {
    return this.page.evaluate((list) => core.list.set({ ...core.list.value, models: list }), models);
  }

  hasFocus(locator: Locator): Promise<boolean> {
    return locator.evaluate((element) => element === document.activeElement);
  }
}
