import { describe, expect, test } from "vitest";
import { heldOutTraces, tuningTraces } from "../../fixtures/traces/loadTraces.ts";
import { summarise } from "../../fixtures/traces/summarise.ts";
import { watchTrace } from "../../fixtures/traces/watchTrace.ts";

const tuning = tuningTraces().map(watchTrace);
const heldOut = heldOutTraces().map(watchTrace);

describe.each([
  ["the held-out half", heldOut],
  ["all traces", [...tuning, ...heldOut]],
])("on %s", (_name, watched) => {
  const { loops, caught, good, falseAlarms } = summarise(watched);

  test("95 % of the loops are caught within 400 tokens", () => {
    expect(caught / loops).toBeGreaterThanOrEqual(0.95);
  });

  test("less than 1 % of the good traces raise an alarm", () => {
    expect(falseAlarms / good).toBeLessThan(0.01);
  });
});

test("there are enough traces, long ones among them, and no family is in both halves", () => {
  const { loops, good } = summarise([...tuning, ...heldOut]);
  expect(good).toBeGreaterThanOrEqual(150);
  expect(loops).toBeGreaterThanOrEqual(80);
  const long = [...tuning, ...heldOut].filter(({ tokens }) => tokens >= 1_000);
  expect(long.length).toBeGreaterThan((good + loops) / 2);
  const families = new Set(tuning.map(({ trace }) => trace.family));
  expect(heldOut.map(({ trace }) => trace.family).filter((family) => families.has(family))).toEqual([]);
  const ids = [...tuning, ...heldOut].map(({ trace }) => trace.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the starter model's own loops are caught, its honest thoughts raise nothing", () => {
  const { loops, caught, good, falseAlarms } = summarise(
    [...tuning, ...heldOut].filter(({ trace }) => trace.source === "starter"),
  );
  expect({ caught, falseAlarms }).toEqual({ caught: loops, falseAlarms: 0 });
  expect(good).toBeGreaterThan(80);
});
