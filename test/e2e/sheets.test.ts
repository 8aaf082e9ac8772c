import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { keyed, lostFormula, problemOf } from "../core/problems/sheets/problemOf.ts";
import { readPrinted } from "../renderer/components/document/readPrinted.ts";
import { holdEngine } from "./holdEngine.ts";
import { makeSheet } from "./makeSheet.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";
import type { StemmaPage } from "./StemmaPage.ts";

withBrowser();

/** Opens a row. @returns its details */
async function open(ui: StemmaPage, label: string): Promise<Locator> {
  await ui.button(`Problem ${label}`).click();
  const details = ui.page.getByRole("region", { name: `Details of problem ${label}` });
  await details.waitFor();
  return details;
}

const openSheets = ({ page }: StemmaPage) => page.getByRole("link", { name: "Sheets", exact: true }).click();

test("a sheet is solved, its problems opened, mended and looked at; all is there after a reload", async () => {
  const dataDir = dataFolder();
  await makeSheet(dataDir, "Exam", [
    problemOf("Solve 3x + 7 = 22.", { reference: keyed("$x = 5$") }),
    problemOf("Calculate 60% of 160.", { label: "A2", reference: keyed("95") }),
    problemOf("Differentiate $3x^3 + 5x^2 + 3x - 9$.", { flags: [lostFormula] }),
    problemOf("What is 17 + 25?"),
  ]);
  const { ui } = await openStemma(dataDir);
  const { page } = ui;
  await openSheets(ui);
  await page.getByText("Not started").waitFor();
  await page.getByRole("link", { name: /^Exam/ }).click();
  await page.getByText("0 of 4 solved, 1 to look at").waitFor();

  const plain = await open(ui, "4");
  await plain.getByRole("button", { name: "Leave out" }).click();
  await ui.row("4").getByText("left out").waitFor();
  await page.getByText("0 of 4 solved, 1 to look at, 1 left out").waitFor();
  await plain.getByRole("button", { name: "Move up" }).click();
  await expect.poll(() => page.getByRole("rowheader").allTextContents()).toEqual(["1", "A2", "4", "3"]);
  // The keyboard stays where it was.
  expect(await plain.getByRole("button", { name: "Move up" }).evaluate((it) => it === document.activeElement)).toBe(
    true,
  );

  await ui.button("Start").click();
  await page.getByRole("note").getByText("This sheet is done.").waitFor();
  await page.getByText("2 of 4 solved, 2 verified, 1 to look at, 1 left out").waitFor();
  expect(await ui.row("1").innerText()).toMatch(/Verified[^]*As in the file/);
  expect(await ui.row("A2").innerText()).toMatch(/96[^]*Verified[^]*Not as in the file/);
  expect(await page.title()).toBe("Exam · Stemma");

  const flagged = await open(ui, "3");
  await flagged.getByText("A formula could not be read. (page 1) x 2").waitFor();
  await flagged.getByRole("button", { name: "It is right as it stands" }).click();
  await flagged.getByText("You have looked at it, and it is right.").waitFor();
  await plain.getByRole("button", { name: "Take in again" }).click();
  await ui.row("4").getByText("waiting").waitFor();
  await plain.getByRole("button", { name: "Edit the question" }).click();
  await plain.getByRole("textbox", { name: "Question" }).fill("What is 18 + 25?");
  await plain.getByRole("button", { name: "Save" }).click();
  await ui.row("4").getByText("What is 18 + 25?").waitFor();
  await ui.button("Go on").click();
  await page.getByText("4 of 4 solved, 4 verified").waitFor();
  expect(await ui.row("4").innerText()).toContain("43");

  await flagged.getByRole("button", { name: "Solution", exact: true }).click();
  const solution = flagged.getByRole("region", { name: "Solution" });
  await expect.poll(() => ui.formulas(solution)).not.toEqual([]);
  const known = await open(ui, "A2");
  await known.getByRole("button", { name: "The file's answer" }).click();
  await expect.poll(() => ui.formulas(known.getByRole("region", { name: "The file's answer" }))).toEqual(["95"]);
  await known.getByRole("button", { name: "Solve again" }).click();
  await page.getByText(/^4 of 4 solved/).waitFor();

  await page.reload();
  await page.getByText("4 of 4 solved, 4 verified").waitFor();
  await expect.poll(() => page.getByRole("rowheader").allTextContents()).toEqual(["1", "A2", "4", "3"]);
  const again = await open(ui, "A2");
  await again.getByRole("link", { name: "Open as a conversation" }).click();
  await page.getByRole("heading", { name: "Exam, A2" }).waitFor();
  // It was solved twice.
  await page.getByText("2 / 2").waitFor();
});

