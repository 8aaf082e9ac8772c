import { expect, test } from "vitest";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";
import { putAnswer } from "./putAnswer.ts";

withBrowser();

test("Python in an answer runs when it is asked to", async () => {
  const dataDir = dataFolder();
  const first = await openStemma(dataDir);
  await first.ui.ask("What is 17 + 25?");
  await first.ui.finished();
  await first.stemma.close();
  putAnswer(dataDir, "Check it:\n\n```python\nfrom sympy import *\nx = symbols('x')\nsolve(x**2 - 2, x)\n```\n");

  const { ui } = await openStemma(dataDir);
  await ui.conversations.first().click();
  await ui.answer.getByRole("button", { name: "Run" }).click();
  await ui.answer.getByText("computed").waitFor();
  expect(await ui.formulas(ui.answer)).toEqual(["\\left[ - \\sqrt{2}, \\  \\sqrt{2}\\right]"]);
});
