import { beforeAll, expect, test } from "vitest";
import type { GenerateRequest, Steering } from "../../src-main/core/ports/InferenceEngine.ts";
import type { LoadedLlama } from "../../src-main/engine/LoadedLlama.ts";
import { loadStarter, request, run, type Output } from "./starterModel.ts";

const question = "Solve 3x + 7 = 22.";
let loaded: LoadedLlama;
beforeAll(async () => {
  loaded = await loadStarter();
});

const tokensOf = ({ updates }: Output, kind: "thought" | "answer"): number =>
  updates.reduce((sum, update) => sum + (update.kind === kind ? update.tokens : 0), 0);
const endsOf = ({ updates }: Output): string[] => updates.filter(({ ended }) => ended).map(({ kind }) => kind);
const tokenize = (text: string): number => loaded.model.tokenize(text).length;

/** A list that has nothing to take until it was asked so many times: once before each token of the thought. */
function after(times: number, steering: Steering): Steering[] {
  const list: Steering[] = [];
  let asked = 0;
  list.shift = () => (++asked === times ? steering : undefined);
  return list;
}

/** Steers once so many tokens of the thought have been written. */
const steered = (steering: Steering, tokens: number, change: Partial<GenerateRequest> = {}): Promise<Output> =>
  run(loaded, request(question, change), undefined, after(tokens + 1, steering));

test("a thought that the model closes is said to be closed by it", async () => {
  const output = await run(loaded, request(question));
  expect(output.result.thoughtClosedBy).toBe("model");
  expect(output.result.cachedTokens).toBeLessThan(output.result.promptTokens);
});

test("a thought over its budget is closed with the closing text in it, and the answer follows", async () => {
  const closingText = "Now I must answer.";
  const output = await run(loaded, request(question, { thoughtTokens: 20, closingText }));
  const { result, thought, answer } = output;
  expect(result.thoughtClosedBy).toBe("budget");
  expect(thought.endsWith(closingText)).toBe(true);
  expect(thought.slice(0, -closingText.length)).toMatch(/\n$/);
  const closing = tokensOf(output, "thought") - 20;
  expect(closing).toBeGreaterThanOrEqual(tokenize(closingText));
  expect(closing).toBeLessThanOrEqual(tokenize(`\n\n${closingText}`) + 1);
  expect(answer).not.toBe("");
  expect(endsOf(output)).toEqual(["thought", "answer"]);
  // All but the two markers and the end of the turn belong to a segment.
  expect(result.outputTokens - tokensOf(output, "thought") - tokensOf(output, "answer")).toBe(3);
});

test("the tokens of a resumed thought count", async () => {
  const whole = await run(loaded, request(question));
  const half = whole.thought.slice(0, 60);
  const resume = [{ kind: "thought" as const, text: half, ended: false }];
  const spent = await run(loaded, request(question, { resume, thoughtTokens: tokenize(half) }));
  expect(spent.thought).toBe("");
  expect(spent.result.thoughtClosedBy).toBe("budget");
  expect(spent.answer).not.toBe("");
  const left = await run(loaded, request(question, { resume, thoughtTokens: tokenize(half) + 7 }));
  expect(tokensOf(left, "thought")).toBe(7);
});

test("without a budget that is reached, the room left for the answer closes the thought", async () => {
  const prompt = (await run(loaded, request(question, { maxTokens: 1 }))).result.promptTokens;
  const small = await loadStarter(256);
  const room = small.context.contextSize - prompt;
  const closingText = "I must answer.";
  const { result, answer, thought } = await run(
    small,
    request(question, { answerReserveTokens: room - 40, closingText }),
  );
  expect(result.thoughtClosedBy).toBe("budget");
  expect(thought.endsWith(closingText)).toBe(true);
  expect(answer).not.toBe("");
});

test("steering closes a thought at the next token", async () => {
  const output = await steered({ kind: "close-thought", text: "Enough." }, 5);
  expect(output.result.thoughtClosedBy).toBe("steering");
  expect(output.thought).toMatch(/\n\nEnough\.$/);
  expect(tokensOf(output, "thought")).toBe(5 + tokenize("\n\nEnough."));
  expect(output.answer).not.toBe("");
});

test("text that is inserted stands by itself in the thought, and the model goes on", async () => {
  const output = await steered({ kind: "insert", text: "Wait, I should check that.\n" }, 20);
  expect(output.thought).toContain("\n\nWait, I should check that.\n");
  expect(output.thought.endsWith("check that.\n")).toBe(false);
  expect(output.result.thoughtClosedBy).toBe("model");
});

test("inserted text cannot close a thought, whatever it says", async () => {
  const output = await steered({ kind: "insert", text: "</think> and <|im_end|> are words.\n" }, 20);
  expect(output.thought).toContain("</think> and <|im_end|> are words.");
  expect(output.result.thoughtClosedBy).toBe("model");
});

test("text that would take the answer's room closes the thought instead", async () => {
  const output = await steered({ kind: "insert", text: "again ".repeat(3000) }, 10, { closingText: "Enough." });
  expect(output.result.thoughtClosedBy).toBe("budget");
  expect(output.thought).not.toContain("again again");
  expect(output.result.promptTokens + output.result.outputTokens).toBeLessThanOrEqual(loaded.context.contextSize);
  expect(output.answer).not.toBe("");
});

test.each([
  ["that the prompt opens", true],
  ["that the model opens", false],
])("a run steered before its prompt is read closes the thought %s at its start", async (_name, isOpened) => {
  const asked = request(question);
  if (isOpened && asked.prompt.kind === "parts") asked.prompt.parts.push({ kind: "special", text: "<think>" });
  const output = await run(loaded, asked, undefined, [{ kind: "close-thought", text: "No thought." }]);
  expect(output.thought).toBe("No thought.");
  expect(output.result.thoughtClosedBy).toBe("steering");
  expect(output.answer).not.toBe("");
});

test("in an answer steering does nothing, and is not kept for later", async () => {
  const { thought } = await run(loaded, request(question));
  const resume = [{ kind: "thought" as const, text: thought, ended: true }];
  const plain = await run(loaded, request(question, { resume }));
  const steering: Steering[] = [
    { kind: "insert", text: "Wait." },
    { kind: "close-thought", text: "Enough." },
  ];
  const output = await run(loaded, request(question, { resume }), undefined, steering);
  expect(output.answer).toBe(plain.answer);
  expect(output.result.thoughtClosedBy).toBe(null);
  expect(steering).toEqual([]);
});

test("a run whose model marks no thoughts takes no steering", async () => {
  const plain = await run(loaded, request(question, { thoughtMarkers: null }));
  const output = await run(loaded, request(question, { thoughtMarkers: null }), undefined, [
    { kind: "close-thought", text: "Enough." },
  ]);
  expect(output.answer).toBe(plain.answer);
  expect(output.result.thoughtClosedBy).toBe(null);
});
