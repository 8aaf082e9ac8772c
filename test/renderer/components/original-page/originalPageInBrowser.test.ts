import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { chromiumArguments, findChromium } from "../../../../tools/findChromium.ts";
import { servePage } from "../markdown/page/servePage.ts";

let site: Awaited<ReturnType<typeof servePage>>;
let browser: Browser;

beforeAll(async () => {
  site = await servePage(resolve(import.meta.dirname, "page"));
  browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

const fixture = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, "../../../fixtures/files/pages", name)).toString("base64");

/** A page, with what it complained of and where it asked for something. */
async function open(): Promise<{ page: Page; complaints: string[]; requests: string[] }> {
  const context = await browser.newContext({ viewport: { width: 640, height: 900 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(new URL(request.url()).origin));
  await page.goto(site.address);
  return { page, complaints, requests };
}

/** The share of a part of the canvas that is dark. */
const inkIn = (page: Page, [left, top, width, height]: [number, number, number, number]): Promise<number> =>
  page.locator("canvas").evaluate(
    (canvas: HTMLCanvasElement, [left, top, width, height]) => {
      const [w, h] = [canvas.width, canvas.height];
      const data = canvas.getContext("2d")?.getImageData(left * w, top * h, width * w, height * h).data ?? [];
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128 && data[at + 3] === 255) dark++;
      return dark / (data.length / 4);
    },
    [left, top, width, height] as const,
  );

const drawn = (page: Page, number: number): Promise<void> =>
  page.locator(`figure[aria-label="Page ${number}"][aria-busy="false"]`).waitFor();

test("a page of a PDF is drawn under the app's policy, with a box where it is pointed at", async () => {
  const { page, complaints, requests } = await open();
  const bytes = fixture("algebra.pdf");
  await page.evaluate(
    (bytes) => globalThis.showOriginal({ kind: "pdf", bytes, page: 1, highlight: [0.2, 0.1, 0.5, 0.1] }),
    bytes,
  );
  await drawn(page, 1);
  expect(complaints).toEqual([]);
  const canvas = await page.locator("canvas").boundingBox();
  const box = await page.locator("[data-highlight]").boundingBox();
  expect((box?.x ?? 0) - (canvas?.x ?? 0)).toBeCloseTo(0.2 * (canvas?.width ?? 0), -0.5);
  expect((canvas?.height ?? 0) / (canvas?.width ?? 1)).toBeCloseTo(842 / 595, 1);
  expect(await inkIn(page, [0.1, 0.1, 0.8, 0.5])).toBeGreaterThan(0.005);
  expect(await inkIn(page, [0, 0.95, 1, 0.04])).toBe(0);
  expect(await page.evaluate(() => globalThis.pageCounts)).toEqual([1]);
  expect(new Set(requests)).toEqual(new Set([new URL(site.address).origin]));
});

test("another page is drawn in the place of the first, and the file is opened once", async () => {
  const { page } = await open();
  const bytes = fixture("physics-pages.pdf");
  await page.evaluate((bytes) => globalThis.showOriginal({ kind: "pdf", bytes, page: 1, highlight: null }), bytes);
  await drawn(page, 1);
  const before = await inkIn(page, [0, 0, 1, 1]);
  await page.evaluate((bytes) => globalThis.showOriginal({ kind: "pdf", bytes, page: 2, highlight: null }), bytes);
  await drawn(page, 2);
  expect(await inkIn(page, [0, 0, 1, 1])).not.toBe(before);
  expect(await page.evaluate(() => globalThis.pageCounts)).toEqual([2]);
});

test("a photo is shown upright", async () => {
  const { page, complaints } = await open();
  const bytes = fixture("photo-words.jpg");
  await page.evaluate((bytes) => globalThis.showOriginal({ kind: "picture", bytes, page: 1, highlight: null }), bytes);
  await drawn(page, 1);
  const box = await page.locator("canvas").boundingBox();
  expect((box?.width ?? 0) > (box?.height ?? 0)).toBe(true);
  expect(complaints).toEqual([]);
});

test.each(["scan-words.pdf", "scan-jpeg2000.pdf"])("a scanned page is drawn too: %s", async (name) => {
  const { page } = await open();
  const bytes = fixture(name);
  await page.evaluate((bytes) => globalThis.showOriginal({ kind: "pdf", bytes, page: 1, highlight: null }), bytes);
  await drawn(page, 1);
  expect(await inkIn(page, [0.1, 0.1, 0.8, 0.8])).toBeGreaterThan(0.005);
});

test("what cannot be opened says so", async () => {
  const { page } = await open();
  await page.evaluate(
    (bytes) => globalThis.showOriginal({ kind: "pdf", bytes, page: 1, highlight: null }),
    btoa("%PDF-1.7 nothing"),
  );
  await page.getByText("This page cannot be shown.").waitFor();
  expect(await page.locator("canvas").isVisible()).toBe(false);
});
