import { expect, test } from "vitest";
import { formatAtMost } from "../../../../src-renderer/components/format/formatAtMost.ts";

const minute = 60_000;
test.each([
  [0, "1 s"],
  [3200, "4 s"],
  [10_000, "10 s"],
  [11_000, "15 s"],
  [55_000, "55 s"],
  [55_001, "1 min"],
  [61_000, "2 min"],
  [6 * minute, "6 min"],
  [59 * minute, "59 min"],
  [59 * minute + 1, "1 h"],
  [71 * minute, "1 h 20 min"],
  [115 * minute, "2 h"],
])("%i ms are at most %s", (ms, words) => {
  expect(formatAtMost(ms)).toBe(words);
});
