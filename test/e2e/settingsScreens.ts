import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { buildApp } from "../../tools/build.ts";
import { chromiumArguments, findChromium } from "../../tools/findChromium.ts";
import { childrenOf } from "./childrenOf.ts";
import { startStemma } from "./startStemma.ts";
import { StemmaPage } from "./StemmaPage.ts";

/** `node test/e2e/settingsScreens.ts`: pictures of the settings' states in `screens/settings/`. */
const out = resolve(import.meta.dirname, "../../screens/settings");
const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 480, height: 900 } };

async function take(browser: Browser, size: keyof typeof sizes, theme: "light" | "dark"): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "stemma-screens-"));
  const stemma = await startStemma(dataDir);
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: theme, deviceScaleFactor: 1 });
  try {
    const page = await context.newPage();
    await page.goto(stemma.address);
    const ui = new StemmaPage(page);
    const picture = async (state: string): Promise<void> => {
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(out, `${state}-${theme}-${size}.png`) });
    };
    const go = (hash: string) => page.goto(new URL(hash, page.url()).href);
    /** The whole page in one picture. */
    const tall = (height: number) => page.setViewportSize({ ...sizes[size], height });

    await ui.composer.waitFor();
    await ui.ask("What is 17 + 25?");
    await ui.finished();
    await go("#/settings");
    await page.getByLabel("What runs now").waitFor();
    await page.getByRole("radio", { name: "Processor" }).waitFor();
    await tall(size === "wide" ? 2000 : 2300);
    await picture("settings");
    if (process.platform === "linux") {
      for (const pid of childrenOf(stemma.pid)) process.kill(pid, "SIGKILL");
      await page
        .getByRole("button", { name: /^Last lines of the log/ })
        .first()
        .click();
      await picture("incident");
    }
    await tall(sizes[size].height);

    await ui.button("Test this machine…").click();
    await ui.button("Start the test").click();
    await page.getByText("testing…").waitFor();
    await picture("machine-test");
    await page.getByText(/^Done\./).waitFor({ timeout: 120_000 });
    await picture("machine-tested");
    await page.keyboard.press("Escape");

    await ui.openLibrary();
    await ui.chooseFor("Starter", "Details");
    await ui.button("Try it: the profile").click();
    await page.getByText("A thought opened and closed.").waitFor();
    await picture("self-test");
    await ui.button("Settings of this model…").click();
    await page.getByRole("textbox", { name: "Temperature" }).fill("9");
    await picture("model-settings");
  } finally {
    await context.close();
    await stemma.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await buildApp({ onlyIfStale: true });
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
await take(browser, "wide", "light");
await take(browser, "narrow", "dark");
await browser.close();
console.log(`The pictures are in ${out}`);
