import { expect, test } from "vitest";
import { bitsOf, quantizationWords } from "../../src-shared/domain/quantization.ts";

test.each([
  ["Q4_K_M", 4],
  ["q8_0", 8],
  ["IQ3_XXS", 3],
  ["UD-Q4_K_XL", 4],
  ["MXFP4", 4],
  ["BF16", 16],
  ["F32", 32],
  ["TQ1_0", 1],
  ["", null],
  ["something", null],
])("%s has %s bits", (name, bits) => {
  expect(bitsOf(name)).toBe(bits);
});

test("below 4 bits a warning is given, above it none", () => {
  for (const name of ["Q3_K_M", "Q2_K", "IQ1_S", "IQ3_M"]) expect(quantizationWords(name)).toMatch(/noticeably worse/);
  for (const name of ["Q4_K_M", "IQ4_XS", "Q5_1", "Q8_0", "F16", "MXFP4"])
    expect(quantizationWords(name)).not.toMatch(/noticeably worse/);
});

test("every name has a sentence", () => {
  for (const name of ["Q4_K_M", "IQ2_M", "Q5_1", "", "W8A8"]) expect(quantizationWords(name)).toMatch(/^[A-Z0-9].+\.$/);
});
