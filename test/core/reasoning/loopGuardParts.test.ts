import { describe, expect, test } from "vitest";
import { ChurnDetector } from "../../../src-main/core/reasoning/loop-guard/ChurnDetector.ts";
import { findCandidate } from "../../../src-main/core/reasoning/loop-guard/findCandidate.ts";
import { RecentGrams } from "../../../src-main/core/reasoning/loop-guard/RecentGrams.ts";
import { SegmentReader } from "../../../src-main/core/reasoning/loop-guard/SegmentReader.ts";
import { UnitReader, type Unit } from "../../../src-main/core/reasoning/loop-guard/UnitReader.ts";
import { Random, range } from "../../fixtures/traces/Random.ts";

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  const reader = new UnitReader((unit) => units.push(unit));
  for (let at = 0; at < text.length; at++) reader.add(text.charCodeAt(at), text.charAt(at));
  reader.flush();
  return units;
}

describe("units", () => {
  test.each([
    ["So x = 12345.", ["word", "letter", "symbol", "digits", "digits", "symbol"]],
    ["a\n\nb", ["letter", "blank", "blank", "letter"]],
    ["再检查", ["word", "word", "word"]],
    ["проверка", ["word", "word"]],
    ["|-----|", ["symbol", "symbol", "symbol"]],
  ])("%j", (text, kinds) => {
    expect(unitsOf(text).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("case does not matter, signs do", () => {
    expect(unitsOf("Wait")[0]?.id).toBe(unitsOf("wait")[0]?.id);
    expect(unitsOf("Ждать")[0]?.id).toBe(unitsOf("ждать")[0]?.id);
    expect(unitsOf("+")[0]?.id).not.toBe(unitsOf("-")[0]?.id);
  });

  test("three backticks are a fence, one is not", () => {
    expect(unitsOf("```js\n`a`").filter(({ isFence }) => isFence)).toHaveLength(1);
  });
});

test("segments are lines and sentences in lower case with single spaces; decimals stay whole", () => {
  const segments: string[] = [];
  const reader = new SegmentReader((segment) => segments.push(segment));
  for (const character of "So  x is 3.14 now. Is it?\tYes\n\nDone") reader.add(character);
  reader.flush();
  expect(segments).toEqual(["so x is 3.14 now.", "is it?", "yes", "done"]);
});

test("grams are found where a search through the last units finds them", () => {
  const [size, memory] = [3, 50];
  const grams = new RecentGrams(size, memory);
  const random = new Random(5);
  const units = range(2_000).map(() => random.whole(1, 4));
  for (const [at, id] of units.entries()) {
    const ends = (end: number): string => units.slice(end - size + 1, end + 1).join();
    const earlier = range(memory - 1, 1).filter(
      (ago) => at - ago >= size - 1 && at >= size && ends(at - ago) === ends(at),
    );
    expect(grams.add(id), `at ${at}`).toEqual({ last: earlier[0] ?? null, before: earlier[1] ?? null });
  }
});

describe("results", () => {
  test.each([
    ["so the answer is 42.", { name: "answer", value: "42" }],
    ["the result must be 1,250 joules", { name: "answer", value: "1250" }],
    ["therefore \\boxed{\\frac{3}{4}} and done", { name: "answer", value: "\\frac{3}{4}" }],
    ["the answer is (b).", { name: "answer", value: "b" }],
    ["the answer should be $x^2$", { name: "answer", value: "x^2" }],
    ["hence x = -3.", { name: "x", value: "-3" }],
    ["adding up, 3 + 4 = 7", { name: null, value: "7" }],
    ["the answer is clear", null],
    ["let me think", null],
  ])("%j", (sentence, candidate) => {
    expect(findCandidate(sentence)).toEqual(candidate);
  });
});

describe("checks of a result", () => {
  const check = ["wait, let me check again.", "so the answer is 42."];
  function afterChecks(count: number, end: readonly string[] = check): ChurnDetector {
    const churn = new ChurnDetector();
    churn.add("so the answer is 42.", 0);
    for (const round of range(count, 1)) for (const segment of end) churn.add(segment, 50 * round);
    return churn;
  }

  test("are too many sooner when they say nothing new", () => {
    expect(afterChecks(3).loop(0.1)).toBeNull();
    expect(afterChecks(4).loop(0.1)).toBe("42");
    expect(afterChecks(6).loop(0.9)).toBeNull();
    expect(afterChecks(7).loop(0.9)).toBe("42");
  });

  test("only count when a check began since", () => {
    expect(afterChecks(20, ["so the answer is 42."]).loop(0.1)).toBeNull();
  });

  test("begin anew with another result", () => {
    const churn = afterChecks(6);
    churn.add("so the answer is 43.", 400);
    expect(churn.loop(0.1)).toBeNull();
  });
});
