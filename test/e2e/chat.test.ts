import { expect, test } from "vitest";
import { slowModelPath } from "../core/slowModel.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";

withBrowser();

const question = "Solve 3x + 7 = 22.";

test("Enter sends, Shift+Enter breaks the line, and the question is shown as it was typed", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.composer.pressSequentially("Solve");
  await ui.composer.press("Shift+Enter");
  await ui.composer.pressSequentially("3x + 7 = 22.");
  expect(await ui.composer.inputValue()).toBe("Solve\n3x + 7 = 22.");
  await ui.composer.press("Enter");
  await ui.finished();
  expect(await ui.composer.inputValue()).toBe("");
  expect(await ui.problems.first().innerText()).toContain("3x + 7 = 22.");
});

test("while the model thinks the text and its numbers grow, and Esc stops it", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.useModel(slowModelPath(), "Random slow");
  await ui.ask(question);
  await ui.page.getByRole("button", { name: /Thinking .*tokens.*tokens\/s/s }).waitFor();
  expect(await ui.thoughtToggle.getAttribute("aria-expanded")).toBe("true");
  const length = async () => (await ui.thought.innerText()).length;
  const before = await length();
  await expect.poll(length).toBeGreaterThan(before + 20);
  await ui.composer.press("Escape");
  await ui.notice("Stopped.").waitFor();
  const stopped = await ui.thought.innerText();
  await ui.button("Continue").click();
  await expect.poll(length).toBeGreaterThan(stopped.length + 20);
  await ui.stop.click();
  await ui.notice("Stopped.").waitFor();
  expect((await ui.thought.innerText()).startsWith(stopped.slice(0, -1))).toBe(true);
});

test("a thought folds when the answer comes; opening it is remembered", async () => {
  const dataDir = dataFolder();
  const first = await openStemma(dataDir);
  await first.ui.ask(question);
  await first.ui.finished();
  const name = await first.ui.thoughtToggle.innerText();
  expect(name.replaceAll(/\s+/g, " ")).toMatch(/^Thought for .+ [\d,]+ tokens \d+ steps/);
  expect(await first.ui.thoughtToggle.getAttribute("aria-expanded")).toBe("false");
  await first.ui.thoughtToggle.click();
  await first.ui.thought.getByText("Subtract 7").waitFor();
  expect(await first.stemma.close()).toBe(0);

  const { ui } = await openStemma(dataDir);
  await ui.conversations.first().click();
  await ui.thought.getByText("Subtract 7").waitFor();
  expect(await ui.thoughtToggle.innerText()).toBe(name);
  expect((await ui.formulas(ui.answer)).at(-1)).toBe("\\boxed{5}");
});

test("regenerating and editing make versions, and each can be shown again", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  await ui.button("Regenerate").click();
  await ui.page.getByText("2 / 2").waitFor();
  await ui.finished();
  await ui.page.getByRole("button", { name: "Earlier answer" }).click();
  await ui.page.getByText("1 / 2").waitFor();
  expect((await ui.formulas(ui.answer)).at(-1)).toBe("\\boxed{42}");

  await ui.problems.first().hover();
  await ui.button("Edit").click();
  const editor = ui.page.getByRole("textbox", { name: "Edit the problem" });
  expect(await editor.inputValue()).toBe("What is 17 + 25?");
  await editor.fill(question);
  await editor.press("Enter");
  await ui.problems.getByText(question).waitFor();
  await ui.finished();
  expect((await ui.formulas(ui.answer)).at(-1)).toBe("\\boxed{5}");
  await ui.page.getByRole("button", { name: "Earlier question" }).click();
  await ui.problems.getByText("What is 17 + 25?").waitFor();
  expect((await ui.formulas(ui.answer)).at(-1)).toBe("\\boxed{42}");
});

test("a follow-up question goes below its answer", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.ask(question);
  await ui.finished();
  await ui.ask("Are you sure?");
  await ui.problems.getByText("Are you sure?").waitFor();
  await expect.poll(() => ui.button("Regenerate").count()).toBe(2);
  expect((await ui.formulas(ui.answer)).at(-1)).toBe("\\boxed{5}");
  expect(await ui.conversations.count()).toBe(1);
});

test("conversations are titled, renamed, deleted, and brought back", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  const titles = async (): Promise<string[]> => (await ui.conversations.allInnerTexts()).map((text) => text.trim());
  await expect.poll(titles).toEqual([expect.stringMatching(/^What is 17 \+ 25\?\s+\(verified\)$/)]);
  await ui.conversations.first().press("F2");
  const title = ui.page.getByRole("navigation", { name: "Conversations" }).getByRole("textbox");
  await title.fill("Sums");
  await title.press("Enter");
  await expect.poll(titles).toEqual([expect.stringMatching(/^Sums\s+\(verified\)$/)]);

  await ui.conversations.first().hover();
  await ui.button("More for Sums").click();
  await ui.page.getByRole("menuitem", { name: "Delete" }).click();
  await expect.poll(() => ui.conversations.count()).toBe(0);
  await ui.button("Undo").click();
  await expect.poll(titles).toEqual([expect.stringMatching(/^Sums\s+\(verified\)$/)]);
  await expect.poll(async () => (await ui.formulas(ui.answer)).at(-1)).toBe("\\boxed{42}");
});
