import { expect, test } from "vitest";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";

withBrowser();

test("an answer is verified, its badge opens the working, and both are there after a restart", async () => {
  const dataDir = dataFolder();
  const first = await openStemma(dataDir);
  await first.ui.ask("Solve 3x + 7 = 22.");
  await first.ui.finished();
  const badge = first.ui.finalAnswer.getByRole("button", { name: /^Verified/ });
  await badge.click();
  await first.ui.finalAnswer.getByRole("listitem").getByText("x = 5: 3·5 + 7 = 22, holds").waitFor();
  await first.ui.button("Check its steps").click();
  await first.ui.finalAnswer.getByText(/Every line follows|No break was found|no formulas|could be decided/).waitFor();
  const address = first.ui.page.url();
  expect(await first.stemma.close()).toBe(0);
  const { ui } = await openStemma(dataDir);
  await ui.page.goto(new URL(new URL(address).hash, ui.page.url()).href);
  await ui.finalAnswer.getByRole("button", { name: /^Verified/ }).waitFor();
});

test("an answer that is wrong is contradicted, and goes back to the model at a press", async () => {
  const { ui } = await openStemma(dataFolder());
  // The starter model gets this wrong.
  await ui.ask("What is 47 * 23?");
  await ui.finished();
  await ui.finalAnswer.getByRole("button", { name: /^Contradicted\s*47·23 = 1081/ }).waitFor();
  const wrong = await ui.finalAnswer.innerText();
  await ui.button("Have it repaired").click();
  await ui.page.getByText("2 / 2").waitFor();
  await ui.notice(/^A check said of the answer before: 47·23 = 1081/).waitFor();
  await ui.finished();
  await ui.button("Earlier answer").click();
  await ui.page.getByText("1 / 2").waitFor();
  await expect.poll(() => ui.finalAnswer.innerText()).toBe(wrong);
});

test("with much effort a wrong answer is repaired unasked, three times at most", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.chooseEffort("Deep");
  await ui.ask("What is 47 * 23?");
  const versions = ui.page.getByText(/^[2-4] \/ [2-4]$/);
  await versions.waitFor();
  await ui.notice(/^A check said of the answer before: 47·23 = 1081/).waitFor();
  await ui.finished();
  expect(await versions.innerText()).toMatch(/^([2-4]) \/ \1$/);
});

test("a person's own steps are checked without a model, with the line that does not follow", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.page.getByRole("link", { name: "Check work" }).click();
  const check = ui.page.getByRole("button", { name: "Check", exact: true });
  expect(await check.isDisabled()).toBe(true);
  await ui.page.getByLabel("Steps, one a line").fill("3x + 7 = 22\n3x = 29\nx = 29/3");
  await ui.page.getByLabel(/^Problem/).fill("Solve 3x + 7 = 22.");
  await ui.page.keyboard.press("Control+Enter");
  const found = ui.page.getByRole("region", { name: "What was found" });
  await found.getByText("Line 2 does not follow.").waitFor();
  await found.getByText("The answer: contradicted.").waitFor();
  await ui.page.getByLabel("Steps, one a line").fill("3x + 7 = 22\n3x = 15\nx = 5");
  expect(await found.count()).toBe(0);
  await check.click();
  await found.getByText("Every line follows.").waitFor();
  await found.getByText("The answer: verified.").waitFor();
});