test("what came of a sheet is saved as a file, with the problems or without", async () => {
  const dataDir = dataFolder();
  await makeSheet(dataDir, "Exam of March", [problemOf("Solve 3x + 7 = 22."), problemOf("What is 17 + 25?")]);
  const { ui } = await openStemma(dataDir);
  const { page } = ui;
  await openSheets(ui);
  await page.getByRole("link", { name: /^Exam/ }).click();
  await ui.button("Start").click();
  await page.getByRole("note").getByText("This sheet is done.").waitFor();
  const saveAs = async (...choices: string[]): Promise<{ name: string; text: string }> => {
    await ui.button("Answer sheet…").click();
    for (const choice of choices) await page.getByRole("radio", { name: choice, exact: true }).check();
    const [download] = await Promise.all([page.waitForEvent("download"), ui.button("Save").click()]);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  };
  const whole = await saveAs("Markdown");
  expect(whole.name).toBe("exam-of-march.md");
  expect(whole.text).toMatch(/Exam of March[^]*Solve 3x \+ 7 = 22\.[^]*\\boxed\{5\}[^]*What is 17 \+ 25\?[^]*42/);
  const answers = await saveAs("Markdown", "Answers only", "Left out");
  expect(answers.text).toContain("42");
  expect(answers.text).not.toMatch(/Solve 3x|boxed/);
  expect((await saveAs("LaTeX")).text).toContain("\\documentclass");
  expect((await saveAs("HTML", "With the steps and the thoughts")).text).toContain("katex");
  const table = await saveAs("CSV");
  expect(table.name).toBe("exam-of-march.csv");
  expect(table.text.trim().split("\n").length).toBeGreaterThan(2);
  const records = (await saveAs("JSON Lines")).text.trim().split("\n");
  expect(records.map((line) => (JSON.parse(line) as { question: string }).question)).toEqual([
    "Solve 3x + 7 = 22.",
    "What is 17 + 25?",
  ]);

  await ui.button("Answer sheet…").click();
  await page.getByRole("radio", { name: "PDF", exact: true }).check();
  await page.getByRole("radio", { name: "Answers only", exact: true }).check();
  await page.getByRole("radio", { name: "All first, and the answers at the end, as pupils get them" }).check();
  // The dialog of the browser is stood in for: it would keep the page from being printed below.
  await page.context().addInitScript(() => {
    window.print = () => void (document.documentElement.dataset["printed"] = "yes");
  });
  await ui.button("Make the page").click();
  const [sheet] = await Promise.all([page.context().waitForEvent("page"), ui.button("Open and print").click()]);
  await sheet.locator("[data-printed] article").waitFor();
  await sheet.evaluate(() => document.fonts.ready);
  const printed = await readPrinted(await sheet.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(printed.pages.map((lines) => lines.join("\n"))).toEqual([
    "Exam of March\nProblems\n1\nSolve 3x + 7 = 22.\n2\nWhat is 17 + 25?",
    expect.stringMatching(/^Answers\n2 of 2 problems answered by Starter.*\n1\nAnswer: 5\n2\nAnswer: 42$/),
  ]);
  expect(printed.fonts).toContain("KaTeX_Main-Regular");
  expect(printed.hasPictures).toBe(false);
});

test("a running sheet is paused and goes on; unsure ones run again with more samples; a deleted one comes back", async () => {
  const dataDir = dataFolder();
  const numbers = [11, 12, 13, 14, 15, 16];
  await makeSheet(
    dataDir,
    "Sums",
    numbers.map((number) => problemOf(`What is ${number} + 25?`, { reference: number === 11 ? keyed("35") : null })),
  );
  const { ui, stemma } = await openStemma(dataDir);
  const { page } = ui;
  await openSheets(ui);
  await page.getByRole("link", { name: /^Sums/ }).click();
  await ui.button("Start").click();
  await ui.row("1").getByText("solved", { exact: true }).waitFor();
  const letGo = holdEngine(stemma);
  await page.getByText("solving", { exact: true }).waitFor();
  await page.getByText(/^about .* left \(as long as those before took\)$/).waitFor();
  expect(await page.title()).toMatch(/^\d\/6 · Sums · Stemma$/);
  await ui.button("Pause").click();
  letGo();
  await ui.button("Go on").waitFor();
  await page.getByText("Paused", { exact: true }).waitFor();
  await ui.row("6").getByText("waiting").waitFor();
  await ui.button("Go on").click();
  await page.getByText("6 of 6 solved, 6 verified").waitFor();

  await page.getByLabel("Samples").selectOption("one each");
  await ui.button("Run again…").click();
  const dialog = page.getByRole("dialog", { name: "Run again" });
  await dialog.getByLabel("Samples").selectOption("2 each");
  // It is verified, and not what the file says: that is unsure.
  await dialog.getByRole("checkbox", { name: "The unsure ones (1)" }).waitFor();
  await dialog.getByRole("button", { name: "Run 1 problem again" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("note").getByText("This sheet is done.").waitFor();

  await ui.button("More for this sheet").click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Twenty-five more");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Twenty-five more" }).waitFor();
  await ui.button("More for this sheet").click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("heading", { name: "No sheets yet" }).waitFor();
  await ui.button("Undo").click();
  await page.getByRole("heading", { name: "Twenty-five more" }).waitFor();
  await page.getByText(/^6 of 6 solved/).waitFor();
});

test("the end of a sheet is told to a person who looks elsewhere", async () => {
  const dataDir = dataFolder();
  const sums = [11, 12, 13, 14].map((number) => problemOf(`What is ${number} + 25?`));
  await makeSheet(dataDir, "Homework", sums);
  const { ui, stemma } = await openStemma(dataDir);
  const { page } = ui;
  await openSheets(ui);
  await page.getByRole("link", { name: /^Homework/ }).click();
  await ui.button("Start").click();
  await ui.row("1").getByText("solved", { exact: true }).waitFor();
  const letGo = holdEngine(stemma);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "Settings", exact: true }).waitFor();
  letGo();
  await page.getByText("“Homework” is done: 4 of 4 solved.").waitFor();
  await ui.button("Show").click();
  await page.getByText("4 of 4 solved, 4 verified").waitFor();
  expect(await page.title()).toBe("Homework · Stemma");
});
