import { resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnswerSheetChoice } from "../../../../src-shared/domain/answer-sheet/AnswerSheet.ts";
import { chromiumArguments, findChromium } from "../../../../tools/findChromium.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const entry = resolve(import.meta.dirname, "sheetHtmlPage.ts");
  const lib = { entry, formats: ["es" as const], fileName: "bundle" };
  const options = { configFile: false as const, logLevel: "error" as const, publicDir: false as const };
  const [result] = (await build({ ...options, build: { write: false, lib } })) as Rolldown.RolldownOutput[];
  const content = result?.output[0].code;
  if (content === undefined) throw new Error("nothing was bundled");
  browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  page = await browser.newPage();
  await page.addScriptTag({ type: "module", content });
  await page.waitForFunction(() => "write" in window);
});
afterAll(() => browser.close());

/** Opens the sheet as a page by itself. @returns it, and what it asked the network for */
async function open(choice: AnswerSheetChoice, areThoughtsOpen = false): Promise<{ alone: Page; requests: string[] }> {
  const html = await page.evaluate(
    ([wish, isOpen]) => (window as unknown as { write: (...args: unknown[]) => Promise<string> }).write(wish, isOpen),
    [choice, areThoughtsOpen] as const,
  );
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

test("for pupils, the answers begin another page on paper", async () => {
  const { alone } = await open({ detail: "answers", problems: "first" });
  expect(await alone.locator("h2").allTextContents()).toEqual(["Problems", "Answers"]);
  await alone.emulateMedia({ media: "print" });
  const breaks = alone.locator("h2").evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore));
  expect(await breaks).toEqual(["auto", "page"]);
  await alone.close();
});

test("thoughts are unfolded for paper", async () => {
  const { alone } = await open({ detail: "thoughts", problems: "none" }, true);
  expect(await alone.locator("details[open]").count()).toBe(4);
  await alone.close();
});
