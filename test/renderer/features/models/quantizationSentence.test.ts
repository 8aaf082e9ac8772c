import { afterEach, expect, test } from "vitest";
import { german } from "../../../../src-renderer/components/words/de/german.ts";
import { english } from "../../../../src-renderer/components/words/en/english.ts";
import { setWords } from "../../../../src-renderer/components/words/words.ts";
import { quantizationSentence } from "../../../../src-renderer/features/models/quantizationSentence.ts";

afterEach(() => setWords(english));

test("below 4 bits a warning is given, above it none", () => {
  for (const name of ["Q3_K_M", "Q2_K", "IQ1_S", "IQ3_M"])
    expect(quantizationSentence(name)).toMatch(/noticeably worse/);
  for (const name of ["Q4_K_M", "IQ4_XS", "Q5_1", "Q8_0", "F16", "MXFP4"])
    expect(quantizationSentence(name)).not.toMatch(/noticeably worse/);
});

test("every name has a sentence", () => {
  for (const name of ["Q4_K_M", "IQ2_M", "Q5_1", "", "W8A8"])
    expect(quantizationSentence(name)).toMatch(/^[A-Z0-9].+\.$/);
});

test("in German too", () => {
  setWords(german);
  for (const name of ["Q3_K_M", "Q2_K"]) expect(quantizationSentence(name)).toMatch(/merklich schlechter/);
  expect(quantizationSentence("Q5_1")).toBe("Etwa 5 Bit je Gewicht. Genauer als die üblichen 4 Bit.");
});
