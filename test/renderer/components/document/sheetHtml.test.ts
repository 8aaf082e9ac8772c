import { resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnswerSheetChoice } from "../../../../src-shared/domain/answer-sheet/AnswerSheet.ts";
import { chromiumArguments, findChromium } from "../../../../tools/findChromium.ts";
import { bundleOf } from "../../bundleOf.ts";
import type { Write } from "./sheetHtmlPage.ts";
import { type Printed, readPrinted } from "./readPrinted.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const content = await bundleOf(resolve(import.meta.dirname, "sheetHtmlPage.ts"));
  browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  page = await browser.newPage();
  await page.addScriptTag({ type: "module", content });
  await page.waitForFunction(() => "write" in window);
});
afterAll(() => browser.close());

/**
 * Opens the sheet as a page by itself.
 * @param labels of the entries that are on it; by default all
 * @returns it, and what it asked the network for
 */
async function open(
  choice: AnswerSheetChoice,
  areThoughtsOpen = false,
  labels?: string[],
): Promise<{ alone: Page; requests: string[] }> {
  const html = await page.evaluate((wishes) => (window as unknown as { write: Write }).write(...wishes), [
    choice,
    areThoughtsOpen,
    labels,
  ] satisfies Parameters<Write>);
  const alone = await browser.newPage();
  const requests: string[] = [];
  alone.on("request", (request) => {
    if (!request.url().startsWith("data:")) requests.push(request.url());
  });
  await alone.setContent(html);
  return { alone, requests };
}

test("a page has answers as formulas, marks and steps, and needs nothing but itself", async () => {
  const { alone, requests } = await open({ detail: "thoughts", problems: "beside" });
  expect(await alone.title()).toBe("Exam_1 & more");
  expect(await alone.locator("h3").allTextContents()).toEqual([
    "1 – Ladder & wall (1 point)",
    "2 a (2.5 points)",
    "2 b",
    "3",
    "4",
    "5",
  ]);
  const answers = alone.locator("p", { has: alone.locator("strong", { hasText: "Answer:" }) });
  expect(await answers.locator("annotation").allTextContents()).toEqual(["5", "\\frac{1}{2}"]);
  expect(await alone.locator(".note", { hasText: /^Unsure/ }).count()).toBe(2);
  expect(await alone.locator("details:not([open])").count()).toBe(4);
  expect(await alone.locator("script").count()).toBe(0);
  expect(await alone.locator(".problem").nth(1).textContent()).toContain("<script>alert(1)</script>");
  expect(requests).toEqual([]);
  await alone.close();
});

test("thoughts are unfolded for paper", async () => {
  const { alone } = await open({ detail: "thoughts", problems: "none" }, true);
  expect(await alone.locator("details[open]").count()).toBe(4);
  await alone.close();
});

/** Prints what has no steps to show as a person would, and reads the PDF back. */
async function print(choice: AnswerSheetChoice): Promise<Printed> {
  const { alone } = await open(choice, true, ["1", "2 a", "2 b", "5"]);
  await alone.evaluate(() => document.fonts.ready);
  const pdf = await alone.pdf({ preferCSSPageSize: true, printBackground: true });
  await alone.close();
  return readPrinted(pdf);
}

test("printed, it has problems beside their answers, formulas as text, and marks at what is unsure", async () => {
  const { pages, fonts, hasPictures } = await print({ detail: "answers", problems: "beside" });
  const lines = pages.flat();
  expect(lines.slice(0, 6)).toEqual([
    "Exam_1 & more",
    "3 of 4 problems answered by Phi-4_mini, 1 unsure, 1 probably wrong.",
    "1 – Ladder & wall (1 point)",
    "Solve 3 x + 7 = 22 .",
    "Answer: 5",
    "2 a (2.5 points)",
  ]);
  // A fraction takes three lines.
  expect(lines.join("\n")).toContain("1\nAnswer:\n2\nUnsure: nothing confirms it. 3 of 4 attempts came to it.\n2 b");
  expect(lines).toContain("Probably wrong: it is not the answer that the file gives.");
  expect(lines.at(-1)).toBe("Not solved: it may not have been read rightly.");
  expect(fonts).toEqual(expect.arrayContaining(["SourceSerif4-Regular", "KaTeX_Main-Regular", "KaTeX_Math-Italic"]));
  expect(hasPictures).toBe(false);
});

test("printed for pupils, the answers are all behind the problems, on a page of their own", async () => {
  const { pages } = await print({ detail: "answers", problems: "first" });
  expect(pages).toHaveLength(2);
  const [problems = [], answers = []] = pages;
  expect(problems[1]).toBe("Problems");
  expect(problems.filter((line) => line === "Solve 3 x + 7 = 22 .")).toHaveLength(3);
  expect(problems.join("\n")).not.toMatch(/Answer|Unsure|wrong|answered/);
  expect(answers.slice(0, 4)).toEqual([
    "Answers",
    "3 of 4 problems answered by Phi-4_mini, 1 unsure, 1 probably wrong.",
    "1",
    "Answer: 5",
  ]);
  expect(answers.join("\n")).not.toContain("Solve");
});
