import { expect, test } from "vitest";
import { measureThreads, threadCandidates } from "../../src-main/engine/measureThreads.ts";
import { loadStarter, request, run } from "./starterModel.ts";

test.each([
  [0, [1]],
  [1, [1]],
  [2, [1]],
  [6, [1, 2, 4, 5]],
  [8, [1, 2, 4, 7]],
])("with %i cores these counts are tried: %j", (cores, counts) => {
  expect(threadCandidates(cores)).toEqual(counts);
});

test("the trial picks a count that exists and leaves no trace", async () => {
  const loaded = await loadStarter();
  const before = await run(loaded, request("What is 12 + 30?"));
  const threads = await measureThreads(loaded);
  expect(threadCandidates(loaded.model.llama.cpuMathCores)).toContain(threads);
  expect(loaded.pool.sequences[0]?.sequence.nextTokenIndex).toBe(0);
  loaded.model.llama.maxThreads = 1;
  const after = await run(loaded, request("What is 12 + 30?"));
  expect(after.answer).toBe(before.answer);
});
