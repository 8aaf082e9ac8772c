import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { buildApp } from "../../tools/build.ts";
import { chromiumArguments, findChromium } from "../../tools/findChromium.ts";
import { keyed, lostFormula, problemOf } from "../core/problems/sheets/problemOf.ts";
import { makeSheet } from "./makeSheet.ts";
import { startStemma } from "./startStemma.ts";
import { StemmaPage } from "./StemmaPage.ts";

/** `node test/e2e/sheetScreens.ts`: pictures of sheets in `screens/sheets/`. */
const out = resolve(import.meta.dirname, "../../screens/sheets");
const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 480, height: 900 } };

const problems = [
  problemOf("Find an antiderivative of $12x^3 - 6x^2 + 8x - 2$.", { points: 4, title: "Integrals" }),
  problemOf("Differentiate $3x^3 + 5x^2 + 3x - 9$.", { label: "A2", flags: [lostFormula] }),
  problemOf("Solve 3x + 7 = 22.", { reference: keyed("$x = 5$") }),
  problemOf("What is 17 + 25?", { reference: keyed("43") }),
  problemOf(
    "For which $n$ is $\\sum_{k=1}^{n} \\frac{1}{k(k+1)} > \\frac{99}{100}$, where each term is what is left of the one before it?",
  ),
  problemOf("Find x and y if $x + y = 11$ and $2x + y = 19$."),
];

async function take(browser: Browser, size: keyof typeof sizes, theme: "light" | "dark"): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "stemma-screens-"));
  const empty = mkdtempSync(join(tmpdir(), "stemma-screens-"));
  await makeSheet(dataDir, "Analysis, exam of March", problems);
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: theme, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const ui = new StemmaPage(page);
  const picture = async (state: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(out, `${state}-${theme}-${size}.png`) });
  };
  const go = (hash: string) => page.goto(new URL(hash, page.url()).href);
  const withoutAny = await startStemma(empty);
  const stemma = await startStemma(dataDir);
  try {
    await page.goto(withoutAny.address);
    await go("#/sheets");
    await page.getByText("No sheets yet").waitFor();
    await picture("none");

    await page.goto(stemma.address);
    await go("#/sheets");
    await page.getByRole("link", { name: /^Analysis/ }).click();
    await ui.button("Start").waitFor();
    await page.getByRole("table").waitFor();
    await picture("fresh");
    await ui.button("Start").click();
    await page.getByText("This sheet is done.").waitFor();
    await picture("done");
    await ui.button("Problem A2").click();
    await page.getByText("It is right as it stands").waitFor();
    await picture("flagged");
    await ui.button("Problem A2").click();
    await ui.button("Problem 1").click();
    await ui.button("Solution").click();
    await page.getByRole("region", { name: "Solution" }).locator(".katex").first().waitFor();
    await picture("solution");
    await ui.button("More for this sheet").click();
    await picture("menu");
    await page.getByRole("menuitem", { name: "Run again…" }).click();
    await page.getByRole("dialog").waitFor();
    await picture("again");
    await page.keyboard.press("Escape");
    await ui.button("Answer sheet…").click();
    await page.getByRole("dialog").waitFor();
    await picture("export");
    await page.keyboard.press("Escape");
    await go("#/sheets");
    await page.getByRole("link", { name: /^Analysis/ }).waitFor();
    await picture("list");
  } finally {
    await context.close();
    await stemma.kill();
    await withoutAny.kill();
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(empty, { recursive: true, force: true });
  }
}

await buildApp({ onlyIfStale: true });
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
for (const theme of ["light", "dark"] as const) {
  await take(browser, "wide", theme);
  await take(browser, "narrow", theme);
}
await browser.close();
console.log(`The pictures are in ${out}`);
