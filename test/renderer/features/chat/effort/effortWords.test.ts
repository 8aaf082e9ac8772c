import { describe, expect, test } from "vitest";
import {
  choiceWords,
  effortDetail,
  effortName,
  longestRunMs,
  thoughtTokensFor,
  timesNote,
} from "../../../../../src-renderer/features/chat/effort/effortWords.ts";
import { nextEffort } from "../../../../../src-renderer/features/chat/effort/nextEffort.ts";
import { readOwnEffort } from "../../../../../src-renderer/features/chat/effort/ownEffort.ts";
import { sampleForecast } from "../page/sampleConversation.ts";

const small = {
  ...sampleForecast,
  efforts: sampleForecast.efforts.map((each) => ({ ...each, thoughtTokens: Math.min(each.thoughtTokens, 1312) })),
};

describe("what an effort means", () => {
  test("its tokens, as far as there is room for them", () => {
    expect(thoughtTokensFor("deep", sampleForecast)).toBe(12_288);
    expect(thoughtTokensFor("deep", small)).toBe(1312);
    expect(thoughtTokensFor(2000, sampleForecast)).toBe(2000);
    expect(thoughtTokensFor(2000, small)).toBe(1312);
    expect(thoughtTokensFor("normal", undefined)).toBe(4096);
    expect(thoughtTokensFor("maximum", undefined)).toBeUndefined();
  });

  test("the longest time is that of thought and answer, for each sample", () => {
    expect(longestRunMs("normal", 1, sampleForecast)).toBe((4096 + 704) * 25);
    expect(longestRunMs("normal", 8, sampleForecast)).toBe(8 * (4096 + 704) * 25);
    expect(longestRunMs("normal", 1, { ...sampleForecast, tokensPerSecond: null })).toBeUndefined();
    expect(longestRunMs("normal", 1, undefined)).toBeUndefined();
  });

  test.each([
    ["normal", 1, sampleForecast, "up to 4,096 tokens · 2 min"],
    ["normal", 4, sampleForecast, "up to 4,096 tokens each · 8 min"],
    ["normal", 1, small, "up to 1,312 tokens, all that fit · 55 s"],
    ["quick", 1, small, "up to 1,024 tokens · 45 s"],
    ["quick", 1, undefined, "up to 1,024 tokens"],
    ["maximum", 1, undefined, "all that fit"],
    ["deep", 1, { ...sampleForecast, isMeasured: false }, "up to 12,288 tokens · about 6 min"],
    ["quick", 1, { ...small, efforts: [{ level: "quick" as const, thoughtTokens: 0 }] }, "no room for a thought"],
  ] as const)("%s, %i samples", (effort, samples, forecast, words) => {
    expect(effortDetail(effort, samples, forecast && { ...forecast, efforts: [...forecast.efforts] })).toBe(words);
  });

  test("the button says the choice and its time, where one is known", () => {
    expect(choiceWords("normal", 1, sampleForecast)).toBe("Normal, up to 2 min");
    expect(choiceWords("normal", 4, { ...sampleForecast, isMeasured: false })).toBe("Normal × 4, up to about 8 min");
    expect(choiceWords(2000, 1, undefined)).toBe("2,000 tokens");
    expect(effortName(64)).toBe("64 tokens");
  });

  test("how far the times can be trusted is said", () => {
    const notes = [undefined, { ...sampleForecast, isMeasured: false }, sampleForecast].map(timesNote);
    expect(new Set(notes).size).toBe(3);
    expect(notes[0]).toBe(timesNote({ ...sampleForecast, tokensPerSecond: null }));
  });
});

describe("nextEffort", () => {
  test.each([
    ["quick", "normal"],
    ["normal", "deep"],
    ["deep", "maximum"],
    ["maximum", undefined],
    [64, "quick"],
    [4096, "deep"],
    [5000, "deep"],
    [500_000, "maximum"],
  ] as const)("after %s comes %s", (effort, next) => {
    expect(nextEffort(effort)).toBe(next);
  });
});

describe("readOwnEffort", () => {
  test.each([
    ["2000", 2000],
    [" 2,000 ", 2000],
    ["1 000 000", 1_000_000],
    ["64", 64],
    ["63", undefined],
    ["1000001", undefined],
    ["-100", undefined],
    ["2e3", undefined],
    ["", undefined],
    ["many", undefined],
  ])("%j is %s", (text, tokens) => {
    expect(readOwnEffort(text)).toBe(tokens);
  });
});
