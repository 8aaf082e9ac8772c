import { expect, test } from "vitest";
import { bitsOf } from "../../src-shared/domain/quantization.ts";

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
