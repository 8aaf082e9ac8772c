import { describe, expect, it } from "vitest";
import { greatestCommonDivisor } from "../../../../src-main/core/checking/numbers/greatestCommonDivisor.ts";
import { integerSquareRoot, isSquare } from "../../../../src-main/core/checking/numbers/integerSquareRoot.ts";
import { leastCommonMultiple } from "../../../../src-main/core/checking/numbers/leastCommonMultiple.ts";
import { modularPower } from "../../../../src-main/core/checking/numbers/modularPower.ts";

describe("greatestCommonDivisor and leastCommonMultiple", () => {
  it.each([
    [12n, 18n, 6n, 36n],
    [-12n, 18n, 6n, 36n],
    [7n, 0n, 7n, 0n],
    [0n, 0n, 0n, 0n],
    [17n, 5n, 1n, 85n],
    [2n ** 100n, 6n ** 50n, 2n ** 50n, 2n ** 100n * 3n ** 50n],
  ])("of %s and %s", (a, b, divisor, multiple) => {
    expect(greatestCommonDivisor(a, b)).toBe(divisor);
    expect(leastCommonMultiple(a, b)).toBe(multiple);
  });
});

describe("modularPower", () => {
  it.each([
    [2n, 10n, 1000n, 24n],
    [7n, 0n, 13n, 1n],
    [7n, 5n, 1n, 0n],
    [-2n, 3n, 5n, 2n],
    [3n, 10n ** 50n, 7n, 3n ** 4n % 7n],
  ])("%s to the power %s modulo %s", (base, exponent, modulus, expected) =>
    expect(modularPower(base, exponent, modulus)).toBe(expected),
  );

  it("agrees with the power itself", () => {
    for (let base = 0n; base < 12n; base += 1n)
      for (let exponent = 0n; exponent < 12n; exponent += 1n)
        expect(modularPower(base, exponent, 11n)).toBe(base ** exponent % 11n);
  });

  it("refuses a modulus of zero", () => expect(() => modularPower(2n, 2n, 0n)).toThrow(RangeError));
});

describe("integerSquareRoot", () => {
  it("is the floor of the root", () => {
    for (let value = 0n; value < 2_000n; value += 1n) {
      const root = integerSquareRoot(value);
      expect(root * root <= value && value < (root + 1n) * (root + 1n)).toBe(true);
    }
    expect(integerSquareRoot(10n ** 60n)).toBe(10n ** 30n);
    expect(integerSquareRoot(10n ** 60n - 1n)).toBe(10n ** 30n - 1n);
  });

  it("knows squares", () => {
    expect(isSquare(144n)).toBe(true);
    expect(isSquare(145n)).toBe(false);
    expect(isSquare(-4n)).toBe(false);
  });
});
