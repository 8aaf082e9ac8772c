import { afterAll, beforeAll, expect, test } from "vitest";
import { backendName } from "../../../../src-renderer/components/format/backendName.ts";
import { formatCount } from "../../../../src-renderer/components/format/formatCount.ts";
import { formatDay } from "../../../../src-renderer/components/format/formatDay.ts";
import { formatDuration } from "../../../../src-renderer/components/format/formatDuration.ts";
import { formatMemory } from "../../../../src-renderer/components/format/formatMemory.ts";
import { formatMoment } from "../../../../src-renderer/components/format/formatMoment.ts";
import { formatNumber } from "../../../../src-renderer/components/format/formatNumber.ts";
import { formatParameters } from "../../../../src-renderer/components/format/formatParameters.ts";
import { formatRate } from "../../../../src-renderer/components/format/formatRate.ts";
import { formatSize } from "../../../../src-renderer/components/format/formatSize.ts";
import { formatSpeed } from "../../../../src-renderer/components/format/formatSpeed.ts";
import { partOf } from "../../../../src-renderer/components/format/partOf.ts";
import { german } from "../../../../src-renderer/components/words/de/german.ts";
import { english } from "../../../../src-renderer/components/words/en/english.ts";
import { setWords } from "../../../../src-renderer/components/words/words.ts";

beforeAll(() => setWords(german));
afterAll(() => setWords(english));

const moment = new Date(2026, 10, 24, 4, 5).getTime();

test.each([
  ["a number", () => formatNumber(4096), "4.096"],
  ["one of a thing", () => formatCount(1, "token"), "1 Token"],
  ["many of a thing", () => formatCount(1386, "token"), "1.386 Tokens"],
  ["a speed", () => formatSpeed(1386, 64_200), "21,6 Tokens/s"],
  ["a slow rate", () => formatRate(0.0421), "0,042"],
  ["a short time", () => formatDuration(400), "0,4 s"],
  ["hardly any time", () => formatDuration(0), "unter 0,1 s"],
  ["memory", () => formatMemory(11.94 * 2 ** 30), "11,9 GB"],
  ["the size of a file", () => formatSize(9_053_000_000), "9,05 GB"],
  ["the size of a small file", () => formatSize(999), "999 Byte"],
  ["the weights of a model", () => formatParameters(14_700_000_000), "14,7B"],
  ["a part", () => partOf(formatSize(5_700_000_000), formatSize(9_053_000_000)), "5,70 von 9,05 GB"],
  ["a day", () => formatDay(moment), "24.11.2026"],
  ["a day and a time", () => formatMoment(moment), "24.11.2026, 04:05"],
  ["a backend", () => backendName("cpu"), "Prozessor"],
])("%s in German", (_, format, text) => {
  expect(format()).toBe(text);
});

test("a format that was made in one language speaks the next", () => {
  expect(formatNumber(4096)).toBe("4.096");
  setWords(english);
  expect(formatNumber(4096)).toBe("4,096");
  expect(formatCount(1386, "token")).toBe("1,386 tokens");
  setWords(german);
});
