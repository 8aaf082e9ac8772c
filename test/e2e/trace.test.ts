import { expect, test } from "vitest";
import { slowModelPath } from "../core/slowModel.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";

withBrowser();

const question = "Solve 3x + 7 = 22.";

test("a thought is read in steps, found again as it was, and gone on with from one of them", async () => {
  const dataDir = dataFolder();
  const first = await openStemma(dataDir);
  await first.ui.ask(question);
  await first.ui.finished();
  const header = (name: string): string => name.replaceAll(/\s+/g, " ");
  await expect.poll(async () => header(await first.ui.thoughtToggle.innerText())).toMatch(/\d+ steps/);
  const name = header(await first.ui.thoughtToggle.innerText());
  expect(name).toMatch(/^Thought for .+ [\d,]+ tokens \d+ steps .*answer first seen at \d+ %$/);
  // The line is kept in the background; closing waits for it or makes it at the next start.
  expect(await first.stemma.close()).toBe(0);

  const { ui } = await openStemma(dataDir);
  await ui.conversations.first().click();
  await expect
    .poll(async () => {
      await ui.page.reload();
      return header(await ui.thoughtToggle.innerText());
    })
    .toBe(name);
  await ui.thoughtToggle.click();
  await expect.poll(() => ui.steps.count()).toBe(Number(/(\d+) steps/.exec(name)?.[1]));
  const thought = await ui.thought.innerText();
  const step = ui.steps.filter({ hasText: "Subtract 7" });
  await step.click();
  expect(await step.getAttribute("aria-current")).toBe("step");
  await ui.button("Continue from here").click();
  await ui.page.getByText("Goes on from attempt 1").waitFor();
  await ui.finished();
  expect((await ui.formulas(ui.answer)).at(-1)).toBe("\\boxed{5}");
  await ui.page.getByRole("button", { name: "Earlier answer" }).click();
  await ui.page.getByText("1 / 2").waitFor();
  expect(await ui.thought.innerText(), "the one before is as it was").toContain(thought.slice(0, 60));
});

test("the outline grows while the model thinks, and what is read stays where it is", async () => {
  const { ui } = await openStemma(dataFolder());
  await ui.useModel(slowModelPath(), "Random slow");
  await ui.ask(question);
  const length = async (): Promise<number> => (await ui.thought.innerText()).length;
  await expect.poll(length).toBeGreaterThan(100);
  const before = await length();
  await expect.poll(length).toBeGreaterThan(before + 50);
  await ui.stop.click();
  await ui.notice("Stopped.").waitFor();
  await expect.poll(() => ui.thoughtToggle.innerText()).toMatch(/\d+ steps?/);
});
