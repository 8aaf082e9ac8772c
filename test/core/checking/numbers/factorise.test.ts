import { describe, expect, it } from "vitest";
import { divisors } from "../../../../src-main/core/checking/numbers/divisors.ts";
import { factorise } from "../../../../src-main/core/checking/numbers/factorise.ts";
import { isPrime } from "../../../../src-main/core/checking/numbers/isPrime.ts";

const product = (factors: ReadonlyMap<bigint, number>): bigint =>
  [...factors].reduce((value, [prime, exponent]) => value * prime ** BigInt(exponent), 1n);

describe("factorise", () => {
  it("gives prime factors whose product is the number", () => {
    for (let value = 1n; value <= 3_000n; value += 1n) {
      const factors = factorise(value);
      expect(product(factors ?? new Map())).toBe(value);
      for (const prime of factors?.keys() ?? []) expect(isPrime(prime)).toBe("prime");
    }
  });

  it.each([
    [360n, "2^3 3^2 5^1"],
    [1n, ""],
    [97n, "97^1"],
    [1_000_003n * 1_000_033n, "1000003^1 1000033^1"],
    [1_000_003n ** 3n, "1000003^3"],
    [2n ** 67n - 1n, "193707721^1 761838257287^1"],
    [18_446_744_073_709_551_617n, "274177^1 67280421310721^1"],
    [600_851_475_143n, "71^1 839^1 1471^1 6857^1"],
  ])("of %s", (value, expected) => {
    const factors = factorise(value);
    expect([...(factors ?? [])].map(([prime, exponent]) => `${prime}^${exponent}`).join(" ")).toBe(expected);
  });

  it("gives up in time on two large primes and on long numbers", () => {
    const started = performance.now();
    expect(factorise(10_000_000_000_000_061n * 100_000_000_000_000_003n)).toBeNull();
    expect(factorise(10n ** 1_000n)).toBeNull();
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("refuses what has no factorisation", () => expect(() => factorise(0n)).toThrow(RangeError));
});

describe("divisors", () => {
  it("lists them in order", () => {
    expect(divisors(36n)).toEqual([1n, 2n, 3n, 4n, 6n, 9n, 12n, 18n, 36n]);
    expect(divisors(1n)).toEqual([1n]);
    expect(divisors(13n)).toEqual([1n, 13n]);
  });

  it("gives up on too many", () => {
    const primorial = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n];
    expect(divisors(primorial.reduce((value, prime) => value * prime, 1n))).toBeNull();
  });
});
