import { describe, expect, test } from "vitest";
import { formatBytes } from "../../../../src-shared/domain/formatBytes.ts";
import { formatContext } from "../../../../src-renderer/components/format/formatContext.ts";
import { formatCount } from "../../../../src-renderer/components/format/formatCount.ts";
import { formatDuration } from "../../../../src-renderer/components/format/formatDuration.ts";
import { formatMemory } from "../../../../src-renderer/components/format/formatMemory.ts";
import { formatParameters } from "../../../../src-renderer/components/format/formatParameters.ts";
import { formatSeconds } from "../../../../src-renderer/components/format/formatSeconds.ts";
import { formatSpeed } from "../../../../src-renderer/components/format/formatSpeed.ts";
import { partOf } from "../../../../src-renderer/components/format/partOf.ts";

describe("formatDuration", () => {
  test.each([
    [0, "under 0.1 s"],
    [99, "under 0.1 s"],
    [100, "0.1 s"],
    [9_999, "9.9 s"],
    [10_000, "10 s"],
    [59_999, "59 s"],
    [64_200, "1 min 04 s"],
    [3_599_999, "59 min 59 s"],
    [3_720_000, "1 h 02 min"],
  ])("%d ms is %s", (ms, words) => {
    expect(formatDuration(ms)).toBe(words);
  });
});

describe("formatCount", () => {
  test.each([
    [0, "0 tokens"],
    [1, "1 token"],
    [1386, "1,386 tokens"],
  ])("%d is %s", (count, words) => {
    expect(formatCount(count, "token")).toBe(words);
  });
});

describe("formatSpeed", () => {
  test.each([
    [1386, 64_200, "21.6 tokens/s"],
    [1204, 1000, "1,204 tokens/s"],
    [1, 1000, undefined],
    [50, 0, undefined],
  ])("%d tokens in %d ms are %s", (tokens, ms, words) => {
    expect(formatSpeed(tokens, ms)).toBe(words);
  });
});

describe("formatBytes", () => {
  test.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [3_510_000, "3.51 MB"],
    [9_053_000_000, "9.05 GB"],
    [999_700, "1.00 MB"],
    [12_000_000_000, "12.0 GB"],
  ])("%d is %s", (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });
});

describe("formatParameters", () => {
  test.each([
    [900, "900"],
    [3_300_000, "3.3M"],
    [14_000_000_000, "14B"],
    [14_700_000_000, "14.7B"],
  ])("%d is %s", (parameters, words) => {
    expect(formatParameters(parameters)).toBe(words);
  });
});

describe("formatMemory", () => {
  test.each([
    [0, "0 MB"],
    [50 * 2 ** 20, "50 MB"],
    [16 * 2 ** 30, "16 GB"],
    [11.94 * 2 ** 30, "11.9 GB"],
    [0.99 * 2 ** 30, "1 GB"],
    [127.6 * 2 ** 30, "128 GB"],
  ])("%d is %s", (bytes, words) => {
    expect(formatMemory(bytes)).toBe(words);
  });
});

describe("formatContext", () => {
  test.each([
    [512, "512"],
    [8192, "8k"],
    [32_000, "32k"],
    [131_072, "128k"],
  ])("%d is %s", (tokens, words) => {
    expect(formatContext(tokens)).toBe(words);
  });
});

describe("formatSeconds", () => {
  test.each([
    [0, "1 s"],
    [11.2, "12 s"],
    [87.4, "1 min 28 s"],
  ])("%d is %s", (seconds, words) => {
    expect(formatSeconds(seconds)).toBe(words);
  });
});

test("partOf names a unit once where it can", () => {
  expect(partOf("5.70 GB", "9.05 GB")).toBe("5.70 of 9.05 GB");
  expect(partOf("40 MB", "16 GB")).toBe("40 MB of 16 GB");
});
