import { describe, expect, test } from "vitest";
import type { AttemptEvent } from "../../../../src-shared/contract/reasoningEndpoints.ts";
import { StepSplitter } from "../../../../src-shared/domain/steps/StepSplitter.ts";
import { foldedLadder } from "./ladderAttempt.ts";
import { ladderThought } from "./ladderThought.ts";
import { withChatPage } from "./page/ChatPageDriver.ts";
import { TraceDriver } from "./page/TraceDriver.ts";
import { freshAttempt, samplePlan, segment } from "./sampleAttempt.ts";

withChatPage();

const words = (text: string | null): string => (text ?? "").replaceAll(/\s+/g, " ").trim();

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
    // A page that gets shorter for a moment, and then longer, was not scrolled up by anyone, also right after a press.
    await trace.text.last().evaluate((element) => {
      const scroller = element.closest("[tabindex='-1']");
      const content = scroller?.firstElementChild;
      if (!(content instanceof HTMLElement)) throw new Error("nothing scrolls");
      content.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
      window.dispatchEvent(new PointerEvent("pointerup"));
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
      ...foldedLadder,
      segments: [
        {
          ...foldedLadder.segments[0]!,
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
