import { describe, expect, test } from "vitest";
import type { AttemptEvent } from "../../../../src-shared/contract/reasoningEndpoints.ts";
import type { Attempt, AttemptNote } from "../../../../src-shared/domain/attempt.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { ChatPageDriver, withChatPage } from "./page/ChatPageDriver.ts";
import type { FakeCore } from "./page/page.tsx";
import { freshAttempt, sampleAttempt, samplePlan, segment } from "./sampleAttempt.ts";

declare const chatCore: FakeCore;

withChatPage();

const thinking = freshAttempt({
  phase: "thinking",
  plan: samplePlan(),
  segments: [segment("thought", "They close in on each other.", { tokens: 1204, durationMs: 60_000, ended: false })],
  metrics: { promptTokens: 50, promptMs: 100, outputTokens: 1205, outputMs: 60_000 },
});
const answering: AttemptEvent = {
  type: "delta",
  index: 1,
  kind: "answer",
  text: "At noon.",
  tokens: 4,
  durationMs: 200,
  ended: false,
  metrics: { promptTokens: 50, promptMs: 100, outputTokens: 1220, outputMs: 61_000 },
};
const loop = (action: "warned" | "nudged"): AttemptNote => ({
  type: "loop",
  words: "It repeats the same lines.",
  atTokens: 1100,
  action,
});

describe("a thought", () => {
  test("shows how much of its tokens it has used, and ends when it is asked to", async () => {
    const ui = await ChatPageDriver.open([thinking]);
    const header = ui.page.getByRole("button", { name: /^Thinking/ });
    expect(await header.textContent()).toBe(
      "Thinking 1 min 00 s1,204 of up to 4,096 tokens20.1 tokens/sup to 3 min left",
    );
    const bar = ui.page.getByRole("progressbar", { name: "Tokens of the thought" });
    expect(await bar.getAttribute("aria-valuetext")).toBe("29 % of its tokens used");
    expect(await ui.axeFindings()).toEqual([]);
    await ui.button("Answer now").click();
    await ui.button("Ending the thought…").click({ force: true });
    expect(await ui.asked()).toEqual(['reasoning.answerNow {"attemptId":"a1"}']);
    await ui.send({ type: "note", note: { type: "thought-closed", by: "person" } });
    await ui.send(answering);
    await ui.button("Ending the thought…").waitFor({ state: "detached" });
    await ui.page.getByText("You ended the thought after 1,204 tokens.").first().waitFor();
  });

  test("is ended by Ctrl+Enter, also from the field for the next problem, whose text stays", async () => {
    const ui = await ChatPageDriver.open([thinking]);
    await ui.composer.fill("And the next?");
    await ui.composer.press("Control+Enter");
    await ui.button("Ending the thought…").waitFor();
    expect(await ui.asked()).toEqual(['reasoning.answerNow {"attemptId":"a1"}']);
    expect(await ui.composer.inputValue()).toBe("And the next?");
  });

  test("that cannot be ended says why, and can be asked again", async () => {
    const ui = await ChatPageDriver.open([thinking]);
    await ui.page.evaluate(() => (chatCore.refusal = "reasoning/no-thought"));
    await ui.button("Answer now").click();
    await ui.button("Answer now").waitFor();
    expect(await ui.page.getByRole("alert").textContent()).toContain("This model does not think before it answers.");
  });

  test("that repeats itself says so, with ways to end it, until it is over", async () => {
    const ui = await ChatPageDriver.open([thinking]);
    await ui.send({ type: "note", note: loop("warned") });
    const warning = ui.page.getByRole("note").filter({ hasText: "It repeats the same lines." });
    await warning.getByRole("button", { name: "Stop" }).waitFor();
    expect(await ui.axeFindings()).toEqual([]);
    await warning.getByRole("button", { name: "Answer now" }).click();
    expect(await ui.asked()).toEqual(['reasoning.answerNow {"attemptId":"a1"}']);
    await ui.send(answering);
    await warning.getByRole("button").first().waitFor({ state: "detached" });
    expect(await warning.textContent()).toContain("It repeats the same lines.");
  });

  test("that was told of its loop says so without buttons", async () => {
    const ui = await ChatPageDriver.open([thinking]);
    await ui.send({ type: "note", note: loop("nudged") });
    const note = ui.page.getByRole("note").filter({ hasText: "It repeats the same lines. It was told so." });
    await note.waitFor();
    expect(await note.getByRole("button").count()).toBe(0);
  });

  test("tells a screen reader what happens to it, as it happens", async () => {
    const ui = await ChatPageDriver.open([thinking]);
    const said = ui.page.getByRole("status").filter({ hasText: /\.$/ });
    await ui.send({ type: "note", note: loop("nudged") });
    await expect.poll(() => said.allTextContents()).toEqual(["It repeats the same lines. It was told so."]);
    await ui.button("Answer now").click();
    await expect.poll(() => said.allTextContents()).toEqual(["Ending the thought."]);
    await ui.send(answering);
    await expect.poll(() => said.allTextContents()).toEqual(["Answering, 4 tokens so far."]);
  });
});

