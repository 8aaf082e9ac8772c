import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "./findChromium.ts";

const folder = resolve(import.meta.dirname, "../resources/icons");

/** Paints the SVG as the PNG files that electron-builder and the window take. */
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...chromiumArguments],
});
const page = await browser.newPage();
await page.setContent(
  `<style>body { margin: 0 } svg { display: block }</style>${readFileSync(`${folder}/stemma.svg`, "utf8")}`,
);
for (const size of [512, 1024]) {
  await page.setViewportSize({ width: size, height: size });
  await page.screenshot({ path: `${folder}/${size}x${size}.png`, omitBackground: true });
}
await browser.close();
