import { describe, expect, test } from "vitest";
import type { Prompt } from "../../../src-main/core/ports/InferenceEngine.ts";
import { fitPrompt, measurePrompt, type PromptToFit } from "../../../src-main/core/reasoning/fitPrompt.ts";
import { promptText } from "../../../src-main/core/reasoning/promptText.ts";
import type { PastTurn } from "../../../src-main/core/reasoning/renderPrompt.ts";

/** A prompt of words; each is a token, and the instructions are ten. */
const instructions = "i ".repeat(10);
const render = (past: readonly PastTurn[], question: string): Prompt => ({
  kind: "parts",
  parts: [
    { kind: "text", text: `${instructions}${past.map((turn) => turn.question + turn.answer).join("")}${question}` },
  ],
});
const words = (text: string): number => text.split(" ").filter((word) => word !== "").length;
const turn = (tokens: number): PastTurn => ({ question: "q ".repeat(tokens - 1), answer: "a " });
const nothing = { thoughtTokens: 0, answerTokens: 0 };

const measure = (change: Partial<PromptToFit> = {}) =>
  measurePrompt({
    past: [],
    question: "w ".repeat(20),
    need: { effort: 1000, thinks: true, resumed: nothing, thinksOn: false },
    render,
    count: (prompts) => Promise.resolve(prompts.map((prompt) => words(promptText(prompt)))),
    ...change,
  });

describe("a prompt that fits", () => {
  test("has its effort, and the answer's reserve beside it", async () => {
    const measured = await measure({ past: [turn(100)] });
    expect((await fitPrompt(measured, 4096)).plan).toEqual({
      effort: 1000,
      contextTokens: 4096,
      systemTokens: 10,
      pastTokens: 100,
      questionTokens: 20,
      thoughtTokens: 1000,
      answerTokens: 512,
      droppedTurns: 0,
    });
    expect(measured.fullTokens).toBe(130 + 1000 + 2048);
  });

  test("gives the thought all that is left at the largest effort", async () => {
    const need = { effort: "maximum" as const, thinks: true, resumed: nothing, thinksOn: false };
    expect((await fitPrompt(await measure({ need }), 4096)).plan.thoughtTokens).toBe(4096 - 30 - 512);
  });

  test("gives a model that does not think no thought", async () => {
    const need = { effort: 1000, thinks: false, resumed: nothing, thinksOn: false };
    expect((await fitPrompt(await measure({ need }), 4096)).plan.thoughtTokens).toBe(0);
  });

  test("counts what is resumed: a thought that goes on has its effort in all, one that thinks more beyond it", async () => {
    const resumed = { thoughtTokens: 600, answerTokens: 0 };
    const need = { effort: 1000, thinks: true, resumed, thinksOn: false };
    expect((await fitPrompt(await measure({ need }), 4096)).plan.thoughtTokens).toBe(1000);
    expect((await fitPrompt(await measure({ need: { ...need, thinksOn: true } }), 4096)).plan.thoughtTokens).toBe(1600);
  });
});

describe("a conversation that outgrows the context", () => {
  test("drops the oldest turns, as few as it can, and keeps the plan within the context", async () => {
    const past = Array.from({ length: 20 }, () => turn(100));
    const measured = await measure({ past });
    const { prompt, plan } = await fitPrompt(measured, 2048);
    const { contextTokens, droppedTurns: _, effort: __, ...parts } = plan;
    expect(plan.droppedTurns).toBeGreaterThan(0);
    expect(plan.pastTokens).toBe((20 - plan.droppedTurns) * 100);
    expect(words(promptText(prompt))).toBe(30 + plan.pastTokens);
    expect(Object.values(parts).reduce((sum, tokens) => sum + tokens, 0)).toBeLessThanOrEqual(contextTokens);
    // One turn more would have been too much.
    const free = 2048 - 30 - 256;
    expect(plan.pastTokens + 100).toBeGreaterThan(Math.max(free - 1000, free / 2));
  });

  test("drops all of them where only the question fits", async () => {
    const { plan } = await fitPrompt(await measure({ past: [turn(5000), turn(5000)] }), 1024);
    expect(plan).toMatchObject({ droppedTurns: 2, pastTokens: 0 });
  });
});

test("a question that does not fit at all is refused with the numbers", async () => {
  const measured = await measure({ question: "w ".repeat(3000) });
  await expect(fitPrompt(measured, 2048)).rejects.toMatchObject({
    code: "reasoning/prompt-too-long",
    data: { promptTokens: 3010, contextTokens: 2048 },
  });
});

test("a run that is resumed is never refused for its length", async () => {
  const resumed = { thoughtTokens: 3000, answerTokens: 0 };
  const need = { effort: 1000, thinks: true, resumed, thinksOn: false };
  expect((await fitPrompt(await measure({ need }), 2048)).plan).toMatchObject({ thoughtTokens: 3000, droppedTurns: 0 });
});
