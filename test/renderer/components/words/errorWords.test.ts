import { describe, expect, test } from "vitest";
import { german } from "../../../../src-renderer/components/words/de/german.ts";
import { errorCodes } from "../../../../src-shared/errors/errorCodes.ts";

const facts = {
  path: "/eine/datei",
  detail: "SIGSEGV",
  promptTokens: 12_345,
  contextTokens: 2048,
  missingBytes: 3.95e9,
};

describe.each(errorCodes)("%s in German", (code) => {
  test.each([
    ["with its facts", facts],
    ["without them", undefined],
  ])("%s reads as whole sentences", (_, data) => {
    const { title, advice } = german.errors[code](data);
    for (const text of [title, advice]) {
      expect(text).toMatch(/^[A-ZÄÖÜ0-9].*\.$/);
      expect(text).not.toMatch(/undefined|null|NaN| {2}| \.(?!gguf)|\.\.|\(\)|\[object/);
    }
    expect(title.length).toBeLessThan(90);
  });
});

test("the facts that help are in the words, numbers in the form of the language", () => {
  expect(german.errors["reasoning/prompt-too-long"](facts).advice).toContain("12.345 Tokens");
  expect(german.errors["downloads/disk-full"](facts).advice).toContain("3,95 GB");
  expect(german.errors["storage/damaged"](facts).advice).toContain("/eine/datei");
  expect(german.errors["engine/crashed"](facts).title).toContain("SIGSEGV");
});
