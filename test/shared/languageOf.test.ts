import { expect, test } from "vitest";
import { languageOf } from "../../src-shared/domain/languageOf.ts";

test("a language that was chosen is taken", () => {
  expect(languageOf("de", ["en-GB"])).toBe("de");
});

test("else the first of the system's that there are words for", () => {
  expect(languageOf("system", ["fr-FR", "de-AT", "en-US"])).toBe("de");
  expect(languageOf("system", ["en-US", "de-DE"])).toBe("en");
});

test("else English", () => {
  expect(languageOf("system", ["fr-FR", "constructor"])).toBe("en");
  expect(languageOf("system", [])).toBe("en");
});
