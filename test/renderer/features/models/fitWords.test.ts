import { expect, test } from "vitest";
import { fitNumbers, fitWords } from "../../../../src-renderer/features/models/fitWords.ts";
import type { Fit } from "../../../../src-shared/domain/fit.ts";
import { sampleFit, sampleMachine } from "./page/sampleLibrary.ts";

const gibibyte = 2 ** 30;
const facts = { machine: sampleMachine, smaller: null };
const good = sampleFit("runs-well", "fits", 4.1);
const speed = (tokensPerSecond: number, isMeasured = false): Fit["speed"] => ({ tokensPerSecond, isMeasured });

test.each([
  ["runs-well", "fits", "runs well", "good"],
  ["runs-well", "tight", "tight", "fair"],
  ["slow", "speed", "slow", "fair"],
  ["slow", "tight", "slow", "fair"],
  ["does-not-fit", "memory", "does not fit", "bad"],
] as const)("%s because of %s is said as %s", (verdict, reason, words, tone) => {
  expect(fitWords(sampleFit(verdict, reason, 4), facts)).toMatchObject({ verdict: words, tone });
});

test.each([
  [good, "4.1 of 16 GB at 8k context"],
  [{ ...good, speed: speed(31.4) }, "4.1 of 16 GB at 8k context, about 31 tokens/s"],
  [{ ...good, speed: speed(7.24, true) }, "4.1 of 16 GB at 8k context, 7.2 tokens/s, measured"],
  [{ ...good, speed: speed(2129) }, "4.1 of 16 GB at 8k context, about 2,100 tokens/s"],
  [{ ...good, speed: speed(0.3) }, "4.1 of 16 GB at 8k context, under 1 token/s"],
  [{ ...good, measuredBytes: 3.9 * gibibyte }, "3.9 of 16 GB at 8k context"],
  [{ ...good, ramBytes: 50 * 2 ** 20 }, "50 MB of 16 GB at 8k context"],
])("what fits gives its numbers (%#)", (fit, numbers) => {
  expect(fitWords(fit, facts).numbers).toBe(numbers);
});

test("what lies on a graphics card is told apart from what lies beside it", () => {
  const gpu = {
    backend: "cuda",
    names: ["RTX 4060"],
    memoryBytes: 8 * gibibyte,
    availableMemoryBytes: 7 * gibibyte,
    sharedBytes: 0,
  };
  const machine = { ...sampleMachine, gpu };
  const whole = {
    ...good,
    vramBytes: 3.9 * gibibyte,
    ramBytes: 0.2 * gibibyte,
    vramLimitBytes: 7 * gibibyte,
    gpuLayers: 41,
  };
  expect(fitWords(whole, { machine, smaller: null }).numbers).toBe("3.9 of 8 GB on the graphics card at 8k context");
  const part = { ...whole, gpuLayers: 20, ramBytes: 2 * gibibyte };
  expect(fitWords(part, { machine, smaller: null }).numbers).toBe(
    "3.9 of 8 GB on the graphics card and 2 GB beside it at 8k context",
  );
  const shared = { ...machine, gpu: { ...gpu, sharedBytes: 8 * gibibyte } };
  expect(fitWords(part, { machine: shared, smaller: null }).numbers).toBe("5.9 of 16 GB at 8k context");
});

test("what does not fit says what it needs, what there is, and what to try", () => {
  const fit = sampleFit("does-not-fit", "memory", 15.1);
  expect(fitWords(fit, facts).numbers).toBe("needs 15.1 GB, 13.4 GB can be used");
  expect(fitWords(fit, { machine: sampleMachine, smaller: "Q4_K_M" }).numbers).toBe(
    "needs 15.1 GB, 13.4 GB can be used; try Q4_K_M",
  );
  const full = { ...sampleFit("does-not-fit", "disk", 4), weightsBytes: 9.05e9 };
  expect(fitWords(full, { machine: { ...sampleMachine, freeDiskBytes: 5e9 }, smaller: null }).numbers).toBe(
    "needs 9.05 GB on the disk, 5.00 GB are free",
  );
});

test("the numbers behind a verdict add up", () => {
  const fit = { ...good, weightsBytes: 3 * gibibyte, contextBytes: 1.1 * gibibyte };
  expect(fitNumbers(fit, sampleMachine)).toEqual([
    ["Weights", "3 GB"],
    ["Context of 8k tokens", "1.1 GB"],
    ["A model can use", "13.4 GB"],
    ["Room left", "9.3 GB"],
  ]);
  expect(fitNumbers(sampleFit("does-not-fit", "memory", 15.4), sampleMachine)).toContainEqual(["Missing", "2 GB"]);
});
