import { expect, test } from "vitest";
import { verdictFor, type VerdictFacts } from "../../../../src-main/core/models/fit/verdictFor.ts";
import type { FitEstimate } from "../../../../src-main/core/ports/InferenceEngine.ts";
import type { Machine } from "../../../../src-shared/domain/machine.ts";

const gibibyte = 2 ** 30;

const machine: Machine = {
  processor: "Made up",
  cores: 4,
  memoryBytes: 16 * gibibyte,
  availableMemoryBytes: 12 * gibibyte,
  gpu: null,
  memoryBytesPerSecond: null,
  freeDiskBytes: 20 * gibibyte,
};

const estimate = (change: Partial<FitEstimate> = {}): FitEstimate => ({
  contextTokens: 8192,
  weightsBytes: 8 * gibibyte,
  contextBytes: 2 * gibibyte,
  ramBytes: 10 * gibibyte,
  vramBytes: 0,
  gpuLayers: 0,
  totalLayers: 41,
  fits: true,
  ...change,
});

const facts = (change: Partial<VerdictFacts> = {}): VerdictFacts => ({
  estimate: estimate(),
  machine,
  speed: { tokensPerSecond: 9, isMeasured: false },
  downloadBytes: 8 * gibibyte,
  measuredBytes: null,
  ...change,
});

const measured = (tokensPerSecond: number) => ({ tokensPerSecond, isMeasured: true });

test.each<[string, Partial<VerdictFacts>, string, string]>([
  ["room and speed", {}, "runs-well", "fits"],
  ["no speed known", { speed: null }, "runs-well", "fits"],
  ["no room in memory", { estimate: estimate({ fits: false }) }, "does-not-fit", "memory"],
  ["no room on the disk", { downloadBytes: 30 * gibibyte }, "does-not-fit", "disk"],
  ["neither", { estimate: estimate({ fits: false }), downloadBytes: 30 * gibibyte }, "does-not-fit", "memory"],
  ["a full disk, but it is here", { downloadBytes: 0, machine: { ...machine, freeDiskBytes: 0 } }, "runs-well", "fits"],
  ["less speed than one reads", { speed: { tokensPerSecond: 4.9, isMeasured: false } }, "slow", "speed"],
  ["exactly that speed", { speed: { tokensPerSecond: 5, isMeasured: false } }, "runs-well", "fits"],
  ["slow and tight", { estimate: estimate({ ramBytes: 13.5 * gibibyte }), speed: measured(1) }, "slow", "speed"],
  ["nearly all it may use", { estimate: estimate({ ramBytes: 13.5 * gibibyte }) }, "runs-well", "tight"],
  ["other programs in the way", { machine: { ...machine, availableMemoryBytes: 4 * gibibyte } }, "runs-well", "tight"],
  [
    "a run that disproved the estimate",
    { estimate: estimate({ fits: false }), speed: measured(6), measuredBytes: 9 * gibibyte, downloadBytes: 0 },
    "runs-well",
    "tight",
  ],
])("%s", (_name, change, verdict, reason) => {
  expect(verdictFor(facts(change))).toMatchObject({ verdict, reason });
});

test("shared graphics memory counts as main memory, a card's own does not", () => {
  const gpu = { backend: "metal", names: [], memoryBytes: 12 * gibibyte, availableMemoryBytes: 12 * gibibyte };
  const onCard = estimate({ ramBytes: 3 * gibibyte, vramBytes: 10 * gibibyte, gpuLayers: 41 });
  const verdict = (sharedBytes: number) =>
    verdictFor(facts({ estimate: onCard, machine: { ...machine, gpu: { ...gpu, sharedBytes } } })).reason;
  expect(verdict(12 * gibibyte)).toBe("tight");
  expect(verdict(0)).toBe("fits");
});

test("what does not fit has no speed", () => {
  expect(verdictFor(facts({ estimate: estimate({ fits: false }) })).speed).toBeNull();
  expect(verdictFor(facts()).speed).not.toBeNull();
});

test("the numbers behind it are there", () => {
  expect(verdictFor(facts({ measuredBytes: 5 }))).toMatchObject({
    contextTokens: 8192,
    ramBytes: 10 * gibibyte,
    ramLimitBytes: 14 * gibibyte,
    vramLimitBytes: 0,
    measuredBytes: 5,
  });
});
