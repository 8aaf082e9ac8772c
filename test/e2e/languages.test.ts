import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { german } from "../../src-renderer/components/words/de/german.ts";
import { english } from "../../src-renderer/components/words/en/english.ts";
import { plainStrings } from "../renderer/plainStrings.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";

withBrowser();

/** Shorter ones may be a name, or a word of a formula. */
const leastLength = 6;
const germanStrings = new Set(plainStrings(german).map(([, text]) => text));
const englishStrings = new Set(
  plainStrings(english)
    .map(([, text]) => text)
    .filter((text) => text.length >= leastLength && !germanStrings.has(text)),
);

/** All texts and names on the page, but not what models and people wrote. */
const saidOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = document.title.split(" · ");
    const isWritten = (element: Element): boolean =>
      element.closest("body [lang]") !== null ||
      (element.closest("[data-part], [data-thought]") !== null && element.closest("button") === null);
    for (const element of document.querySelectorAll("body *")) {
      if (!element.checkVisibility()) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt", "aria-valuetext"])
        texts.push(element.getAttribute(name) ?? "");
      if (isWritten(element)) continue;
      for (const node of element.childNodes) if (node instanceof Text) texts.push(node.data);
    }
    return texts.map((text) => text.replaceAll(/\s+/g, " ").trim()).filter((text) => text !== "");
  });

const englishOn = async (page: Page): Promise<string[]> =>
  (await saidOn(page)).filter((text) => englishStrings.has(text));

test("in German, nothing of the app is left in English", async () => {
  const { ui } = await openStemma(dataFolder());
  const { page } = ui;
  const { chat, checks, composer, controls, effort, look, palette, runs, samples, trace, turns, versions, work } =
    german;
  const open = (hash: string): Promise<unknown> => page.goto(new URL(hash, page.url()).href);
  const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).last().click();
  const answered = (): Promise<void> => page.getByRole("button", { name: turns.regenerate }).last().waitFor();
  const expectGerman = async (state: string): Promise<void> => expect(await englishOn(page), state).toEqual([]);

  expect(await englishOn(page), "what the test finds in English").toEqual(
    expect.arrayContaining([english.composer.hint, english.chat.empty.examples, english.chat.newConversation]),
  );
  await open("#/settings");
  await page.getByLabel(english.look.language).selectOption("de");
  await page.getByLabel(look.language).waitFor();
  await expectGerman("settings");

  await open("#/");
  await page.getByText(chat.empty.practiceModel).waitFor();
  await expectGerman("empty");
  const button = page.getByRole("button", { name: new RegExp(`^${effort.menu}: `) });
  await button.click();
  await page.getByText(effort.howLong).waitFor();
  await expectGerman("menu of efforts");
  await page.getByRole("menuitemradio", { name: effort.own }).click();
  await page.getByLabel(effort.dialog.field).fill("");
  await expectGerman("own effort");
  await press(controls.cancel);

  const field = page.getByRole("textbox", { name: composer.field, exact: true });
  await field.fill("Solve $3x + 7 = 22$.");
  await page.getByText(composer.preview).waitFor();
  await field.press("Enter");
  await expectGerman("running");
  await answered();
  await page.getByRole("region", { name: checks.box.name }).getByText(checks.badges.verified).click();
  await press(checks.box.checkSteps);
  await press(turns.context);
  await page.getByRole("region", { name: german.context.title, exact: true }).waitFor();
  await expectGerman("answered");
  await page.getByRole("button", { name: /nachgedacht/ }).click();
  await page.getByRole("list", { name: trace.outline }).getByRole("button").first().click();
  await page.getByRole("button", { name: trace.step.copy }).waitFor();
  await page.getByRole("region", { name: runs.thought, exact: true }).waitFor();
  await expectGerman("thought in steps");
  await press(turns.edit);
  await expectGerman("problem edited");
  await press(controls.cancel);
  await press(turns.regenerate);
  await page.getByText(versions.answer.nth(2, 2)).waitFor();
  await answered();
  await expectGerman("answered again");

  await button.click();
  await page.getByRole("menuitemradio", { name: effort.times(3) }).click();
  await page.keyboard.press("Escape");
  await field.fill("What is 12 * 34?");
  await field.press("Enter");
  const group = page.getByRole("region", { name: samples.all, exact: true });
  await group.waitFor();
  await expectGerman("samples under way");
  await group.getByRole("button", { name: samples.stopAll }).waitFor({ state: "detached" });
  await expectGerman("samples");

  await open("#/work");
  await page.getByLabel(work.steps).fill("3x + 7 = 22\n3x = 29\nx = 29/3");
  await page.getByLabel(work.problem).fill("3x + 7 = 22");
  await press(work.check);
  await page.getByText(checks.lines.breaks(2)).waitFor();
  await page.getByText(work.answers.contradicted).waitFor();
  await expectGerman("checked work");

  for (const hash of ["#/models", "#/search", "#/search?q=12"]) {
    await open(hash);
    await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
    await expectGerman(hash);
  }
  await page.keyboard.press("Control+K");
  await page.getByRole("combobox", { name: palette.field }).waitFor();
  await expectGerman("palette");
});
