import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { AttemptEvent } from "../../../../src-shared/contract/reasoningEndpoints.ts";
import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import { StepSplitter } from "../../../../src-shared/domain/steps/StepSplitter.ts";
import { summarizeThought } from "../../../../src-shared/domain/steps/summarizeThought.ts";
import { thoughtPassage } from "../../../bench/sampleThought.ts";
import { ladderAnswer, ladderThought } from "./ladderThought.ts";
import { ChatPageDriver, withChatPage } from "./page/ChatPageDriver.ts";
import { freshAttempt, sampleAttempt, samplePlan, segment } from "./sampleAttempt.ts";

withChatPage();

const steps = StepSplitter.of(ladderThought);
const summary = summarizeThought([{ steps, tokens: 4210 }], "\\frac{3}{2}\\text{ m/s}");
const folded = sampleAttempt({
  segments: [
    segment("thought", ladderThought, { tokens: 4210, durationMs: 192_000 }),
    segment("answer", ladderAnswer, { tokens: 300 }),
  ],
  thoughtSummary: summary,
});
const opened: Attempt = { ...folded, thoughtFolded: false };

class TraceDriver {
  readonly ui: ChatPageDriver;

  constructor(ui: ChatPageDriver) {
    this.ui = ui;
  }

  static async open(attempt: Attempt, options: Parameters<typeof ChatPageDriver.open>[1] = {}): Promise<TraceDriver> {
    return new TraceDriver(await ChatPageDriver.open([attempt], options));
  }

  get thought(): Locator {
    return this.ui.page.getByRole("region", { name: "Thought", exact: true });
  }

  get header(): Locator {
    return this.ui.page.getByRole("button", { name: /^(Thought for|Thinking)/ });
  }

  get rows(): Locator {
    return this.ui.page.getByRole("list", { name: "Steps of the thought" }).getByRole("button");
  }

  row(name: RegExp): Locator {
    return this.rows.and(this.ui.page.getByRole("button", { name })).first();
  }

  get text(): Locator {
    return this.thought.locator("[data-step]");
  }

  step(index: number): Locator {
    return this.thought.locator(`[data-step="${index}"]`);
  }

  /** What a screen reader says of the rows that are shown. */
  names(rows = this.rows): Promise<string[]> {
    return rows.evaluateAll((all) =>
      all.flatMap((row) =>
        row.checkVisibility()
          ? [
              [...(row.querySelector("svg + span")?.childNodes ?? [])]
                .map((node) => (node instanceof Element && node.ariaHidden === "true" ? "" : node.textContent))
                .join(""),
            ]
          : [],
      ),
    );
  }

  async currentName(): Promise<string | undefined> {
    return (await this.names(this.current))[0];
  }

  get current(): Locator {
    return this.rows.and(this.ui.page.locator("[aria-current=step]"));
  }

  /** The step that is marked: the one with something to do below it. */
  marked(): Promise<string | null> {
    return this.ui
      .button("Copy step")
      .evaluate((button) => button.closest("[data-step]")?.getAttribute("data-step") ?? null);
  }

  /** How far a step is below the upper edge of what can be seen of the page. */
  below(index: number): Promise<number> {
    return this.step(index).evaluate((element) => {
      const scroller = element.closest("[class*=flow]");
      return element.getBoundingClientRect().top - (scroller?.getBoundingClientRect().top ?? 0);
    });
  }
}

const words = (text: string | null): string => (text ?? "").replaceAll(/\s+/g, " ").trim();
const indexOf = (part: string): number => steps.findIndex(({ text }) => text.includes(part));

