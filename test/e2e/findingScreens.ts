import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { buildApp } from "../../tools/build.ts";
import { chromiumArguments, findChromium } from "../../tools/findChromium.ts";
import { startStemma } from "./startStemma.ts";
import { StemmaPage } from "./StemmaPage.ts";

/** `node test/e2e/findingScreens.ts`: pictures of searching, ordering and taking along in `screens/finding/`. */
const out = resolve(import.meta.dirname, "../../screens/finding");
const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 480, height: 900 } };

const problems = [
  "Find an antiderivative of $12x^3 - 6x^2 + 8x - 2$.",
  "Differentiate $3x^3 + 5x^2 + 3x - 9$.",
  "Solve 3x + 7 = 22.",
  "What is 17 + 25?",
];

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
    const openSidebar = async (): Promise<void> => {
      if (size === "narrow") await page.getByRole("button", { name: "Open the sidebar" }).click();
    };
    await ui.composer.waitFor();
    for (const problem of problems) {
      await go("#/");
      await ui.composer.waitFor();
      await ui.ask(problem);
      await ui.finished();
    }
    await ui.ask("Check it.");
    await page.getByRole("button", { name: "Regenerate" }).nth(1).waitFor();
    await openSidebar();
    const menuOf = async (title: string, entry: string): Promise<void> => {
      await page.getByRole("button", { name: `More for ${title}` }).click();
      await page.getByRole("menuitem", { name: entry }).click();
    };
    await menuOf("Solve 3x + 7 = 22", "Pin");
    await menuOf("What is 17 + 25?", "Tags…");
    await page.getByRole("combobox", { name: "New tag" }).fill("sums, exam");
    await page.keyboard.press("Enter");
    await page.getByText("exam").first().waitFor();
    await picture("tags");
    await page.keyboard.press("Escape");
    await picture("sidebar");
    await page.getByRole("searchbox", { name: "Search problems and answers" }).fill("solve");
    await picture("sidebar-search");

    await go("#/search");
    await page.getByText("Finds words and formulas").waitFor();
    await picture("search-empty");
    await go("#/search?q=x%5E2%20&thoughts=1");
    await page.getByText(/places? found/).waitFor();
    await picture("search");
    await go("#/search?q=nothing+of+it&tag=exam");
    await page.getByText(/Nothing with these/).waitFor();
    await picture("search-none");
    await go("#/search?q=42&thoughts=1");
    await page
      .getByRole("link", { name: /^Thought/ })
      .first()
      .click();
    await page.getByText(/1 of|of \d+ in this thought/).waitFor();
    await picture("hit");

    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    await picture("palette");
    await page.keyboard.type("so");
    await picture("palette-typed");
    await page.keyboard.press("Escape");
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
