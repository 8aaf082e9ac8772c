import { describe, expect, it } from "vitest";
import { isPrime } from "../../../../src-main/core/checking/numbers/isPrime.ts";

const byTrialDivision = (value: number): boolean => {
  if (value < 2) return false;
  for (let divisor = 2; divisor * divisor <= value; divisor += 1) if (value % divisor === 0) return false;
  return true;
};

describe("isPrime", () => {
  it("agrees with trial division up to 20,000", () => {
    for (let value = -3; value <= 20_000; value += 1)
      expect(isPrime(BigInt(value)), String(value)).toBe(byTrialDivision(value) ? "prime" : "composite");
  });

  it.each([
    ["a Carmichael number", 561n],
    ["a strong pseudoprime to 2, 3, 5 and 7", 3_215_031_751n],
    ["a strong pseudoprime to the first eight primes", 341_550_071_728_321n],
    ["the smallest strong pseudoprime to the first eleven primes", 3_825_123_056_546_413_051n],
    ["the smallest strong pseudoprime to the first twelve primes", 318_665_857_834_031_151_167_461n],
    ["the smallest strong pseudoprime to the first thirteen primes", 3_317_044_064_679_887_385_961_981n],
    ["the square of a large prime", 1_000_000_007n ** 2n],
    ["a repunit of 71 digits", (10n ** 71n - 1n) / 9n],
    ["2^67 - 1", 2n ** 67n - 1n],
  ])("tells that %s is composite", (_, value) => expect(isPrime(value)).toBe("composite"));

  it.each([
    ["the largest prime below 2^64", 18_446_744_073_709_551_557n],
    ["2^61 - 1", 2n ** 61n - 1n],
    ["a repunit of 19 digits", (10n ** 19n - 1n) / 9n],
  ])("proves %s prime", (_, value) => expect(isPrime(value)).toBe("prime"));

  it.each([
    ["2^89 - 1", 2n ** 89n - 1n],
    ["2^521 - 1", 2n ** 521n - 1n],
    ["2^1279 - 1", 2n ** 1279n - 1n],
    ["a repunit of 317 digits", (10n ** 317n - 1n) / 9n],
  ])("says of %s only that it is probably prime", (_, value) => expect(isPrime(value)).toBe("probably-prime"));

  it("agrees on neighbours of 10^30 with their factors", () => {
    expect(isPrime(10n ** 30n + 57n)).toBe("probably-prime");
    expect(isPrime(10n ** 30n + 59n)).toBe("composite");
  });

  it("does not test what would take too long", () => {
    expect(isPrime(2n ** 4423n - 1n)).toBe("unknown");
    expect(isPrime(10n ** 5_000n)).toBe("composite");
  });
});
