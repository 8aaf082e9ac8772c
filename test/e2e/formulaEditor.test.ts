import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { german } from "../../src-renderer/components/words/de/german.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";
import { seriousFindings } from "./seriousFindings.ts";
import type { StemmaPage } from "./StemmaPage.ts";

withBrowser();

const worksheet = [
  "1. Solve $x^2 = 4$ and say for which $x$ it holds.",
  "2. Calculate $\\frac{1}{2 + \\frac{1}{4}$ as a decimal number.",
].join("\n");

/** Opens the worksheet, and the first problem to be mended. */
async function openPreview({ page }: StemmaPage): Promise<void> {
  const file = { name: "sheet.md", mimeType: "text/markdown", buffer: Buffer.from(worksheet) };
  await page.locator("input[type=file][multiple]").setInputFiles(file);
  await page.getByText("2 problems found").waitFor();
}

/** Where it is set, the middle of a formula may lie between its signs. */
async function pressMiddle(formula: Locator): Promise<void> {
  await formula.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await formula.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await formula.page().mouse.click(x + width / 2, y + height / 2);
}

test("a formula is changed as it looks: at a click, at the cursor, and where it could not be set", async () => {
  const { ui } = await openStemma(dataFolder());
  const { page } = ui;
  const complaints: string[] = [];
  const requests: URL[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("request", (request) => requests.push(new URL(request.url())));
  // No sound is made: who tries fails.
  await page.evaluate(() => Object.assign(globalThis, { AudioContext: undefined }));
  await openPreview(ui);
  const isEditor = ({ pathname }: URL): boolean => pathname.includes("FormulaDialog");
  expect(requests.filter(isEditor), "loaded before it is needed").toEqual([]);

  const first = page.getByRole("article", { name: "Problem 1" });
  await first.getByRole("button", { name: "Edit" }).click();
  const question = first.getByRole("textbox", { name: "Problem" });
  const dialog = page.getByRole("dialog", { name: "Change the formula" });
  const source = dialog.getByRole("textbox", { name: "LaTeX" });
  const field = page.locator("math-field");
  const isReady = () => expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await pressMiddle(first.locator("[data-latex='$x^2 = 4$']"));
  await isReady();
  expect(requests.filter(isEditor).length).toBeGreaterThan(0);
  // Nothing was changed: it stays as it was written.
  expect(await source.inputValue()).toBe("x^2 = 4");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  expect(await question.inputValue()).toBe("Solve $x^2 = 4$ and say for which $x$ it holds.");

  await pressMiddle(first.locator("[data-latex='$x^2 = 4$']"));
  await isReady();
  await page.keyboard.press("End");
  await page.keyboard.type("+1/2");
  await expect.poll(() => source.inputValue()).toBe("x^2=4+\\frac12");
  // Other menus and keyboards than the app's do not come up.
  await field.click({ button: "right" });
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  expect(await question.inputValue()).toBe("Solve $x^2=4+\\frac12$ and say for which $x$ it holds.");
  await expect.poll(() => ui.formulas(first)).toEqual(["x^2=4+\\frac12", "x"]);

  await question.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(5, 5));
  await question.press("ArrowRight");
  await ui.button("Formula…").click();
  const added = page.getByRole("dialog", { name: "New formula" });
  await added.getByRole("button", { name: "Root" }).click();
  await page.keyboard.type("a");
  await added.getByRole("button", { name: "Take it" }).click();
  expect(await question.inputValue()).toBe("Solve $\\sqrt{a}$ $x^2=4+\\frac12$ and say for which $x$ it holds.");

  await ui.button("Formula…").click();
  await isReady();
  await page.keyboard.type("z");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await question.inputValue()).not.toContain("z");

  expect(complaints).toEqual([]);
  expect(new Set(requests.map(({ host }) => host))).toEqual(new Set([new URL(page.url()).host]));
  // What a hostile file could put into a formula stays inside, and is not loaded or followed.
  await ui.button("Formula…").click();
  await page
    .getByRole("textbox", { name: "LaTeX" })
    .fill(
      "\\htmlStyle{position:fixed;inset:0;background:url(http://127.0.0.1:9/)}{x} + \\href{http://127.0.0.1:9/}{yyyyyy}",
    );
  await expect.poll(() => field.evaluate((element) => element.shadowRoot?.textContent)).toContain("yyyyyy");
  expect(await page.evaluate(() => document.elementFromPoint(640, 20)?.tagName)).not.toBe("MATH-FIELD");
  await field.click({ modifiers: ["ControlOrMeta"] });
  expect(page.context().pages()).toHaveLength(1);
  // The picture was refused.
  await expect.poll(() => complaints.length).toBeGreaterThan(0);
  await page.keyboard.press("Escape");

  const second = page.getByRole("article", { name: "Problem 2" });
  await second.getByRole("button", { name: "Edit" }).click();
  await pressMiddle(second.locator("code[data-latex]"));
  // What is typed as LaTeX is shown, and nothing of what stood there before it.
  await source.fill("\\begin{align*}a&=b\\end{align*}");
  await source.fill("\\frac{1}{2 + \\frac{1}{4}}");
  const shown = () => field.evaluate((element: HTMLElement & { value?: string }) => element.value);
  await expect.poll(shown).toBe("\\frac{1}{2 + \\frac{1}{4}}");
  await dialog.getByRole("button", { name: "Take it" }).click();
  await expect.poll(() => ui.formulas(second)).toEqual(["\\frac{1}{2 + \\frac{1}{4}}"]);
  expect(complaints.filter((text) => !text.includes("img-src 'self' data:"))).toEqual([]);
});

test("the editor of formulas has names for a screen reader, in the dark and in German too", async () => {
  const { ui } = await openStemma(dataFolder(), { bypassCSP: true, colorScheme: "dark" });
  const { page } = ui;
  await openPreview(ui);
  await page.getByRole("article", { name: "Problem 1" }).getByRole("button", { name: "Edit" }).click();
  await ui.button("Formula…").click();
  const dialog = page.getByRole("dialog", { name: "New formula" });
  await dialog.locator("math-field").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await dialog.locator("math-field").evaluate((element) => getComputedStyle(element).color)).toBe(
    "rgb(236, 232, 223)",
  );
  await page.keyboard.press("Escape");

  await page.goto(new URL("#/settings", page.url()).href);
  await page.getByLabel("Language").selectOption("de");
  await page.getByLabel(german.look.language).waitFor();
  await page.goto(new URL("#/", page.url()).href);
  await page.getByRole("textbox", { name: german.composer.field, exact: true }).waitFor();
  await page.locator("input[type=file][multiple]").setInputFiles({
    name: "blatt.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(worksheet),
  });
  await page.getByRole("article", { name: german.preview.number("1") }).waitFor();
  await page.getByRole("button", { name: german.preview.edit, exact: true }).first().click();
  await page.getByRole("button", { name: german.preview.formula }).click();
  const words = page.getByRole("dialog", { name: german.formula.add });
  await words.getByRole("button", { name: german.formula.templates.fraction }).click();
  await words.getByText(german.formula.keys).waitFor();
});
