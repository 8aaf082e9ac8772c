import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { thoughtPassage } from "../bench/sampleThought.ts";
import { SampleHistory } from "../core/storage/search/sampleHistory.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";

withBrowser();

/** Text that is marked as the place that was gone to, formulas as LaTeX. */
const markedNow = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const formula = document.querySelector<HTMLElement>("[data-found=now]")?.dataset["latex"];
    const [range] = [...(CSS.highlights.get("found-now") ?? [])] as Range[];
    return formula ?? range?.toString() ?? "";
  });

test("what was asked, answered and thought is found by words and formulas, and gone to", async () => {
  const { ui } = await openStemma(dataFolder());
  const { page } = ui;
  await ui.ask("Find an antiderivative of $12x^3 - 6x^2 + 8x - 2$.");
  await ui.finished();
  await ui.startOver();
  await ui.ask("What is 17 + 25?");
  await ui.finished();

  const everywhere = page.getByRole("searchbox", { name: "Search problems and answers" }).first();
  await everywhere.fill("6x²");
  await everywhere.press("Enter");
  await page.getByRole("heading", { name: "Search", exact: true }).waitFor();
  const hits = page.getByRole("list", { name: "Found" }).getByRole("listitem");
  await page.getByText("places found").waitFor();
  await hits.getByRole("link", { name: /^Problem/ }).click();
  await page.getByText("“6x²”: 1 of 1 in this problem").waitFor();
  await expect.poll(() => markedNow(page)).toContain("12x^3 - 6x^2");

  await page.goBack();
  const field = page.getByRole("searchbox", { name: "Search problems and answers" }).last();
  await expect.poll(() => field.inputValue()).toBe("6x²");
  await field.fill("power rule nowhere");
  await page.getByText("Nothing found").waitFor();
  await ui.button("Look in thoughts too").click();
  await field.fill("17 25 42 ");
  await page.getByText(/places? found/).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("link", { name: /^Thought/ }).press("Enter");
  // The thought was folded.
  await page.getByText(/in this thought/).waitFor();
  await expect.poll(() => markedNow(page)).toMatch(/^(17|25|42)$/);
  expect(await ui.thought.isVisible()).toBe(true);
  await ui.button("Next place").click();
  await page.getByText(/: 2 of \d+ in this thought/).waitFor();
  await ui.button("Stop marking").click();
  await page.getByText(/in this thought/).waitFor({ state: "detached" });
  expect(await markedNow(page)).toBe("");
});

test("a hit on a branch that is not shown brings that branch to light", async () => {
  const { ui } = await openStemma(dataFolder());
  const { page } = ui;
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  await ui.problems.first().hover();
  await ui.button("Edit").click();
  await page.getByRole("textbox", { name: "Edit the problem" }).fill("What is 12 + 30?");
  await page.keyboard.press("Enter");
  await expect.poll(() => ui.problems.first().innerText()).toContain("12 + 30");
  await ui.finished();
  await page.goto(new URL("#/search?q=17%2B25", page.url()).href);
  await page.getByRole("link", { name: /^Problem/ }).click();
  await page.getByText("in this problem").waitFor();
  await expect.poll(() => ui.problems.first().innerText()).toContain("17 + 25");
  await expect.poll(() => markedNow(page)).toBe("17 + 25");
});

test("a place in the middle of a long thought comes into sight", async () => {
  const history = new SampleHistory();
  const passages = Array.from({ length: 30 }, (_, index) => thoughtPassage(index));
  const [needle, formula] = ["a rhinoceros in the brackets", "$\\frac{dq}{dw} = 7q^{5}$"];
  passages.splice(17, 0, `Here is ${needle}, and ${formula}.\n\n`);
  history.add({ question: "A long one", thought: passages.join(""), answer: "Done." });
  history.handle.close();
  const { ui } = await openStemma(history.folder);
  const { page } = ui;
  for (const [query, marked] of [
    [`"${needle}"`, needle],
    ["dq/dw", formula],
  ] as const) {
    await page.goto(
      new URL(`#/search?${new URLSearchParams({ q: query, thoughts: "1" }).toString()}`, page.url()).href,
    );
    await page.getByRole("link", { name: /^Thought/ }).click();
    await page.getByText(/1 of 1 in this thought/).waitFor();
    await expect.poll(() => markedNow(page)).toBe(marked);
    const isInSight = (): Promise<boolean> =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get("found-now") ?? [])] as Range[];
        const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return top > 60 && bottom < window.innerHeight - 100;
      });
    await expect.poll(isInSight).toBe(true);
  }
});

test("the palette goes to conversations and does things, from the keyboard alone", async () => {
  const { ui } = await openStemma(dataFolder());
  const { page } = ui;
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  const palette = page.getByRole("combobox", { name: "What to do, or a conversation" });
  const open = async (words: string): Promise<void> => {
    await page.keyboard.press("Control+k");
    await palette.waitFor();
    await page.keyboard.type(words);
  };
  const chosen = () => page.getByRole("option", { selected: true }).innerText();

  await open("dark");
  await expect.poll(chosen).toBe("Dark colours");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  await open("models");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Models", exact: true }).waitFor();
  await open("17");
  await page.keyboard.press("ArrowDown");
  await expect.poll(chosen).toContain("Search everything for “17”");
  await page.keyboard.press("ArrowDown");
  await expect.poll(chosen).toBe("What is 17 + 25?");
  await page.keyboard.press("Enter");
  await ui.answer.waitFor();
  await open("pin this");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Pinned" }).getByText("What is 17 + 25?").waitFor();
  await page.keyboard.press("Control+k");
  await palette.waitFor();
  await page.keyboard.press("Escape");
  await palette.waitFor({ state: "detached" });
});

test("conversations are tagged, archived and brought back, and found all the same", async () => {
  const dataDir = dataFolder();
  const { ui, stemma } = await openStemma(dataDir);
  const { page } = ui;
  await ui.ask("What is 17 + 25?");
  await ui.finished();
  const choose = async (entry: string): Promise<void> => {
    await ui.conversations.first().hover();
    await ui.button("More for What is 17 + 25?").click();
    await page.getByRole("menuitem", { name: entry }).click();
  };
  await choose("Tags…");
  await page.getByRole("combobox", { name: "New tag" }).fill("sums, exam");
  await page.keyboard.press("Enter");
  await ui.button("Remove the tag exam").click();
  await page.getByRole("list", { name: "Tags" }).getByText("exam").waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await choose("Archive");
  await page.getByText("Archived.").waitFor();
  await expect.poll(() => ui.conversations.count()).toBe(0);
  await page.goto(new URL("#/search?q=17&tag=sums", page.url()).href);
  await page.getByText(/places? found/).waitFor();
  await page.getByRole("list", { name: "Found" }).getByText("Archived").waitFor();
  await stemma.close();

  const later = await openStemma(dataDir);
  await later.ui.button("Archive (1)").click();
  await later.ui.conversations.first().hover();
  await later.ui.button("More for What is 17 + 25?").click();
  await later.ui.page.getByRole("menuitem", { name: "Take out of the archive" }).click();
  await later.ui.page.getByRole("region", { name: "Today" }).getByText("What is 17 + 25?").waitFor();
});
