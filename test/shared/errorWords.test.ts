import { describe, expect, test } from "vitest";
import { errorCodes } from "../../src-shared/errors/errorCodes.ts";
import { errorWords } from "../../src-shared/errors/errorWords.ts";

const facts = {
  path: "/some/file",
  dataDir: "/some/folder",
  detail: "SIGSEGV",
  promptTokens: 12_345,
  contextTokens: 2048,
  missingBytes: 3.95e9,
};

describe.each(errorCodes)("%s", (code) => {
  test.each([
    ["with its facts", facts],
    ["without them", undefined],
  ])("%s reads as whole sentences", (_, data) => {
    const { title, advice } = errorWords[code](data);
    for (const text of [title, advice]) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/undefined|null|NaN|  | \.(?!gguf)|\.\.|\(\)|\[object/);
    }
    expect(title.length).toBeLessThan(90);
  });
});

test("the facts that help are in the words", () => {
  expect(errorWords["reasoning/prompt-too-long"](facts).advice).toContain("12,345 tokens");
  expect(errorWords["reasoning/prompt-too-long"](facts).advice).toContain("2,048");
  expect(errorWords["downloads/disk-full"](facts).advice).toContain("3.95 GB");
  expect(errorWords["storage/damaged"](facts).advice).toContain("/some/file");
  expect(errorWords["app/already-open"](facts).advice).toContain("/some/folder");
  expect(errorWords["engine/crashed"](facts).title).toContain("SIGSEGV");
});
