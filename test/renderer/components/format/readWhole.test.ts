import { expect, test } from "vitest";
import { readWhole } from "../../../../src-renderer/components/format/readWhole.ts";

test.each([
  ["64", 64],
  [" 12 288 ", 12_288],
  ["6,000", 6000],
  ["1.048.576", 1_048_576],
  ["1,048,576", 1_048_576],
])("%j is a whole number", (text, value) => expect(readWhole(text)).toBe(value));

test.each(["", "1.5", "1,5", "60,00", "-64", "1e3", "0x10", "1 2", "many"])("%j is none", (text) =>
  expect(readWhole(text)).toBeNaN(),
);
