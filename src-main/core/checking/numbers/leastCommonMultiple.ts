import { greatestCommonDivisor } from "./greatestCommonDivisor.ts";

/** The least common multiple, never negative; 0 if either is 0. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  if (a === 0n || b === 0n) return 0n;
  const multiple = (a / greatestCommonDivisor(a, b)) * b;
  return multiple < 0n ? -multiple : multiple;
}
