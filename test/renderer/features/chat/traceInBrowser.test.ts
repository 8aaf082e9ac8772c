import { describe, expect, test } from "vitest";
import { StepSplitter } from "../../../../src-shared/domain/steps/StepSplitter.ts";
import { thoughtPassage } from "../../../bench/sampleThought.ts";
import { foldedLadder, ladderSteps, openedLadder } from "./ladderAttempt.ts";
import { TraceDriver } from "./page/TraceDriver.ts";
import { withChatPage } from "./page/ChatPageDriver.ts";
import { sampleAttempt, segment } from "./sampleAttempt.ts";

withChatPage();

const words = (text: string | null): string => (text ?? "").replaceAll(/\s+/g, " ").trim();
const indexOf = (part: string): number => ladderSteps.findIndex(({ text }) => text.includes(part));

describe("a folded thought", () => {
  test("is one line, from what was kept", async () => {
    const trace = await TraceDriver.open(foldedLadder);
    expect(await trace.header.locator("span span span").allTextContents()).toEqual([
      "Thought for 3 min 12 s",
      "4,210 tokens",
      `${ladderSteps.length} steps`,
      "2 turned back",
      "answer first seen at 97 %",
    ]);
    expect(await trace.header.locator("svg path[class]").count()).toBeGreaterThan(4);
    expect(await trace.text.count()).toBe(0);
    expect(await trace.ui.axeFindings()).toEqual([]);
  });

  test("of before there were summaries says what it knows, and all of it once it has been opened", async () => {
    const trace = await TraceDriver.open({ ...foldedLadder, thoughtSummary: null });
    expect(words(await trace.header.textContent())).toBe("Thought for 3 min 12 s4,210 tokens");
    await trace.header.click();
    await trace.header.getByText("2 turned back").waitFor();
    await trace.header.click();
    await trace.header.getByText(`${ladderSteps.length} steps`).waitFor();
  });

  test("opens at the step where a formula of the answer was come to", async () => {
    const trace = await TraceDriver.open(foldedLadder);
    const marks = trace.ui.page.getByRole("button", { name: "Show where the thought came to this" });
    await expect.poll(() => marks.count()).toBeGreaterThanOrEqual(3);
    expect(await trace.ui.axeFindings()).toEqual([]);
    // y' = -3/4 · 2 = -3/2
    await marks.nth(2).click();
    await expect.poll(() => trace.marked()).toBe(String(indexOf("\\frac{3}{4}")));
    await expect.poll(() => trace.below(indexOf("\\frac{3}{4}"))).toBeLessThan(40);
    await trace.header.click();
    await trace.thought.waitFor({ state: "detached" });
    await marks.nth(0).click();
    await expect.poll(() => trace.marked()).toBe(String(indexOf("2x\\dot{x}")));
  });
});

