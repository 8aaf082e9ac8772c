import { factorise } from "./factorise.ts";

const maxDivisors = 20_000;

/** All positive divisors, ascending; null where the number cannot be factored in time or has more than 20,000. */
export function divisors(value: bigint): bigint[] | null {
  const factors = factorise(value);
  if (factors === null || countDivisors(factors) > maxDivisors) return null;
  let all = [1n];
  for (const [prime, exponent] of factors) {
    const powers = Array.from({ length: exponent + 1 }, (_, power) => prime ** BigInt(power));
    all = all.flatMap((divisor) => powers.map((power) => divisor * power));
  }
  return all.sort((a, b) => (a < b ? -1 : 1));
}

const countDivisors = (factors: ReadonlyMap<bigint, number>): number =>
  [...factors.values()].reduce((count, exponent) => count * (exponent + 1), 1);
