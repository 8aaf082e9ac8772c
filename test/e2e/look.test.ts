import { expect, test } from "vitest";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";
import type { StemmaPage } from "./StemmaPage.ts";

withBrowser();

async function openSettings({ page }: StemmaPage): Promise<void> {
  await page.goto(new URL("#/settings", page.url()).href);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** What is set shows before it holds. */
const pressUntilNew = ({ page }: StemmaPage, keys: string): Promise<void> =>
  expect
    .poll(async () => {
      await page.keyboard.press(keys);
      return new URL(page.url()).hash;
    })
    .toBe("#/");

const fontSizeOf = ({ page }: StemmaPage): Promise<number> =>
  page.getByRole("heading", { level: 1 }).evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));

/** By how many pixels the window itself could be scrolled, which it never should. */
const overOf = ({ page }: StemmaPage): Promise<number[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return [scrollWidth - clientWidth, scrollHeight - clientHeight];
  });

test("text grows, things move together, and it is so again after a restart", async () => {
  const folder = dataFolder();
  const { ui } = await openStemma(folder);
  await openSettings(ui);
  const usual = await fontSizeOf(ui);
  await ui.page.getByLabel("Size of text").selectOption("150");
  await expect.poll(() => fontSizeOf(ui)).toBeCloseTo(usual * 1.5, 1);
  await ui.page.getByLabel("Space between things").selectOption("dense");
  await ui.page.getByLabel("Motion").selectOption("reduced");
  const html = ui.page.locator("html");
  await expect.poll(() => html.getAttribute("data-density")).toBe("dense");
  await expect.poll(() => html.getAttribute("data-motion")).toBe("reduced");
  expect(await overOf(ui), "the window itself does not scroll").toEqual([0, 0]);
  await ui.page.reload();
  await expect.poll(() => fontSizeOf(ui)).toBeCloseTo(usual * 1.5, 1);
});

test("the interface speaks German at once, and from the first paint on after that", async () => {
  const { ui } = await openStemma(dataFolder());
  await openSettings(ui);
  await ui.page.getByLabel("Language").selectOption("de");
  await ui.page.getByLabel("Sprache").waitFor();
  expect(await ui.page.locator("html").getAttribute("lang")).toBe("de");
  await ui.page.reload();
  await ui.page.getByLabel("Sprache").waitFor();
  await ui.page.getByLabel("Sprache").selectOption("en");
  await ui.page.getByLabel("Language").waitFor();
});

test("thoughts stay folded, or open, as it is set", async () => {
  const { ui } = await openStemma(dataFolder());
  await openSettings(ui);
  await ui.page.getByRole("radio", { name: "Keep open" }).check();
  await ui.startOver();
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  const thought = ui.page.getByRole("button", { name: /^Thought/ });
  expect(await thought.getAttribute("aria-expanded")).toBe("true");
  await openSettings(ui);
  await ui.page.getByRole("radio", { name: "Keep folded" }).check();
  await ui.page.goBack();
  await expect.poll(() => thought.getAttribute("aria-expanded")).toBe("false");
});

test("keys can be others, none, or the usual ones again", async () => {
  const { ui } = await openStemma(dataFolder());
  const { page } = ui;
  await openSettings(ui);
  const change = page.getByRole("button", { name: "Change the keys for: New conversation" });
  const row = page.getByRole("listitem").filter({ has: page.getByText("New conversation", { exact: true }) });
  await change.click();
  await page.keyboard.press("Control+K");
  await page.getByText("Ctrl+K already stands for: Everything by its name.").waitFor();
  await page.keyboard.press("Control+R");
  await page.getByText("Ctrl+R is needed by").waitFor();
  await page.keyboard.press("x");
  await page.getByText("Take Ctrl together with").waitFor();
  await page.keyboard.press("Control+Shift+B");
  await row.getByText("Ctrl+Shift+B").waitFor();
  await pressUntilNew(ui, "Control+Shift+B");
  await openSettings(ui);
  await page.keyboard.press("Control+Shift+O");
  expect(new URL(page.url()).hash).toBe("#/settings");
  await change.click();
  await page.keyboard.press("Backspace");
  await row.getByText("none").waitFor();
  await page.getByRole("button", { name: "All as usual" }).click();
  await row.getByText("Ctrl+Shift+O").waitFor();
  await pressUntilNew(ui, "Control+Shift+O");
});

test("in a low window only the conversation scrolls, not the window", async () => {
  const { ui } = await openStemma(dataFolder(), { viewport: { width: 1280, height: 420 } });
  await ui.ask("Solve 3x + 7 = 22.");
  await ui.finished();
  await ui.button("Regenerate").click();
  await ui.page.getByText("2 / 2").waitFor();
  await ui.finished();
  // It folds once the answer has begun.
  await expect.poll(() => ui.thoughtToggle.getAttribute("aria-expanded")).toBe("false");
  await ui.thoughtToggle.click();
  await ui.thought.waitFor();
  await ui.problems.first().hover();
  await expect.poll(async () => (await ui.button("Earlier answer").boundingBox())?.y).toBeGreaterThan(420);
  expect(await overOf(ui)).toEqual([0, 0]);
});
