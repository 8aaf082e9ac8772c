import { expect, test, vi } from "vitest";
import { measureSpeed } from "../../src-main/engine/measureSpeed.ts";
import { loadStarter, request, run } from "./starterModel.ts";

const signal = new AbortController().signal;
const question = "What is 12 + 30?";

test.each([
  ["without guesses", false, 1],
  ["with guesses", true, 1],
  ["with a sequence that holds a conversation", false, 2],
])("speeds are measured %s, and nothing stays in the sequences", async (_name, predictsByLookup, sequences) => {
  const loaded = await loadStarter(1024, { predictsByLookup, sequences });
  const before = await run(loaded, request(question));
  const speed = await measureSpeed(loaded, signal);
  for (const value of Object.values(speed)) expect(value).toBeGreaterThan(0);
  expect(loaded.pool.sequences).toHaveLength(sequences);
  expect(loaded.pool.sequences.map(({ lookup }) => lookup !== null)).toEqual(
    loaded.pool.sequences.map(() => predictsByLookup),
  );
  const after = await run(loaded, request(question));
  expect(after.thought + after.answer).toBe(before.thought + before.answer);
  // The state of a conversation stays where there is another sequence to measure in.
  expect(after.result.cachedTokens > 0).toBe(sequences > 1);
});

test("a context too small for the whole measurement is measured with what fits", async () => {
  const speed = await measureSpeed(await loadStarter(256), signal);
  for (const value of Object.values(speed)) expect(value).toBeGreaterThan(0);
});

test("a measurement can be given up, and the model is of use after it", async () => {
  const loaded = await loadStarter(1024);
  const abort = new AbortController();
  const [pooled] = loaded.pool.sequences;
  if (pooled === undefined) throw new Error("There is one sequence.");
  const evaluate = pooled.sequence.evaluateWithoutGeneratingNewTokens.bind(pooled.sequence);
  const batches = vi.spyOn(pooled.sequence, "evaluateWithoutGeneratingNewTokens").mockImplementation((tokens) => {
    abort.abort(new Error("given up"));
    return evaluate(tokens);
  });
  await expect(measureSpeed(loaded, abort.signal)).rejects.toThrow("given up");
  expect(batches).toHaveBeenCalledTimes(1);
  expect((await run(loaded, request(question))).answer).toContain("42");
});
