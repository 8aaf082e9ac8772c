import type { LlamaContextSequence } from "node-llama-cpp";
import { expect, test, vi } from "vitest";
import { copyState } from "../../src-main/engine/copyState.ts";
import type { LoadedLlama } from "../../src-main/engine/LoadedLlama.ts";
import { tokenizePrompt } from "../../src-main/engine/tokenizePrompt.ts";
import { loadRandom, loadStarter, request, run, tinyShape } from "./starterModel.ts";

const question = "Solve 3x + 7 = 22.";
const batchTokens = 64;
const signal = new AbortController().signal;

const loadTiny = (sequences: number): Promise<LoadedLlama> =>
  loadRandom(tinyShape, { contextTokens: 2048, sequences, batchTokens });
const sequencesOf = ({ pool }: LoadedLlama): LlamaContextSequence[] => pool.sequences.map(({ sequence }) => sequence);
const evaluated = (loaded: LoadedLlama): number =>
  sequencesOf(loaded).reduce(
    (sum, { tokenMeter }) => sum + tokenMeter.usedInputTokens + tokenMeter.usedOutputTokens,
    0,
  );
/** A long prompt, and a short run on it. */
const long = (first: string) => request(`${first} ${"seven and nine ".repeat(60)}`, { maxTokens: 3 });
const tokensOf = (loaded: LoadedLlama, asked: ReturnType<typeof request>) => tokenizePrompt(loaded, asked).tokens;

/** Watches the batches of prompts that are evaluated. */
function watchBatches(loaded: LoadedLlama, onBatch: (count: number) => void = () => undefined) {
  const seen = { batches: 0, atOnce: 0, mostAtOnce: 0 };
  for (const sequence of sequencesOf(loaded)) {
    const evaluate = sequence.evaluateWithoutGeneratingNewTokens.bind(sequence);
    vi.spyOn(sequence, "evaluateWithoutGeneratingNewTokens").mockImplementation(async (tokens, options) => {
      seen.batches += 1;
      seen.mostAtOnce = Math.max(seen.mostAtOnce, ++seen.atOnce);
      onBatch(seen.batches);
      await evaluate(tokens, options);
      seen.atOnce -= 1;
    });
  }
  return seen;
}

test("samples that are asked for together evaluate their prompt once", async () => {
  const loaded = await loadTiny(4);
  const asked = long("Samples.");
  const length = tokensOf(loaded, asked).length;
  const results = await Promise.all(Array.from({ length: 4 }, () => run(loaded, asked)));
  const cached = results.map(({ result }) => result.cachedTokens).sort((a, b) => a - b);
  expect(cached).toEqual([0, length - 1, length - 1, length - 1]);
  const written = results.reduce((sum, { result }) => sum + result.outputTokens, 0);
  // The last token of a prompt is evaluated by each, and of what is written the last never is.
  expect(evaluated(loaded)).toBe(length - 1 + written);
});

test("a prompt that is in a sequence at work is copied from it, and neither run notices", async () => {
  const loaded = await loadStarter(1024, { sequences: 2 });
  const alone = await run(loaded, request(question));
  const fresh = await loadStarter(1024, { sequences: 2 });
  const started = Promise.withResolvers<void>();
  const first = run(fresh, request(question), () => started.resolve());
  await started.promise;
  const second = await run(fresh, request(question));
  expect(second.result.cachedTokens).toBe(second.result.promptTokens - 1);
  for (const { thought, answer } of [await first, second]) expect(thought + answer).toBe(alone.thought + alone.answer);
});

test("a second question of a conversation finds the first in its sequence", async () => {
  const loaded = await loadTiny(2);
  const other = await run(loaded, long("Something else."));
  expect(other.result.cachedTokens).toBe(0);
  const first = long("Conversation.");
  await run(loaded, first);
  const before = evaluated(loaded);
  const next = structuredClone(first);
  if (next.prompt.kind === "parts") next.prompt.parts.push({ kind: "text", text: "And now?" });
  const { result } = await run(loaded, next);
  expect(result.cachedTokens).toBeGreaterThanOrEqual(tokensOf(loaded, first).length - 1);
  expect(evaluated(loaded) - before).toBeLessThan(20);
});

test("a run beyond the sequences waits for one, and prompts are evaluated one at a time", async () => {
  const loaded = await loadTiny(2);
  const seen = watchBatches(loaded);
  const names = ["A", "B", "C", "D"];
  const together = await Promise.all(names.map((name) => run(loaded, long(name))));
  expect(seen.mostAtOnce).toBe(1);
  const alone = await loadTiny(1);
  for (const [index, name] of names.entries()) {
    const { answer } = await run(alone, long(name));
    expect(together[index]?.answer).toBe(answer);
  }
});

