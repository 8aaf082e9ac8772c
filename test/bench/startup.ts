import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { chromiumArguments, findChromium } from "../../tools/findChromium.ts";
import { startStemma } from "../e2e/startStemma.ts";
import type { Measurement, Spread } from "./Measurement.ts";
import { spreadOf } from "./spreadOf.ts";

const rounds = 7;
const field = "textarea[aria-label=Problem]:read-write";

/** Milliseconds from the start of the app's process. */
interface Start {
  address: number;
  firstPaint: number;
  ready: number;
}

/** When the page took its first typed letter, by the clock that all processes share. */
declare global {
  interface Window {
    benchFirstInputAt?: number;
  }
}

function watchFirstInput(): void {
  addEventListener("input", () => (window.benchFirstInputAt ??= performance.timeOrigin + performance.now()), {
    once: true,
  });
}

/** One start of the app on the data of the starts before, opened in a new browser window. */
async function start(browser: Browser, dataDir: string): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(watchFirstInput);
  const page = await context.newPage();
  const begun = performance.timeOrigin + performance.now();
  const stemma = await startStemma(dataDir);
  try {
    const address = performance.timeOrigin + performance.now();
    await page.goto(stemma.address, { waitUntil: "commit" });
    // Looked for at each frame; a locator would try again less and less often.
    await page.waitForFunction((field) => {
      const found = document.querySelector<HTMLTextAreaElement>(field);
      found?.focus();
      return found !== null;
    }, field);
    await page.keyboard.press("x");
    const times = await page.evaluate(async () => {
      const paint = (): PerformanceEntry | undefined => performance.getEntriesByName("first-contentful-paint")[0];
      while (window.benchFirstInputAt === undefined || paint() === undefined) await new Promise(requestAnimationFrame);
      return { firstPaint: performance.timeOrigin + (paint()?.startTime ?? NaN), ready: window.benchFirstInputAt };
    });
    // React sets the field to what it knows: a letter that it had missed would be gone.
    if ((await page.inputValue(field)) !== "x") throw new Error("The first typed letter was lost.");
    await stemma.close();
    return { address: address - begun, firstPaint: times.firstPaint - begun, ready: times.ready - begun };
  } finally {
    await stemma.kill();
    await context.close();
  }
}

/**
 * From the start of the Node host's process to the first paint and to the first letter that can be typed, no model
 * loaded, in a browser that runs already.
 * @param folder an empty folder for the data
 */
export async function measureStartup(folder: string): Promise<Measurement[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  try {
    const starts: Start[] = [];
    for (let round = 0; round < rounds; round++) starts.push(await start(browser, join(folder, "startup-data")));
    const over = (key: keyof Start): Spread => spreadOf(starts.map((each) => each[key]));
    return [
      { name: "Start to address", unit: "ms", value: over("address") },
      { name: "Start to first paint", unit: "ms", value: over("firstPaint"), target: { of: "value", atMost: 1000 } },
      { name: "Start to ready for typing", unit: "ms", value: over("ready"), target: { of: "value", atMost: 1500 } },
    ];
  } finally {
    await browser.close();
  }
}
