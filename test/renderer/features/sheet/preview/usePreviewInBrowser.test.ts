import { resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { chromiumArguments, findChromium } from "../../../../../tools/findChromium.ts";
import { bundleOf } from "../../../bundleOf.ts";

let script: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  script = await bundleOf(resolve(import.meta.dirname, "usePreviewPage.tsx"));
  browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
});
afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  await page.addScriptTag({ type: "module", content: script });
  await page.waitForFunction(() => "show" in window);
  return () => page.close();
});

/** Does something on the page: `show("a", "b")`. */
const on = <Value>(expression: string): Promise<Value> => page.evaluate<Value>(expression);
const asked = (): Promise<string[]> => on("asked");
const files = (): Promise<string[]> => on("files()");
const problems = (): Promise<string | null> => page.getByRole("status").textContent();

/** Shows files whose problems are read at once. */
async function show(...names: string[]): Promise<void> {
  const before = (await asked()).length;
  await on(`show(${names.map((name) => JSON.stringify(name)).join()})`);
  await expect.poll(async () => (await asked()).length).toBe(before + names.length);
  for (const name of names) await on(`read("${name}")`);
  await expect.poll(problems).not.toBe("");
}

test("problems stand in the order of their files, whichever is read first; a file that fails is the only one to", async () => {
  await on('show("a", "b", "c")');
  await expect.poll(asked).toEqual(["read a", "read b", "read c"]);
  expect(await files()).toEqual(["a reading", "b reading", "c reading"]);
  await on('read("c")');
  await expect.poll(problems).toBe("c1, c2");
  await on('fail("b")');
  await on('read("a")');
  await expect.poll(problems).toBe("a1, a2, c1, c2");
  await expect.poll(files).toEqual(["a read", "b problems/damaged", "c read"]);
});

test("what is made of a file is remembered once the person rests, for that file only; a yes is no change", async () => {
  await show("a", "b");
  await on('confirm("a2")');
  await on('rewrite("b1", "better")');
  await on('rewrite("better", "best")');
  await on('moveUp("b2")');
  await on('leaveOut("best")');
  await expect.poll(asked).toEqual(["read a", "read b", "remember b2"]);
});

test("what was changed last is remembered, although the page is left at once", async () => {
  await show("a");
  // In one go, well before the person would have rested.
  await on('(rewrite("a1", "better"), new Promise((resolve) => setTimeout(resolve, 20)).then(() => show()))');
  await expect.poll(asked).toEqual(["read a", "remember better, a2"]);
});

test("what is remembered comes back, until the person goes back or has the file read in another way", async () => {
  await show("a");
  await on('rewrite("a1", "better")');
  await expect.poll(asked).toContain("remember better, a2");
  await show("b");
  await show("a");
  await expect.poll(problems).toBe("better, a2");
  expect(await files()).toEqual(["a read remembered"]);

  await on('readScans("a")');
  await expect.poll(async () => (await asked()).at(-1)).toBe("read a scans");
  await on('read("a")');
  await expect.poll(problems).toBe("a1, a2, a3");
  expect(await files()).toEqual(["a read"]);

  await on('rewrite("a3", "scanned")');
  await on('forget("a")');
  await expect.poll(async () => (await asked()).slice(-2)).toEqual(["forget", "read a"]);
  await on('read("a")');
  await expect.poll(problems).toBe("a1, a2");
  expect(await asked()).not.toContain("remember a1, a2, scanned");
});

test("no more problems are taken than a sheet may have", async () => {
  await show("many");
  await expect.poll(async () => (await problems())?.split(", ").length).toBe(2_000);
});

test("what is found of a long file is there while it is read; a part of a file that fails goes again", async () => {
  await on('show("long", "b")');
  await expect.poll(problems).toBe("lon, cut");
  await on('read("b")');
  await expect.poll(problems).toBe("lon, cut, b1, b2");
  expect(await files()).toEqual(["long reading 1/9", "b read"]);
  await on('read("long")');
  await expect.poll(problems).toBe("long1, long2, b1, b2");
  expect(await files()).toEqual(["long read", "b read"]);

  await on('show("b", "long")');
  await expect.poll(problems).toBe("lon, cut");
  await on('fail("long")');
  await expect.poll(problems).toBe("");
});