describe("an attempt that is over", () => {
  const cut = sampleAttempt({
    plan: samplePlan({ droppedTurns: 2 }),
    segments: [segment("thought", "Let me see.", { tokens: 4096 }), segment("answer", "At noon.", { tokens: 20 })],
    notes: [
      { type: "engine-trouble", remedy: say`The engine was started again with less context.` },
      { type: "thought-closed", by: "budget" },
    ],
  });

  test("says what it did not read, why its thought ended, and thinks more when it is asked to", async () => {
    const ui = await ChatPageDriver.open([cut]);
    await ui.page.getByText("The first 2 questions did not fit and were not read.").waitFor();
    await ui.page.getByText("The engine was started again with less context.").waitFor();
    await ui.page.getByText("The thought was ended after 4,096 tokens, all that it had.").waitFor();
    await ui.button("Think more?").waitFor();
    await ui.button("Think more").click();
    await expect.poll(() => ui.asked()).toEqual(['reasoning.thinkMore {"attemptId":"a1"}']);
  });

  test("that goes on from another says from which", async () => {
    const more = sampleAttempt({
      attemptId: "a2" as Attempt["attemptId"],
      fromAttemptId: "a1" as Attempt["attemptId"],
    });
    const ui = await ChatPageDriver.open([cut, more]);
    await ui.page.getByText("Goes on from attempt 1").waitFor();
    expect(await ui.page.getByRole("group", { name: "Answer versions" }).textContent()).toContain("2 / 2");
  });

  test("shows what filled its context", async () => {
    const ui = await ChatPageDriver.open([cut], { viewport: { width: 480, height: 700 }, colorScheme: "dark" });
    const button = ui.button("Context");
    await button.click();
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    const gauge = ui.page.getByRole("region", { name: "Context" });
    expect(await gauge.getByRole("listitem").allTextContents()).toEqual([
      "Instructions 120",
      "Earlier turns 300",
      "Problem 50",
      "Thought 4,096",
      "Answer 20",
      "Kept back for the answer 2,004",
      "Free 1,410",
    ]);
    const [box, ask] = [await gauge.boundingBox(), await ui.page.getByRole("form", { name: "Ask" }).boundingBox()];
    expect((box?.y ?? 0) + (box?.height ?? 900), "it is in sight").toBeLessThanOrEqual(ask?.y ?? 0);
    expect(await ui.axeFindings()).toEqual([]);
    expect(await ui.isTooWide()).toBe(false);
  });

  test("with an open thought goes on, is answered now, or is run again", async () => {
    const open = segment("thought", "Let me see.", { tokens: 4096, ended: false });
    const ui = await ChatPageDriver.open([
      sampleAttempt({ stopReason: "stopped", stoppedBy: "person", plan: samplePlan(), segments: [open] }),
    ]);
    const notice = ui.page.getByRole("note").filter({ hasText: "Stopped." });
    expect(await notice.getByRole("button").allTextContents()).toEqual([
      "Continue",
      "Continue with more effort",
      "Answer now",
      "Run again",
    ]);
    await ui.button("Continue with more effort").click();
    await expect.poll(() => ui.asked()).toEqual(['reasoning.continue {"attemptId":"a1","effort":"deep"}']);
    await ui.button("Answer now").click();
    await expect.poll(async () => (await ui.asked()).at(-1)).toBe('reasoning.answerNow {"attemptId":"a1"}');
  });
});
