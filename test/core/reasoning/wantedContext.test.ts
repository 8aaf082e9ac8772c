import { expect, test } from "vitest";
import { contextLimit, wantedContext } from "../../../src-main/core/reasoning/wantedContext.ts";

const byCard = { contextTokens: null };

test("the limit is what the model was trained for, or less where the profile or the person says so", () => {
  expect(contextLimit({ trainContextTokens: 16_384 }, { contextTokens: 32_768 }, byCard)).toBe(16_384);
  expect(contextLimit({ trainContextTokens: 131_072 }, { contextTokens: 32_768 }, byCard)).toBe(32_768);
  expect(contextLimit({ trainContextTokens: 131_072 }, { contextTokens: 32_768 }, { contextTokens: 4096 })).toBe(4096);
  expect(contextLimit({ trainContextTokens: 0 }, { contextTokens: 8192 }, byCard)).toBe(8192);
});

test("a context is no larger than its run needs, in steps", () => {
  const short = { promptCharacters: 500, resumedTokens: 0, effort: "quick" as const };
  expect(wantedContext(short, 32_768, byCard)).toBe(4096);
  expect(wantedContext({ ...short, promptCharacters: 600 }, 32_768, byCard)).toBe(4096);
  expect(wantedContext({ ...short, effort: "normal" }, 32_768, byCard)).toBe(8192);
  expect(wantedContext({ ...short, resumedTokens: 6000 }, 32_768, byCard)).toBe(10_240);
  expect(wantedContext({ ...short, effort: "maximum" }, 32_768, byCard)).toBe(32_768);
  expect(wantedContext(short, 2048, byCard)).toBe(2048);
});

test("a context that the person chose is taken as it is", () => {
  const content = { promptCharacters: 500, resumedTokens: 0, effort: "quick" as const };
  expect(wantedContext(content, 9000, { contextTokens: 9000 })).toBe(9000);
});
