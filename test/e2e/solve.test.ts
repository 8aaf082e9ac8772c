import { expect, test } from "vitest";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";

withBrowser();

/** One of each kind that the starter model has learnt, with the boxed answer. */
const problems: [question: string, answer: string][] = [
  ["Solve 3x + 7 = 22.", "5"],
  ["Calculate 60% of 160.", "96"],
  ["Differentiate $3x^3 + 5x^2 + 3x - 9$.", "9x^2 + 10x + 3"],
  ["Find an antiderivative of 12x^3 - 6x^2 + 8x - 2.", "3x^4 - 2x^3 + 4x^2 - 2x + C"],
  ["How many hours are in 720 minutes?", "12\\text{ hours}"],
  ["A force of 30 N gives an acceleration of 15 m/s^2. What is the mass?", "2\\text{ kg}"],
  ["How many moles is 40 g of He?", "10\\text{ mol}"],
  ["A right triangle has legs 6 and 8. What is the hypotenuse?", "10"],
  ["Solve for x: x^2 - 9x = 0", "x = 0, x = 9"],
  ["Find x and y if x + y = 11 and 2x + y = 19.", "x = 8, y = 3"],
  ["Convert binary 100001 to decimal.", "33"],
  ["What current flows when 135 V is put across 27 ohm?", "5\\text{ A}"],
];

test("problems of many kinds are answered, with the answer set as a formula", async () => {
  const { ui } = await openStemma(dataFolder());
  for (const [question, answer] of problems) {
    await ui.startOver();
    await ui.ask(question);
    await ui.finished();
    expect((await ui.formulas(ui.answer)).at(-1), question).toBe(`\\boxed{${answer}}`);
  }
  expect(await ui.conversations.count()).toBe(problems.length);
});