test("a run that is given up while it waits ends at once, and leaves its place to the next", async () => {
  const loaded = await loadTiny(1);
  const abort = new AbortController();
  const first = await loaded.pool.take([], signal);
  const waiting = loaded.pool.take([], abort.signal);
  const next = loaded.pool.take([], signal);
  abort.abort();
  expect(await waiting).toBe(undefined);
  if (first !== undefined) loaded.pool.release(first);
  expect(await next).toBe(first);
});

test("a run that is given up while its prompt is read evaluates no further batch", async () => {
  const loaded = await loadTiny(1);
  const abort = new AbortController();
  const seen = watchBatches(loaded, (batches) => batches === 2 && abort.abort());
  const tokens = tokensOf(loaded, long("Stop."));
  const pooled = await loaded.pool.take(tokens, signal);
  if (pooled === undefined) throw new Error("There is a free sequence.");
  await loaded.pool.evaluate(pooled, tokens, abort.signal);
  expect(seen.batches).toBe(2);
  expect(pooled.sequence.nextTokenIndex).toBe(2 * batchTokens);
  loaded.pool.release(pooled);
});

test("what was evaluated ahead is there for the run", async () => {
  const loaded = await loadTiny(2);
  const asked = long("Ahead.");
  const tokens = tokensOf(loaded, asked);
  await loaded.pool.preload(tokens.slice(0, -20), signal);
  const { result } = await run(loaded, asked);
  expect(result.cachedTokens).toBe(tokens.length - 20);
});

test.each([1, 2])("a run ends a preload at its next batch, with %i sequences", async (sequences) => {
  const loaded = await loadTiny(sequences);
  const asked = long("Ahead.");
  const tokens = tokensOf(loaded, asked);
  const first = Promise.withResolvers<void>();
  const seen = watchBatches(loaded, () => first.resolve());
  const preloading = loaded.pool.preload(tokens, signal);
  await first.promise;
  const running = run(loaded, asked);
  await preloading;
  expect(seen.batches).toBe(1);
  expect((await running).result.cachedTokens).toBe(batchTokens);
});

test("a preload gives way to the next one, and to nobody where no sequence is free", async () => {
  const loaded = await loadTiny(1);
  const first = Promise.withResolvers<void>();
  const seen = watchBatches(loaded, () => first.resolve());
  const one = loaded.pool.preload(tokensOf(loaded, long("One.")), signal);
  await first.promise;
  const two = loaded.pool.preload(tokensOf(loaded, long("Two.")).slice(0, 2 * batchTokens), signal);
  await Promise.all([one, two]);
  expect(seen.batches).toBe(3);
  const taken = await loaded.pool.take([], signal);
  await loaded.pool.preload(tokensOf(loaded, long("Three.")), signal);
  expect(seen.batches).toBe(3);
  if (taken !== undefined) loaded.pool.release(taken);
});

test("a preload can be given up", async () => {
  const loaded = await loadTiny(1);
  const abort = new AbortController();
  const seen = watchBatches(loaded, () => abort.abort());
  await loaded.pool.preload(tokensOf(loaded, long("Gone.")), abort.signal);
  expect(seen.batches).toBe(1);
});

test("the library still copies states by the name that is used", async () => {
  const loaded = await loadTiny(2);
  const [from, to] = sequencesOf(loaded);
  if (from === undefined || to === undefined) throw new Error("There are two sequences.");
  const tokens = tokensOf(loaded, long("Copy."));
  await from.evaluateWithoutGeneratingNewTokens(tokens);
  expect(await copyState(from, to, 100)).toBe(true);
  expect(to.contextTokens).toEqual(tokens.slice(0, 100));
});

test("where states cannot be copied a prompt is evaluated anew", async () => {
  const loaded = await loadStarter(1024, { sequences: 2 });
  for (const sequence of sequencesOf(loaded)) Object.assign(sequence, { _copyStateFromOtherSequence: undefined });
  const [one, two] = await Promise.all([run(loaded, request(question)), run(loaded, request(question))]);
  expect([one.result.cachedTokens, two.result.cachedTokens]).toEqual([0, 0]);
  expect(two.answer).toBe(one.answer);
});

test("a copy that fails leaves nothing behind", async () => {
  const loaded = await loadStarter(1024, { sequences: 2 });
  for (const sequence of sequencesOf(loaded)) {
    const { _copyStateFromOtherSequence: copy } = sequence as unknown as Record<string, () => Promise<boolean>>;
    Object.assign(sequence, {
      async _copyStateFromOtherSequence(...all: []) {
        await copy?.apply(this, all);
        return false;
      },
    });
  }
  const [one, two] = await Promise.all([run(loaded, request(question)), run(loaded, request(question))]);
  expect([one.result.cachedTokens, two.result.cachedTokens]).toEqual([0, 0]);
  expect(two.answer).toBe(one.answer);
});
