import { expect, test } from "vitest";
import { keyed, lostFormula, problemOf } from "../core/problems/sheets/problemOf.ts";
import { makeSheet } from "./makeSheet.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";
import { seriousFindings } from "./seriousFindings.ts";

withBrowser();

test.each([
  ["light", 1280],
  ["dark", 480],
] as const)("axe finds nothing serious on any screen (%s, %i px)", async (colorScheme, width) => {
  const viewport = { width, height: 800 };
  // The test brings its own script, which the app's content security policy would refuse.
  const dataDir = dataFolder();
  const sheetId = await makeSheet(dataDir, "Exam", [
    problemOf("Solve $3x + 7 = 22$.", { reference: keyed("$x = 5$") }),
    problemOf("Calculate 60% of 160.", { flags: [lostFormula] }),
  ]);
  const { ui } = await openStemma(dataDir, { colorScheme, viewport, bypassCSP: true });
  const { page } = ui;
  const go = (hash: string) => page.goto(new URL(hash, page.url()).href);
  expect(await seriousFindings(page), "empty").toEqual([]);
  await ui.ask("Find an antiderivative of $12x^3 - 6x^2 + 8x - 2$.");
  await ui.finished();
  await ui.thoughtToggle.click();
  await ui.thought.waitFor();
  expect(await seriousFindings(page), "answered").toEqual([]);
  await ui.ask("12 + 30 = ? ".repeat(1_500));
  await ui.button("Run again").waitFor();
  expect(await seriousFindings(page), "failed").toEqual([]);
  await go("#/search?q=antiderivative&thoughts=1");
  await page.getByText(/places? found/).waitFor();
  expect(await seriousFindings(page), "search").toEqual([]);
  await page.getByRole("link", { name: /^Problem/ }).click();
  await page.getByText(/of \d+ in this problem/).waitFor();
  expect(await seriousFindings(page), "found place").toEqual([]);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "What to do, or a conversation" }).waitFor();
  expect(await seriousFindings(page), "palette").toEqual([]);
  await page.keyboard.press("Escape");
  await go("#/models");
  await page.getByRole("table").waitFor();
  expect(await seriousFindings(page), "models").toEqual([]);
  await go("#/sheets");
  await page.getByRole("link", { name: /^Exam/ }).waitFor();
  expect(await seriousFindings(page), "sheets").toEqual([]);
  await go(`#/sheet/${sheetId}`);
  await ui.button("Start").click();
  await page.getByText("This sheet is done.").waitFor();
  await ui.button("Problem 1").click();
  await ui.button("Solution").click();
  await page.getByRole("region", { name: "Solution" }).locator(".katex").first().waitFor();
  await ui.button("The file's answer").click();
  await ui.button("Problem 2").click();
  await ui.button("Edit the question").last().click();
  expect(await seriousFindings(page), "sheet").toEqual([]);
  await ui.button("More for this sheet").click();
  await page.getByRole("menuitem", { name: "Run again…" }).click();
  await page.getByRole("dialog").waitFor();
  expect(await seriousFindings(page), "run again").toEqual([]);
  await page.keyboard.press("Escape");
  await go("#/work");
  await page.getByLabel("Steps, one a line").fill("x + 1 = 3\nx = 4");
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByText("Line 2 does not follow.").waitFor();
  expect(await seriousFindings(page), "work").toEqual([]);
  await go("#/settings");
  await page.getByRole("radio").first().waitFor();
  expect(await seriousFindings(page), "settings").toEqual([]);
});
