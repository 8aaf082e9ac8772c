import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page, type Route } from "playwright-core";
import { chromiumArguments, findChromium } from "../../../tools/findChromium.ts";
import { toAppAddress } from "./addresses.ts";
import { preloadEnvironment, type FromPage } from "./preloadEnvironment.ts";
import { report } from "./reports.ts";
import type { StandInApp } from "./StandInApp.ts";
import type { StandInContents } from "./StandInContents.ts";
import type { StandInSession } from "./StandInSession.ts";

/** The one Chromium behind all windows. */
export class StandInBrowser {
  readonly #app: StandInApp;
  readonly #session: StandInSession;
  readonly #contents = new Map<Page, StandInContents>();
  #context: Promise<BrowserContext> | undefined;

  constructor(app: StandInApp, session: StandInSession) {
    this.#app = app;
    this.#session = session;
  }

  /** Opens a page for a window. @param preload undefined for a window without one */
  async open(contents: StandInContents, preload: string | undefined, width: number, height: number): Promise<Page> {
    const context = await (this.#context ??= this.#launch());
    const spare = context.pages().find((page) => !this.#contents.has(page));
    const page = spare ?? (await context.newPage());
    this.#contents.set(page, contents);
    contents.attach(page);
    await page.setViewportSize({ width, height });
    if (preload === undefined) return page;
    const source = readFileSync(preload, "utf8");
    await page.addInitScript(
      `(${preloadEnvironment.toString()})((require) => { const module = { exports: {} }, exports = module.exports;\n${source}\n});`,
    );
    return page;
  }

  async #launch(): Promise<BrowserContext> {
    const folder = this.#app.sessionDir();
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: findChromium(),
      // Electron's Chromium is patched to tell a page that the other end of a port has closed.
      args: [...chromiumArguments, "--enable-blink-features=MessagePortCloseEvent", "--remote-debugging-port=0"],
    });
    this.#app.cleanUps.push(() => context.close());
    await context.exposeBinding("standInSend", ({ page, frame }, message: FromPage) =>
      this.#contents.get(page)?.receive(message, frame),
    );
    await context.route("**/*", (route) => this.#answer(route));
    const [port] = readFileSync(join(folder, "DevToolsActivePort"), "utf8").split("\n");
    await report({ type: "browser", endpoint: `http://127.0.0.1:${port}` });
    return context;
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toAppAddress(request.url());
    const contents = this.#contents.get(request.frame().page());
    if (contents?.mayNavigate(route) === false) return route.abort("aborted");
    const session = contents?.session ?? this.#session;
    if (!(await session.permits({ url, resourceType: request.resourceType() }))) {
      await report({ type: "request-refused", url });
      return route.abort("blockedbyclient");
    }
    const response = await session.protocol.answer(url, request.method());
    if (response === null) return route.continue();
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }
}
