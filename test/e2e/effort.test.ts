import { expect, test } from "vitest";
import { slowModelPath } from "../core/slowModel.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";

withBrowser();

const question = "What is 17 + 25?";

test("an effort is chosen, says what it means once the model has run, and is kept", async () => {
  const dataDir = dataFolder();
  const first = await openStemma(dataDir);
  await first.ui.button(/^Effort: Normal, /).waitFor();
  await first.ui.ask(question);
  await first.ui.finished();
  await first.ui.button(/^Effort: Normal, up to \d+ (s|min)$/).waitFor();
  await first.ui.effort.click();
  await first.ui.page.getByText("At most; the model may be done sooner.").waitFor();
  const levels = await first.ui.page.getByRole("menuitemradio").allTextContents();
  expect(levels[0]).toMatch(/^Quickup to [\d,]+ tokens(, all that fit)? · \d+ (s|min)$/);
  await first.ui.page.keyboard.press("Escape");
  await first.ui.chooseEffort("Quick");
  await first.ui.button(/^Effort: Quick, up to /).waitFor();
  expect(await first.stemma.close()).toBe(0);

  const { ui } = await openStemma(dataDir);
  await ui.button(/^Effort: Quick, /).waitFor();
  await ui.ask(question);
  await ui.finished();
  await ui.button("Context").click();
  await ui.page.getByText(/Effort: Quick, up to [\d,]+ tokens for the thought/).waitFor();
});

test("Answer now ends a long thought, and an answer comes", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.useModel(slowModelPath(), "Random slow");
  await ui.ask(question);
  await ui.page.getByRole("button", { name: /Thinking .*of up to [\d,]+ tokens.*tokens\/s/s }).waitFor();
  await ui.composer.press("Control+Enter");
  await ui.notice(/^You ended the thought after [\d,]+ tokens?\.$/).waitFor();
  await expect.poll(async () => (await ui.answer.innerText()).trim().length).toBeGreaterThan(0);
  await ui.stop.click();
  await ui.notice("Stopped.").waitFor();
  expect(await ui.thoughtToggle.innerText()).toMatch(/^Thought for/);
});

test("Think more takes up the thought again, twice, each in an attempt beside", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.ask(question);
  await ui.finished();
  for (const number of [2, 3]) {
    await ui.button("Think more").click();
    await ui.page.getByText(`${number} / ${number}`).waitFor();
    await ui.page.getByText(`Goes on from attempt ${number - 1}`).waitFor();
    await ui.finished();
    expect((await ui.answer.innerText()).trim()).not.toBe("");
  }
  await ui.button("Earlier answer").click();
  await ui.page.getByText("2 / 3").waitFor();
  await ui.page.getByText("Goes on from attempt 1").waitFor();
});

test("three samples end with a vote, and each can be seen", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.chooseSamples(3);
  // No rule decides what is asked in these words, and the model answers them all the same.
  await ui.ask("Tell me, friend: 17 + 25 makes how much?");
  await ui.samples.getByText(/(agree|has an answer|are split)$/).waitFor();
  await ui.samples.getByText("Agreement is no proof.").waitFor();
  await ui.finished();
  const chips = ui.samples.getByRole("list").getByRole("button");
  expect(await chips.count()).toBe(3);
  await chips.nth(1).click();
  await expect.poll(() => chips.nth(1).getAttribute("aria-current")).toBe("true");
  await ui.page.getByText("2 / 3").waitFor();
  // The next question is asked once.
  expect(await ui.effort.innerText()).not.toContain("×");
});

test("of samples of a question that a rule decides, the first that is verified is enough", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.chooseSamples(4);
  await ui.ask(question);
  await ui.samples.getByText("1 of 4 verified, the others were stopped").waitFor();
  await ui.finished();
  expect((await ui.formulas(ui.answer)).at(-1)).toBe("\\boxed{42}");
  expect(await ui.samples.getByText("Agreement is no proof.").count()).toBe(0);
});

test("a conversation that outgrows the context says what was not read", async () => {
  const { ui } = await openStemma(dataFolder());
  const long = `${"Keep in mind: 12 + 30 = 42. ".repeat(40)}What is 17 + 25?`;
  for (const count of [1, 2, 3, 4]) {
    await ui.ask(long);
    await expect.poll(() => ui.button(/^(Regenerate|Run again)$/).count()).toBe(count);
  }
  await ui.notice(/^The first (question|\d+ questions) did not fit and (was|were) not read\.$/).waitFor();
});
