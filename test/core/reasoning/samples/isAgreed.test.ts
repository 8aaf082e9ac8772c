import { expect, test } from "vitest";
import { isAgreed } from "../../../../src-main/core/reasoning/samples/isAgreed.ts";

test.each([
  [[], false],
  [[1], false],
  [[3], false],
  [[4], true],
  [[2, 2], false],
  [[4, 1], false],
  [[5, 1], false],
  [[6, 1], true],
  [[1, 6], true],
  [[7, 2], false],
  [[6, 1, 1], true],
])("votes %j are enough: %s", (votes, isEnough) => {
  expect(isAgreed(votes)).toBe(isEnough);
});
