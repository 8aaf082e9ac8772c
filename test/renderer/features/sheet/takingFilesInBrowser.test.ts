import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { chromiumArguments, findChromium } from "../../../../tools/findChromium.ts";
import { bundleOf } from "../../bundleOf.ts";
import { temporaryFolder } from "../../../core/temporaryFolder.ts";
import { dropFiles } from "../../../e2e/dropFiles.ts";

declare const arrived: string[];
declare const cancelled: string[];
declare const letGo: () => void;
declare const openFiles: (files: object[]) => void;

let script: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  script = await bundleOf(resolve(import.meta.dirname, "takingFilesPage.tsx"));
  browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
});
afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  // Chromium lets no page look into folders that has no origin.
  await page.route("http://localhost/", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
  );
  await page.goto("http://localhost/");
  await page.addScriptTag({ type: "module", content: script });
  await page.getByText("A page").waitFor();
  return () => page.close();
});

/** Names in the address of the page that shows what was found. */
const shown = (): Promise<string[]> =>
  page.evaluate(() => {
    const files = new URLSearchParams(location.hash.replace(/^#\/problems\?/, "")).getAll("f");
    return files.map((file) => file.slice(file.indexOf(":") + 1));
  });

function folderWith(names: readonly string[]): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "more"));
  for (const name of names) writeFileSync(join(folder, name), `in ${name}`);
  return folder;
}

test("files and those in folders are taken in order; a model, and what is hidden, is not", async () => {
  const folder = folderWith(["10.md", "2.md", ".hidden", "large.gguf", "more/deep.txt"]);
  const alone = join(folderWith(["alone.tex"]), "alone.tex");
  await dropFiles(page, [folder, alone], () => page.getByText("Drop problem files", { exact: true }).waitFor());
  await expect.poll(shown).toEqual(["2.md", "10.md", "deep.txt", "alone.tex"]);
  expect(await page.evaluate(() => arrived)).toEqual(["2.md 7", "10.md 8", "deep.txt 16", "alone.tex 12"]);
  expect(await page.getByText("Drop problem files").count()).toBe(0);
});

test("a model alone is nothing to look through", async () => {
  await dropFiles(page, [join(folderWith(["phi.gguf"]), "phi.gguf")]);
  await dropFiles(page, [join(folderWith(["exam.md"]), "exam.md")]);
  await expect.poll(shown).toEqual(["exam.md"]);
});

test("of too many, the first are taken, and the person is told where the others begin", async () => {
  const names = Array.from({ length: 60 }, (_, index) => `sheet ${index + 1}.txt`);
  await dropFiles(page, [folderWith(names)]);
  await expect.poll(shown).toEqual(names.slice(0, 50));
  const alert = page.getByRole("alert");
  expect(await alert.textContent()).toMatch(/Only the first 50 files.*from “sheet 51.txt” on/);
  await alert.getByRole("button", { name: "Close" }).click();
  expect(await alert.count()).toBe(0);
});

test("a file that the core refuses is named, and the others are taken", async () => {
  await dropFiles(page, [folderWith(["large.pdf", "small.pdf"])]);
  await expect.poll(shown).toEqual(["small.pdf"]);
  expect(await page.getByRole("alert").textContent()).toMatch(/too large \(2 GB\).*Divide it.*large\.pdf/);
});

test("what takes long is given up when the person says so", async () => {
  await dropFiles(page, [join(folderWith(["endless.pdf"]), "endless.pdf")]);
  await page.getByText("Taking in endless.pdf: 0 %").waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.evaluate(() => letGo());
  await page.getByText("Taking in").waitFor({ state: "detached" });
  expect(await page.evaluate(() => cancelled)).toEqual(["endless.pdf"]);
  expect(await shown()).toEqual([]);
});

/** Pastes in the page, or in its field. @returns whether the page took it */
const paste = (on: "page" | "field", data: { text?: string; files?: string[] }): Promise<boolean> =>
  page.evaluate(
    ([place, { text, files = [] }]) => {
      const clipboardData = new DataTransfer();
      if (text !== undefined) clipboardData.setData("text/plain", text);
      for (const name of files) clipboardData.items.add(new File(["x"], name));
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      return !(document.querySelector(place === "page" ? "p" : "textarea")?.dispatchEvent(event) ?? true);
    },
    [on, data] as const,
  );

test("files and text are pasted anywhere; text in a field is written there", async () => {
  expect(await paste("field", { files: ["photo.png"] })).toBe(true);
  await expect.poll(shown).toEqual(["photo.png"]);
  expect(await paste("page", { text: "1. What is 2 + 2?" })).toBe(true);
  await expect.poll(shown).toEqual(["Pasted text.txt"]);
  // A file manager gives its name or its path as well.
  expect(await paste("field", { text: "/home/me/exam.pdf", files: ["exam.pdf"] })).toBe(true);
  await expect.poll(shown).toEqual(["exam.pdf"]);
  // Word processors give a picture of the text.
  expect(await paste("page", { text: "1. What is 3 + 3?", files: ["image.png"] })).toBe(true);
  await expect.poll(shown).toEqual(["Pasted text.txt"]);
  const before = await page.evaluate(() => arrived.length);
  expect(await paste("field", { text: "What is 2 + 2?" })).toBe(false);
  expect(await paste("field", { text: "What is 2 + 2?", files: ["image.png"] })).toBe(false);
  expect(await paste("page", { text: " \n" })).toBe(false);
  expect(await page.evaluate(() => arrived.length)).toBe(before);
});

test("files that were opened from outside are shown", async () => {
  const file = { hash: "a".repeat(64), name: "opened.pdf", sizeBytes: 1 };
  await page.evaluate((opened) => openFiles([opened]), file);
  await expect.poll(shown).toEqual(["opened.pdf"]);
});