describe("a folded thought", () => {
  test("is one line, from what was kept", async () => {
    const trace = await TraceDriver.open(folded);
    expect(await trace.header.locator("span span span").allTextContents()).toEqual([
      "Thought for 3 min 12 s",
      "4,210 tokens",
      `${steps.length} steps`,
      "2 turned back",
      "answer first seen at 97 %",
    ]);
    expect(await trace.header.locator("svg path[class]").count()).toBeGreaterThan(4);
    expect(await trace.text.count()).toBe(0);
    expect(await trace.ui.axeFindings()).toEqual([]);
  });

  test("of before there were summaries says what it knows, and all of it once it has been opened", async () => {
    const trace = await TraceDriver.open({ ...folded, thoughtSummary: null });
    expect(words(await trace.header.textContent())).toBe("Thought for 3 min 12 s4,210 tokens");
    await trace.header.click();
    await trace.header.getByText("2 turned back").waitFor();
    await trace.header.click();
    await trace.header.getByText(`${steps.length} steps`).waitFor();
  });

  test("opens at the step where a formula of the answer was come to", async () => {
    const trace = await TraceDriver.open(folded);
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
    const trace = await TraceDriver.open(opened);
    await expect.poll(() => trace.rows.count()).toBe(steps.length);
    const names = await trace.names();
    expect(names[0]).toMatch(/^Set-up, \d+ tokens: We are given a ladder of length 5 m/);
    expect(names[indexOf("that is not right")]).toMatch(
      /^Doubt, \d+ tokens: Wait, that is not right\. Why should y be 3\?/,
    );
    expect(names.at(-1)).toMatch(/^Final, \d+ tokens: The final answer is 3\/2 m\/s downward\./);
    const tokens = names.map((name) => Number(/, ([\d,]+) token/.exec(name)?.[1]?.replace(",", "")));
    expect(Math.abs(tokens.reduce((sum, each) => sum + each, 0) - 4210)).toBeLessThan(steps.length);
    expect(await trace.row(/^Compute.*Pythagorean/).textContent()).toContain("compute, repeats");
    expect(words(await trace.thought.textContent())).toContain("I made a mistake: the height has to follow");
    expect(await trace.ui.axeFindings()).toEqual([]);
  });

  test("goes to a step that is chosen, marks it, copies it, and goes on from it", async () => {
    const trace = await TraceDriver.open(opened);
    await trace.ui.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const index = indexOf("that is not right");
    await trace.row(/^Doubt.*that is not right/).click();
    await expect.poll(() => trace.below(index)).toBeLessThan(40);
    expect(await trace.marked()).toBe(String(index));
    expect(await trace.currentName()).toMatch(/^Doubt/);
    expect(await trace.ui.axeFindings()).toEqual([]);
    await trace.ui.button("Copy step").click();
    expect(await trace.ui.page.evaluate(() => navigator.clipboard.readText())).toBe(steps[index]?.text.trim());
    await trace.ui.button("Continue from here").click();
    const end = (steps[index]?.from ?? 0) + (steps[index]?.text.length ?? 0);
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
    const trace = await TraceDriver.open(opened);
    await expect.poll(() => trace.rows.count()).toBe(steps.length);
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
    const trace = await TraceDriver.open(opened, { viewport: { width: 1280, height: 600 } });
    await trace.row(/^Check.*sign is negative/).click();
    await trace.text.first().hover();
    await trace.ui.page.mouse.wheel(0, -3_000);
    await expect.poll(() => trace.currentName()).toMatch(/^Set-up/);
    expect(await trace.marked(), "what was chosen stays marked").toBe(String(indexOf("The sign is negative")));
  });

  test("shows only some kinds of steps, or what changed the answer", async () => {
    const trace = await TraceDriver.open(opened);
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
    expect((await kinds()).length).toBe(steps.length);
  });

  test("has the answers on its way, in a line and on the map", async () => {
    const trace = await TraceDriver.open(opened);
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
    await expect.poll(() => trace.marked()).toBe(String(steps.length - 1));
  });

  test("is searched", async () => {
    const trace = await TraceDriver.open(opened);
    const field = trace.ui.page.getByRole("textbox", { name: "Search in the thought" });
    await field.fill("Pythagorean");
    const count = trace.thought.getByRole("status");
    const having = steps.flatMap(({ text }, index) => (text.includes("Pythagorean") ? [String(index)] : []));
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
    const trace = await TraceDriver.open(opened, { viewport: { width: 480, height: 800 }, colorScheme: "dark" });
    await expect.poll(() => trace.rows.count()).toBe(steps.length);
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

describe("a thought that streams", () => {
  const pieces = (text: string): string[] => text.match(/[\s\S]{1,24}/g) ?? [];
  const delta = (text: string, tokens: number, ended = false): AttemptEvent => ({
    type: "delta",
    index: 0,
    kind: "thought",
    text,
    tokens,
    durationMs: tokens * 10,
    ended,
    metrics: { promptTokens: 1, promptMs: 1, outputTokens: tokens, outputMs: tokens * 10 },
  });
  const thinking = freshAttempt({
    phase: "thinking",
    plan: samplePlan(),
    segments: [segment("thought", "", { tokens: 0, ended: false })],
  });

  test("grows step by step, follows its end, and nothing is set anew when it is over", async () => {
    const trace = await TraceDriver.open(thinking, { viewport: { width: 1280, height: 600 } });
    let sent = "";
    let seen = 0;
    for (const piece of pieces(ladderThought)) {
      sent += piece;
      await trace.ui.send(delta(piece, Math.ceil(sent.length / 3.5)));
      if (sent.length < 900 || seen > 0) continue;
      seen = await trace.rows.count();
      expect(seen).toBeGreaterThan(2);
      await trace.step(1).evaluate((element) => Object.assign(element, { isOld: true }));
    }
    const splitter = new StepSplitter();
    splitter.append(ladderThought);
    await expect.poll(() => trace.rows.count()).toBe(splitter.steps.length);
    await expect.poll(() => trace.currentName()).toMatch(/^Final/);
    const isAtEnd = (): Promise<boolean> =>
      trace.text.last().evaluate((element) => element.getBoundingClientRect().bottom < window.innerHeight);
    await expect.poll(isAtEnd).toBe(true);
    // A page that gets shorter for a moment, and then longer, was not scrolled up by anyone.
    await trace.text.last().evaluate((element) => {
      const scroller = element.closest("[tabindex='-1']");
      const content = scroller?.firstElementChild;
      if (!(content instanceof HTMLElement)) throw new Error("nothing scrolls");
      content.style.marginBottom = "-200px";
      void scroller?.scrollHeight;
      content.style.marginBottom = "";
      content.style.paddingBottom = "60px";
    });
    await trace.ui.page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    });
    expect(await trace.ui.button("Jump to end").count()).toBe(0);
    await expect.poll(isAtEnd).toBe(true);
    // One who scrolls up is left there.
    await trace.text.last().hover();
    await trace.ui.page.mouse.wheel(0, -400);
    await trace.ui.button("Jump to end").waitFor();
    const before = await trace.below(1);
    await trace.ui.send(
      delta("\n\nAnd one more sentence that is rather long, to make room for itself at the end.", 800),
    );
    await trace.text.last().getByText("one more sentence").waitFor();
    expect(Math.abs((await trace.below(1)) - before)).toBeLessThan(2);
    await trace.ui.send(delta("", 801, true));
    const attempt = {
      ...folded,
      segments: [
        {
          ...folded.segments[0]!,
          text: `${ladderThought}\n\nAnd one more sentence that is rather long, to make room for itself at the end.`,
        },
      ],
    };
    await trace.ui.send({ type: "finished", attempt });
    await trace.header.getByText("turned back").waitFor();
    expect(await trace.step(1).evaluate((element) => "isOld" in element)).toBe(true);
    const shown = await trace.text.evaluateAll((elements) => elements.map(({ textContent }) => textContent));
    const whole = StepSplitter.of(attempt.segments[0]?.text ?? "");
    expect(shown.length).toBe(whole.length);
    whole.forEach(({ text }, index) =>
      expect(words(shown[index] ?? "")).toContain(/^[\w ,]+/.exec(words(text))?.[0].trim()),
    );
  });

  test("shows one that is opened in the middle, and goes on with it", async () => {
    const half = ladderThought.slice(0, 1_500);
    const running = { ...thinking, segments: [segment("thought", half, { tokens: 430, ended: false })] };
    const trace = await TraceDriver.open(running);
    await expect.poll(() => trace.rows.count()).toBeGreaterThan(4);
    await trace.row(/^Set-up/).click();
    await trace.ui.button("Copy step").waitFor();
    expect(await trace.ui.button("Continue from here").count(), "nothing is cut while it runs").toBe(0);
    await trace.ui.send(delta(ladderThought.slice(1_500), 900));
    const splitter = new StepSplitter();
    splitter.append(ladderThought);
    await expect.poll(() => trace.rows.count()).toBe(splitter.steps.length);
    expect(await trace.marked()).toBe("0");
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
