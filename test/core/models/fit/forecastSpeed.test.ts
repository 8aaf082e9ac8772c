import { expect, test } from "vitest";
import { bytesPerToken, forecastSpeed, measuredRates } from "../../../../src-main/core/models/fit/forecastSpeed.ts";
import type { FitEstimate } from "../../../../src-main/core/ports/InferenceEngine.ts";

const gibibyte = 2 ** 30;
const none = { ram: null, vram: null };
const memoryBytesPerSecond = 40 * gibibyte;
const machine = { gpu: null, memoryBytesPerSecond };
const card = {
  backend: "cuda",
  names: [],
  memoryBytes: 8 * gibibyte,
  availableMemoryBytes: 8 * gibibyte,
  sharedBytes: 0,
};

const estimate = (gpuLayers: number, weights = 4): FitEstimate => ({
  contextTokens: 8192,
  weightsBytes: weights * gibibyte,
  contextBytes: 0,
  ramBytes: 0,
  vramBytes: 0,
  gpuLayers,
  totalLayers: 40,
  fits: true,
});

test("half the weights give twice the speed, and so do half of them at work", () => {
  const whole = forecastSpeed(estimate(0), 1, machine, none) ?? 0;
  expect(forecastSpeed(estimate(0, 2), 1, machine, none)).toBeCloseTo(2 * whole);
  expect(forecastSpeed(estimate(0), 0.5, machine, none)).toBeCloseTo(2 * whole);
  expect(whole).toBeLessThan(10);
  expect(whole).toBeGreaterThan(5);
});

test("nothing is said of a model so small that memory does not set its speed", () => {
  expect(forecastSpeed(estimate(0, 0.05), 1, machine, none)).toBeNull();
});

test("the context is read too", () => {
  expect(bytesPerToken({ ...estimate(0), contextBytes: gibibyte }, 1)).toBeGreaterThan(4 * gibibyte);
});

test("nothing can be said of a card before anything ran on it", () => {
  expect(forecastSpeed(estimate(40), 1, { ...machine, gpu: card }, none)).toBeNull();
  expect(forecastSpeed(estimate(0), 1, { gpu: null, memoryBytesPerSecond: null }, none)).toBeNull();
});

test("graphics memory that is main memory is as fast as it", () => {
  const shared = { ...card, sharedBytes: card.memoryBytes };
  expect(forecastSpeed(estimate(40), 1, { ...machine, gpu: shared }, none)).toBe(
    forecastSpeed(estimate(0), 1, machine, none),
  );
});

test("layers on a card take the load off main memory", () => {
  const half = forecastSpeed(estimate(20), 1, { ...machine, gpu: card }, none) ?? 0;
  expect(half).toBeCloseTo(2 * (forecastSpeed(estimate(0), 1, machine, none) ?? 0));
});

test("what ran here sets the speed of others, each on its side", () => {
  const rates = measuredRates([
    { estimate: estimate(0, 2), activeShare: 1, tokensPerSecond: 3 },
    { estimate: estimate(0, 2), activeShare: 1, tokensPerSecond: 99 },
    { estimate: estimate(40, 1), activeShare: 0.5, tokensPerSecond: 100 },
  ]);
  expect(rates).toEqual({ ram: 6 * gibibyte, vram: 50 * gibibyte });
  expect(forecastSpeed(estimate(0), 1, machine, rates)).toBeCloseTo(1.5);
  expect(forecastSpeed(estimate(40), 1, { ...machine, gpu: card }, rates)).toBeCloseTo(12.5);
  expect(forecastSpeed(estimate(20), 1, { ...machine, gpu: card }, rates)).toBeCloseTo(1 / (2 / 6 + 2 / 50));
});

test("a tiny model, or one split between card and memory, says nothing of others", () => {
  const rates = measuredRates([
    { estimate: estimate(0, 0.001), activeShare: 1, tokensPerSecond: 900 },
    { estimate: estimate(20), activeShare: 1, tokensPerSecond: 7 },
  ]);
  expect(rates).toEqual(none);
});