describe("an open thought", () => {
  test("has an outline that says what each step does, its first words and its tokens", async () => {
    const trace = await TraceDriver.open(openedLadder);
    await expect.poll(() => trace.rows.count()).toBe(ladderSteps.length);
    const names = await trace.names();
    expect(names[0]).toMatch(/^Set-up, \d+ tokens: We are given a ladder of length 5 m/);
    expect(names[indexOf("that is not right")]).toMatch(
      /^Doubt, \d+ tokens: Wait, that is not right\. Why should y be 3\?/,
    );
    expect(names.at(-1)).toMatch(/^Final, \d+ tokens: The final answer is 3\/2 m\/s downward\./);
    const tokens = names.map((name) => Number(/, ([\d,]+) token/.exec(name)?.[1]?.replace(",", "")));
    expect(Math.abs(tokens.reduce((sum, each) => sum + each, 0) - 4210)).toBeLessThan(ladderSteps.length);
    expect(await trace.row(/^Compute.*Pythagorean/).textContent()).toContain("compute, repeats");
    expect(words(await trace.thought.textContent())).toContain("I made a mistake: the height has to follow");
    expect(await trace.ui.axeFindings()).toEqual([]);
  });

  test("goes to a step that is chosen, marks it, copies it, and goes on from it", async () => {
    const trace = await TraceDriver.open(openedLadder);
    await trace.ui.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const index = indexOf("that is not right");
    await trace.row(/^Doubt.*that is not right/).click();
    await expect.poll(() => trace.below(index)).toBeLessThan(40);
    expect(await trace.marked()).toBe(String(index));
    expect(await trace.currentName()).toMatch(/^Doubt/);
    expect(await trace.ui.axeFindings()).toEqual([]);
    await trace.ui.button("Copy step").click();
    expect(await trace.ui.page.evaluate(() => navigator.clipboard.readText())).toBe(ladderSteps[index]?.text.trim());
    await trace.ui.button("Continue from here").click();
    const end = (ladderSteps[index]?.from ?? 0) + (ladderSteps[index]?.text.length ?? 0);
    await expect
      .poll(() => trace.ui.asked())
      .toEqual([`reasoning.continueFrom {"attemptId":"a1","segment":0,"offset":${end}}`]);
    await trace.ui.button("Unmark").click();
    await trace.ui.button("Copy step").waitFor({ state: "detached" });
    // Pressing on the text does the same, and once more undoes it.
    await trace.step(index).click({ position: { x: 20, y: 10 } });
    expect(await trace.marked()).toBe(String(index));
    await trace.step(index).click({ position: { x: 20, y: 10 } });
    await trace.ui.button("Copy step").waitFor({ state: "detached" });
  });

  test("is gone through with the keys", async () => {
    const trace = await TraceDriver.open(openedLadder);
    await expect.poll(() => trace.rows.count()).toBe(ladderSteps.length);
    const inOrder = trace.rows.and(trace.ui.page.locator("[tabindex='0']"));
    expect(await inOrder.count()).toBe(1);
    await inOrder.focus();
    await trace.ui.page.keyboard.press("Home");
    expect(await trace.ui.hasFocus(trace.rows.first())).toBe(true);
    await trace.ui.page.keyboard.press("ArrowDown");
    expect(await trace.ui.hasFocus(trace.rows.nth(1))).toBe(true);
    await trace.ui.page.keyboard.press("Enter");
    await expect.poll(() => trace.marked()).toBe("1");
    expect(await trace.ui.hasFocus(trace.rows.nth(1)), "the focus stays in the list").toBe(true);
    await trace.ui.page.keyboard.press("End");
    expect(await trace.ui.hasFocus(trace.rows.last())).toBe(true);
    await trace.ui.page.keyboard.press("ArrowDown");
    expect(await trace.ui.hasFocus(trace.rows.last())).toBe(true);
  });

  test("says which step is read as the page is scrolled", async () => {
    const trace = await TraceDriver.open(openedLadder, { viewport: { width: 1280, height: 600 } });
    await trace.row(/^Check.*sign is negative/).click();
    await trace.text.first().hover();
    await trace.ui.page.mouse.wheel(0, -3_000);
    await expect.poll(() => trace.currentName()).toMatch(/^Set-up/);
    expect(await trace.marked(), "what was chosen stays marked").toBe(String(indexOf("The sign is negative")));
  });

  test("shows only some kinds of steps, or what changed the answer", async () => {
    const trace = await TraceDriver.open(openedLadder);
    const only = trace.ui.page.getByRole("group", { name: "Show only" });
    await only.getByRole("button", { name: /^check/ }).click();
    const kinds = async (): Promise<string[]> => (await trace.names()).map((name) => name.split(",")[0] ?? "");
    await expect.poll(kinds).toEqual(["Check", "Check"]);
    expect(await trace.text.and(trace.ui.page.locator(":visible")).count()).toBe(2);
    await only.getByRole("button", { name: /^doubt/ }).click();
    await expect.poll(kinds).toEqual(["Doubt", "Check", "Doubt", "Check"]);
    await only.getByRole("button", { name: /^what changed/ }).click();
    await expect.poll(kinds).toContain("Doubt");
    await expect.poll(kinds).not.toContain("Check");
    expect(await only.getByRole("button", { name: /^check/ }).getAttribute("aria-pressed")).toBe("false");
    expect(await trace.ui.axeFindings()).toEqual([]);
    // A step that is hidden is shown again when something leads to it.
    await trace.ui.page.getByRole("textbox", { name: "Search in the thought" }).fill("chain rule");
    await trace.ui.page.keyboard.press("Enter");
    await expect.poll(() => trace.marked()).toBe(String(indexOf("chain rule")));
    expect((await kinds()).length).toBe(ladderSteps.length);
  });

  test("has the answers on its way, in a line and on the map", async () => {
    const trace = await TraceDriver.open(openedLadder);
    const answers = trace.ui.page.getByRole("list", { name: "Answers on the way" }).getByRole("listitem");
    await expect.poll(() => answers.count()).toBe(3);
    const notes = await answers.evaluateAll((items) => items.map((item) => item.lastElementChild?.textContent));
    expect(notes).toEqual(["34 %, 2 times", "46 %, 2 times", "97 %"]);
    await answers.first().getByRole("button").click();
    await expect.poll(() => trace.marked()).toBe(String(indexOf("With $y = 3$")));
    const map = trace.ui.page.getByRole("img", { name: /^Map of the thought/ });
    expect(await map.getAttribute("aria-label")).toMatch(
      /steps; 2 turned back; answers on the way: .*, then .*; repeats itself once$/,
    );
    const box = await map.boundingBox();
    await map.click({ position: { x: (box?.width ?? 0) - 3, y: 14 } });
    await expect.poll(() => trace.marked()).toBe(String(ladderSteps.length - 1));
  });

  test("is searched", async () => {
    const trace = await TraceDriver.open(openedLadder);
    const field = trace.ui.page.getByRole("textbox", { name: "Search in the thought" });
    await field.fill("Pythagorean");
    const count = trace.thought.getByRole("status");
    const having = ladderSteps.flatMap(({ text }, index) => (text.includes("Pythagorean") ? [String(index)] : []));
    await expect.poll(() => count.textContent()).toBe(String(having.length));
    await field.press("Enter");
    await expect.poll(() => trace.marked()).toBe(having[0]);
    await expect.poll(() => count.textContent()).toBe(`1 of ${having.length}`);
    const highlighted = (): Promise<string[]> =>
      trace.ui.page.evaluate(() => [...(CSS.highlights.get("trace-search") ?? [])].map(String));
    await expect.poll(highlighted).toEqual(["Pythagorean"]);
    await field.press("Shift+Enter");
    await expect.poll(() => trace.marked()).toBe(having.at(-1));
    await trace.ui.button("Next step with it").click();
    await expect.poll(() => trace.marked()).toBe(having[0]);
    await field.press("Escape");
    expect(await field.inputValue()).toBe("");
    await expect.poll(highlighted).toEqual([]);
    await field.fill("helicopter");
    await expect.poll(() => count.textContent()).toBe("none");
    expect(await trace.ui.axeFindings()).toEqual([]);
  });

  test("has its outline above the text where there is no room beside it", async () => {
    const trace = await TraceDriver.open(openedLadder, { viewport: { width: 480, height: 800 }, colorScheme: "dark" });
    await expect.poll(() => trace.rows.count()).toBe(ladderSteps.length);
    const [outline, text] = [
      await trace.ui.page.getByRole("list", { name: "Steps of the thought" }).boundingBox(),
      await trace.step(0).boundingBox(),
    ];
    expect((outline?.y ?? 0) + (outline?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? 0);
    expect(outline?.height).toBeLessThan(400);
    expect(await trace.ui.isTooWide()).toBe(false);
    expect(await trace.ui.axeFindings()).toEqual([]);
  });
});

describe("a long thought", () => {
  const text = Array.from({ length: 50 }, (_, index) => thoughtPassage(index)).join("");
  const whole = StepSplitter.of(text);

  test("of 50,000 tokens can be opened, gone through, and found in", async () => {
    const long = sampleAttempt({
      segments: [segment("thought", text, { tokens: 50_000, durationMs: 500_000 }), segment("answer", "Three hours.")],
      thoughtFolded: false,
    });
    const trace = await TraceDriver.open(long);
    await expect.poll(() => trace.rows.count(), { timeout: 20_000 }).toBe(whole.length);
    // The last step is chosen before its text is even set.
    await trace.rows.last().evaluate((row: HTMLElement) => row.click());
    await expect.poll(() => trace.step(whole.length - 1).count(), { timeout: 40_000 }).toBe(1);
    await expect.poll(() => trace.marked(), { timeout: 20_000 }).toBe(String(whole.length - 1));
    await expect.poll(() => trace.text.count(), { timeout: 40_000 }).toBe(whole.length);
    const middle = Math.floor(whole.length / 2);
    await trace.rows.nth(middle).evaluate((row: HTMLElement) => row.click());
    await expect.poll(() => trace.below(middle), { timeout: 20_000 }).toBeLessThan(60);
    expect(await trace.below(middle)).toBeGreaterThan(-10);
    // The browser's own search finds what is out of sight.
    const found = await trace.ui.page.evaluate(() => {
      document.getSelection()?.removeAllRanges();
      return "find" in window && (window.find as (text: string) => boolean)("Put t");
    });
    expect(found).toBe(true);
  });
});
