import { describe, expect, it } from "vitest";
import { Rational } from "../../../../src-main/core/checking/algebra/Rational.ts";

describe("Rational", () => {
  it("keeps lowest terms and a positive denominator", () => {
    expect(String(Rational.of(6, -4))).toBe("-3/2");
    expect(String(Rational.of(0, -7))).toBe("0");
    expect(String(Rational.fromDecimal("0.125"))).toBe("1/8");
    expect(() => Rational.of(1, 0)).toThrow(RangeError);
  });

  it("raises to powers, but not to absurd ones", () => {
    expect(String(Rational.of(2, 3).power(-3n))).toBe("27/8");
    expect(Rational.of(0).power(-1n)).toBeNull();
    expect(Rational.of(9).power(387_420_489n)).toBeNull();
    expect(String(Rational.of(-1).power(10n ** 30n + 1n))).toBe("-1");
  });

  it("draws roots that come out even", () => {
    expect(String(Rational.of(8, 27).root(3n))).toBe("2/3");
    expect(String(Rational.of(-8).root(3n))).toBe("-2");
    expect(Rational.of(-4).root(2n)).toBeNull();
    expect(Rational.of(2).root(2n)).toBeNull();
    const large = Rational.of(12_345_678_901_234_567_890n);
    expect(large.multiply(large).root(2n)?.equals(large)).toBe(true);
  });

  it("rounds down to integers, and to the nearest double whatever its size", () => {
    expect(Rational.of(-7, 2).floor()).toBe(-4n);
    expect(Rational.of(1, 3).toNumber()).toBeCloseTo(1 / 3, 15);
    const huge = Rational.of(10n ** 400n, 3n * 10n ** 399n);
    expect(huge.toNumber()).toBeCloseTo(10 / 3, 12);
    expect(Rational.of(10n ** 400n).toNumber()).toBe(Number.POSITIVE_INFINITY);
  });
});
