import { greatestCommonDivisor } from "./greatestCommonDivisor.ts";
import { isPrime } from "./isPrime.ts";

const trialLimit = 1_000n;
/** Steps of Pollard's rho for one factor; finds factors up to about 12 digits, in some 100 ms. */
const rhoSteps = 400_000;
const maxDigits = 40;

/**
 * The prime factors with their exponents, ascending; of 1 none. Null where they are not found within the limits (numbers
 * of more than 40 digits, or with two factors of more than about 12) or not all are proven prime.
 * @throws RangeError below 1
 */
export function factorise(value: bigint): Map<bigint, number> | null {
  if (value < 1n) throw new RangeError("factorise needs a positive number");
  if (value >= 10n ** BigInt(maxDigits)) return null;
  const factors: bigint[] = [];
  let rest = value;
  for (let divisor = 2n; divisor <= trialLimit && divisor * divisor <= rest; divisor += divisor === 2n ? 1n : 2n)
    for (; rest % divisor === 0n; rest /= divisor) factors.push(divisor);
  if (rest > 1n && !split(rest, factors)) return null;
  const counted = new Map<bigint, number>();
  for (const factor of factors.sort((a, b) => (a < b ? -1 : 1))) counted.set(factor, (counted.get(factor) ?? 0) + 1);
  return counted;
}

function split(value: bigint, factors: bigint[]): boolean {
  const primality = isPrime(value);
  if (primality === "prime") return factors.push(value) > 0;
  if (primality !== "composite") return false;
  const divisor = findDivisor(value);
  return divisor !== null && split(divisor, factors) && split(value / divisor, factors);
}

/** Pollard's rho as Brent runs it, differences multiplied up so that few divisors are taken. */
function findDivisor(value: bigint): bigint | null {
  let steps = rhoSteps;
  for (let shift = 1n; steps > 0; shift += 1n) {
    let [slow, fast, lap, length, product] = [2n, 2n, 0, 1, 1n];
    let [checkpoint, batch] = [fast, 0];
    for (let divisor = 1n; divisor === 1n && steps > 0; steps -= 1) {
      fast = (fast * fast + shift) % value;
      lap += 1;
      product = (product * (slow > fast ? slow - fast : fast - slow)) % value;
      batch += 1;
      if (batch === 100 || lap === length) {
        divisor = greatestCommonDivisor(product, value);
        if (divisor === value) divisor = recover(slow, checkpoint, batch, shift, value);
        if (divisor > 1n && divisor < value) return divisor;
        [checkpoint, batch, product] = [fast, 0, 1n];
      }
      if (lap === length) [slow, lap, length] = [fast, 0, length * 2];
    }
  }
  return null;
}

/** Goes through a batch again one step at a time, after it hit all factors at once. */
function recover(slow: bigint, checkpoint: bigint, steps: number, shift: bigint, value: bigint): bigint {
  let fast = checkpoint;
  for (let step = 0; step < steps; step += 1) {
    fast = (fast * fast + shift) % value;
    const divisor = greatestCommonDivisor(slow > fast ? slow - fast : fast - slow, value);
    if (divisor > 1n) return divisor;
  }
  return value;
}
