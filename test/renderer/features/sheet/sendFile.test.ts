import { resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumArguments, findChromium } from "../../../../tools/findChromium.ts";
import { bundleOf } from "../../bundleOf.ts";
import type { Sent } from "./sendFilePage.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const content = await bundleOf(resolve(import.meta.dirname, "sendFilePage.ts"));
  browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  page = await browser.newPage();
  await page.addScriptTag({ type: "module", content });
  await page.waitForFunction(() => "send" in window);
});
afterAll(() => browser.close());

const send = (bytes: number, at?: { failsAt?: number; leavesAt?: number }): Promise<Sent> =>
  page.evaluate(
    ([size, place]) => (window as unknown as { send: (...args: unknown[]) => Promise<Sent> }).send(size, place),
    [bytes, at] as const,
  );

test("a file goes in pieces that are no longer than a message may be, and arrives as it was", async () => {
  expect(await send(2_500_000)).toEqual({
    calls: ["problems.beginFile", "piece 1333336", "piece 1333336", "piece 666668", "problems.endFile"],
    progress: [0.4, 0.8, 1],
    isSame: true,
    error: null,
  });
});

test("an empty file is sent too", async () => {
  expect(await send(0)).toMatchObject({ calls: ["problems.beginFile", "problems.endFile"], error: null });
});

test("what fails or is left is given up in the core too", async () => {
  expect(await send(2_500_000, { failsAt: 2 })).toMatchObject({
    calls: ["problems.beginFile", "piece 1333336", "piece 1333336", "problems.cancelFile"],
    error: "the disk is full",
  });
  expect(await send(2_500_000, { leavesAt: 1 })).toMatchObject({
    calls: ["problems.beginFile", "piece 1333336", "problems.cancelFile"],
    error: "left",
  });
  expect(await send(1_000, { leavesAt: 1 })).toMatchObject({
    calls: ["problems.beginFile", "piece 1336", "problems.cancelFile"],
    error: "left",
  });
});
