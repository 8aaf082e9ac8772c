import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";
import type { StemmaPage } from "./StemmaPage.ts";

withBrowser();

/** Chooses in the dialog that is open, and takes the file that is downloaded. */
async function saveAs(
  page: Page,
  format: string,
  { thoughts = false } = {},
): Promise<{ name: string; path: string; text: string }> {
  await page.getByRole("radio", { name: format, exact: true }).check();
  if (thoughts) await page.getByRole("checkbox", { name: "With the thoughts" }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  const path = join(dataFolder(), download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path, text: readFileSync(path, "utf8") };
}

async function openExport(ui: StemmaPage): Promise<void> {
  await ui.button("Export").click();
  await ui.page.getByRole("heading", { name: /^Export/ }).waitFor();
}

test("a conversation is saved as Markdown, LaTeX and a page that stands alone, with its thought or without", async () => {
  const { ui } = await openStemma(dataFolder());
  const { page } = ui;
  await ui.ask("Find an antiderivative of $12x^3 - 6x^2 + 8x - 2$.");
  await ui.finished();
  await openExport(ui);
  const markdown = await saveAs(page, "Markdown");
  expect(markdown.name).toBe("find-an-antiderivative-of-12x3-6x2-8x-2.md");
  expect(markdown.text).toContain("$12x^3 - 6x^2 + 8x - 2$");
  expect(markdown.text).toContain("\\boxed{3x^4 - 2x^3 + 4x^2 - 2x + C}");
  expect(markdown.text).not.toContain("Thought");
  await openExport(ui);
  expect((await saveAs(page, "Markdown", { thoughts: true })).text).toContain("### Thought\n\n> ");
  await openExport(ui);
  const latex = await saveAs(page, "LaTeX");
  expect(latex.name).toMatch(/\.tex$/);
  expect(latex.text).toContain("\\documentclass");
  await openExport(ui);
  const html = await saveAs(page, "HTML", { thoughts: true });

  // Opened from the disk, it needs nothing but itself.
  const alone = await page.context().newPage();
  const requests: string[] = [];
  alone.on("request", (request) => {
    if (!request.url().startsWith("data:")) requests.push(request.url());
  });
  await alone.goto(`file://${html.path}`);
  await alone.evaluate(() => document.fonts.ready);
  expect(requests).toEqual([`file://${html.path}`]);
  const loaded = await alone.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family.replaceAll('"', "")),
  );
  expect(loaded).toEqual(expect.arrayContaining(["Source Serif 4 Variable", "KaTeX_Main", "KaTeX_Math"]));
  expect(await alone.locator(".katex math").count()).toBeGreaterThan(2);
  expect(await alone.locator("details.thought").getAttribute("open")).toBeNull();
  await alone.close();
});

test("a PDF is printed by the browser from a page of its own, with formulas as text and not as pictures", async () => {
  const { ui } = await openStemma(dataFolder());
  const { page } = ui;
  await ui.ask("Find an antiderivative of $12x^3 - 6x^2 + 8x - 2$.");
  await ui.finished();
  await openExport(ui);
  await page.getByRole("radio", { name: "PDF", exact: true }).check();
  await page.getByRole("checkbox", { name: "With the thoughts" }).check();
  // The dialog of the browser is stood in for: it would keep the page from being printed below.
  await page.context().addInitScript(() => {
    window.print = () => void (document.documentElement.dataset["printed"] = "yes");
  });
  await ui.button("Make the page").click();
  const [printed] = await Promise.all([page.context().waitForEvent("page"), ui.button("Open and print").click()]);
  await printed.locator("[data-printed] article").waitFor();
  expect(await printed.locator("details.thought").getAttribute("open")).toBe("");
  await printed.evaluate(() => document.fonts.ready);
  const pdf = (await printed.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  expect(pdf).toMatch(/KaTeX_Main/);
  expect(pdf).toMatch(/SourceSerif/);
  expect(pdf).not.toMatch(/\/Subtype\s*\/Image/);
});

test("all conversations go into one file, and come out of it exactly, into another history and into the same", async () => {
  const first = await openStemma(dataFolder());
  await first.ui.ask("What is 17 + 25?");
  await first.ui.finished();
  await first.ui.button("Regenerate").click();
  await first.ui.page.getByText("2 / 2").waitFor();
  await first.ui.finished();
  await first.ui.startOver();
  await first.ui.ask("Solve 3x + 7 = 22.");
  await first.ui.finished();
  const settings = async ({ page }: StemmaPage): Promise<void> => {
    await page.goto(new URL("#/settings", page.url()).href);
    await page.getByRole("button", { name: "Import…" }).waitFor();
  };
  await settings(first.ui);
  await first.ui.button("Export all…").click();
  const file = await saveAs(first.ui.page, "JSON");
  expect(file.name).toBe("all-conversations.json");
  expect(JSON.parse(file.text)).toMatchObject({ format: "stemma-conversations", conversations: [{}, {}] });

  const second = await openStemma(dataFolder());
  await settings(second.ui);
  const bringIn = ({ page }: StemmaPage, path: string): Promise<void> =>
    page.getByLabel("File of conversations").setInputFiles(path);
  await bringIn(second.ui, file.path);
  await second.ui.page.getByText("2 conversations were brought in.").waitFor();
  await second.ui.button("Export all…").click();
  const again = await saveAs(second.ui.page, "JSON");
  expect(again.text).toBe(file.text);
  await bringIn(second.ui, file.path);
  await second.ui.page.getByText("2 conversations were brought in, 2 of them beside the same").waitFor();
  await expect.poll(() => second.ui.conversations.count()).toBe(4);
  await second.ui.conversations.getByText("What is 17 + 25?").first().click();
  await second.ui.page.getByText("2 / 2").waitFor();

  await settings(second.ui);
  await bringIn(second.ui, import.meta.filename);
  await second.ui.page.getByText("This file holds no conversations that Stemma can read.").waitFor();
});
