import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { dropFiles } from "./dropFiles.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";
import { stepEngine } from "./stepEngine.ts";
import type { StemmaPage } from "./StemmaPage.ts";

withBrowser();

const worksheet = resolve(import.meta.dirname, "../fixtures/files/pages/twelve-problems.pdf");

/** Saves the answer sheet as a person does. @returns what is in the file */
async function saveAs(ui: StemmaPage, format: string): Promise<string> {
  await ui.button("Answer sheet…").click();
  await ui.page.getByRole("radio", { name: format, exact: true }).check();
  const [download] = await Promise.all([ui.page.waitForEvent("download"), ui.button("Save").click()]);
  return readFileSync(await download.path(), "utf8");
}

test("a worksheet is dropped, mended, solved through the death of the app, and given out as an answer sheet", async () => {
  const dataDir = dataFolder();
  const first = await openStemma(dataDir);
  const { page } = first.ui;
  await dropFiles(page, [worksheet], () => page.getByText("Drop problem files").waitFor());
  await page.getByText("12 problems found").waitFor();
  const cards = page.getByRole("article");
  await expect.poll(() => cards.count()).toBe(12);
  const ninth = page.getByRole("article", { name: "Problem 9" });
  await expect.poll(() => first.ui.formulas(ninth)).toEqual(["36 \\times 12"]);
  await ninth.getByRole("button", { name: "Edit" }).click();
  await ninth.getByRole("textbox", { name: "Problem" }).press("End");
  for (const key of ["ArrowLeft", "ArrowLeft", "Backspace", "5"]) await page.keyboard.press(key);
  await expect.poll(() => first.ui.formulas(ninth)).toEqual(["36 \\times 15"]);

  await first.ui.button("Solve 12 problems").click();
  await first.ui.row("1").getByText("solved", { exact: true }).waitFor();
  const isAtFifth = () => first.ui.row("5").getByText("solving", { exact: true }).isVisible();
  const letGo = await stepEngine(first.stemma, isAtFifth);
  await page.getByText("4 of 12 solved, 4 verified").waitFor();
  await first.stemma.kill();
  letGo();
  await page.getByText("Stemma was closed.").waitFor();

  const { ui } = await openStemma(dataDir);
  await ui.page.getByRole("link", { name: "Sheets", exact: true }).click();
  await ui.page.getByRole("link", { name: /^Practice sheet/ }).click();
  await ui.notice("This sheet is done.").waitFor();
  await ui.page.getByText(/^12 of 12 solved, 1[12] verified$/).waitFor();
  const verified = ui.page.getByRole("row").filter({ hasText: "Verified" });
  await expect.poll(() => verified.count()).toBeGreaterThanOrEqual(11);
  await expect.poll(() => ui.formulas(ui.row("9"))).toEqual(["36 \\times 15", "540"]);

  const [title, ...entries] = (await saveAs(ui, "Markdown")).split(/^### /m);
  expect(title).toMatch(/^# Practice sheet\n\n\*12 of 12 problems answered by Starter/);
  expect(entries).toHaveLength(12);
  // A doubt is said of an answer that nothing confirms; of the others, it is said nothing.
  const confirmed = entries.filter(
    (entry) => /\*\*Answer:\*\*/.test(entry) && !/\*(Unsure|Probably wrong):/.test(entry),
  );
  expect(confirmed.length).toBeGreaterThanOrEqual(11);
  expect(entries[8]).toMatch(/^9\n\nWhat is \$36 \\times 15\$\?\n\n\*\*Answer:\*\* \$540\$/);
  const records = (await saveAs(ui, "JSON Lines")).trim().split("\n");
  const badges = records.map((line) => (JSON.parse(line) as { badge: string }).badge);
  expect(badges.filter((badge) => badge === "verified").length).toBeGreaterThanOrEqual(11);
});
