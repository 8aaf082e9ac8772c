import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { buildApp } from "../../tools/build.ts";
import { chromiumArguments, findChromium } from "../../tools/findChromium.ts";
import { startStemma } from "./startStemma.ts";
import { StemmaPage } from "./StemmaPage.ts";

/** `node test/e2e/recoveryScreens.ts`: pictures of backups, recovery and deleting everything in `screens/recovery/`. */
const out = resolve(import.meta.dirname, "../../screens/recovery");
const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 480, height: 900 } };

async function take(browser: Browser, size: keyof typeof sizes, theme: "light" | "dark"): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "stemma-screens-"));
  let stemma = await startStemma(dataDir);
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: theme, deviceScaleFactor: 1 });
  try {
    const page = await context.newPage();
    const ui = new StemmaPage(page);
    const picture = async (state: string): Promise<void> => {
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(out, `${state}-${theme}-${size}.png`) });
    };
    const goToBackups = async (): Promise<void> => {
      await page.goto(new URL("#/settings", page.url()).href);
      await page.getByRole("heading", { name: "Backups" }).scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 400);
    };
    const openAgain = async (): Promise<void> => {
      await stemma.close();
      writeFileSync(join(dataDir, "stemma.db"), "no database ".repeat(2_000));
      stemma = await startStemma(dataDir);
      await page.goto(stemma.address);
      await page.getByRole("heading", { name: "The history is damaged" }).waitFor();
    };

    await page.goto(stemma.address);
    await ui.ask("What is 17 + 25?");
    await ui.finished();
    await goToBackups();
    for (let count = 1; count <= 2; count++) {
      await ui.button("Back up now").click();
      await page
        .getByRole("listitem")
        .nth(count - 1)
        .waitFor();
    }
    await goToBackups();
    await picture("backups");
    await ui
      .button(/^Restore the backup of /)
      .first()
      .click();
    await picture("restore");
    await ui.button("Restore").click();
    await page.getByRole("alert").waitFor();
    await picture("restored");
    await page.goto(new URL("#/settings", page.url()).href);
    await ui.button("Delete everything…").click();
    await page
      .getByRole("dialog")
      .getByText(/of other programs/)
      .waitFor();
    await picture("delete");
    await page.keyboard.press("Escape");

    await openAgain();
    await page.getByRole("combobox").waitFor();
    await picture("recovery");
    await ui.button("Rescue").click();
    await page.getByRole("alert").waitFor();
    await picture("recovery-failed");
    await ui.button("Begin anew…").click();
    await picture("begin-anew");
    await page.keyboard.press("Escape");
    await ui.button("Bring back").click();
    await ui.composer.waitFor();
    await page.goto(new URL("#/settings", page.url()).href);
    await ui.button("Delete everything…").click();
    await page.getByRole("dialog").getByRole("textbox").fill("delete");
    await page.keyboard.press("Enter");
    await page.getByText("Everything was deleted.").waitFor();
    await picture("deleted");
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
