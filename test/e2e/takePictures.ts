import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { buildApp } from "../../tools/build.ts";
import { chromiumArguments, findChromium } from "../../tools/findChromium.ts";
import { startStemma, type StemmaProcess } from "./startStemma.ts";
import { StemmaPage } from "./StemmaPage.ts";

const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 480, height: 900 } };
type Look = readonly [size: keyof typeof sizes, theme: "light" | "dark"];

export const allLooks: readonly Look[] = [
  ["wide", "light"],
  ["narrow", "light"],
  ["wide", "dark"],
  ["narrow", "dark"],
];
/** Enough to see whether both sizes and both themes are right, in half of the time. */
export const twoLooks: readonly Look[] = [
  ["wide", "light"],
  ["narrow", "dark"],
];

/** An app of its own, and a page that shows it. */
export interface Scene {
  page: Page;
  ui: StemmaPage;
  /** The first; after `restart` it is another. */
  stemma: StemmaProcess;
  dataDir: string;
  size: keyof typeof sizes;
  /** Of the window, in pixels. */
  height: number;
  picture: (state: string) => Promise<void>;
  /** Closes the app, changes what is on its disk, and opens it again. */
  restart: (change: () => Promise<void> | void) => Promise<void>;
  /** Goes to an address in the app, such as `#/settings`. */
  go: (hash: string) => Promise<unknown>;
}

interface Pictures {
  /** In `screens/`; its earlier pictures are deleted. */
  folder: string;
  looks: readonly Look[];
  act: (scene: Scene) => Promise<void>;
}

async function take(browser: Browser, out: string, [size, theme]: Look, { act }: Pictures): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "stemma-screens-"));
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: theme, deviceScaleFactor: 1 });
  let stemma = await startStemma(dataDir);
  try {
    const page = await context.newPage();
    await page.goto(stemma.address);
    await act({
      page,
      ui: new StemmaPage(page),
      stemma,
      dataDir,
      size,
      height: sizes[size].height,
      async picture(state) {
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: join(out, `${state}-${theme}-${size}.png`) });
      },
      async restart(change) {
        await stemma.close();
        await change();
        stemma = await startStemma(dataDir);
        await page.goto(stemma.address);
      },
      go: (hash) => page.goto(new URL(hash, page.url()).href),
    });
  } finally {
    await context.close();
    await stemma.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Takes pictures of states of the app in each look, each time of an app that nobody has used. */
export async function takePictures(pictures: Pictures): Promise<void> {
  const out = resolve(import.meta.dirname, "../../screens", pictures.folder);
  await buildApp({ onlyIfStale: true });
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  try {
    for (const look of pictures.looks) await take(browser, out, look, pictures);
  } finally {
    await browser.close();
  }
  console.log(`The pictures are in ${out}`);
}
