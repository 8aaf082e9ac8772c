import { isSquare } from "./integerSquareRoot.ts";
import { modularPower, remainder } from "./modularPower.ts";

export type Primality =
  /** Proven. */
  | "prime"
  /** Proven. */
  | "composite"
  /** Passed every test, beyond the range in which they are a proof. */
  | "probably-prime"
  /** Too large to be tested in time. */
  | "unknown";

const smallPrimes = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n];
/**
 * Below this number, Miller-Rabin with the bases 2 to 37 is a proof: Sorenson and Webster, "Strong pseudoprimes to twelve prime
 * bases", Math. Comp. 86 (2017) 985-1003.
 */
const provenBelow = 318_665_857_834_031_151_167_461n;
/** One power modulo a number of this length takes some 20 ms. */
const maxDigits = 500;

/**
 * Whether a whole number is prime. Proven below 3.18 * 10^23 (so for all 64-bit numbers) by Miller-Rabin; above, the
 * Baillie-PSW test and twelve Miller-Rabin bases, for which no composite that passes is known. Numbers below 2 are `composite`
 * only in that they are not prime. More than 500 digits are not tested.
 */
export function isPrime(value: bigint): Primality {
  if (value < 2n) return "composite";
  for (const prime of smallPrimes) if (value % prime === 0n) return value === prime ? "prime" : "composite";
  if (value < 1369n) return "prime";
  if (value >= 10n ** BigInt(maxDigits)) return "unknown";
  if (!smallPrimes.every((base) => isStrongProbablePrime(value, base))) return "composite";
  if (value < provenBelow) return "prime";
  return isStrongLucasProbablePrime(value) ? "probably-prime" : "composite";
}

/** Miller-Rabin for an odd number above 2. */
function isStrongProbablePrime(value: bigint, base: bigint): boolean {
  const { odd, twos } = splitTwos(value - 1n);
  let power = modularPower(base, odd, value);
  if (power === 1n || power === value - 1n) return true;
  for (let round = 1; round < twos; round += 1) {
    power = (power * power) % value;
    if (power === value - 1n) return true;
  }
  return false;
}

/** Selfridge's parameters; Baillie and Wagstaff, "Lucas pseudoprimes", Math. Comp. 35 (1980) 1391-1417. */
function isStrongLucasProbablePrime(value: bigint): boolean {
  if (isSquare(value)) return false;
  let d = 5n;
  for (let symbol = jacobi(d, value); symbol !== -1; symbol = jacobi(d, value)) {
    if (symbol === 0 && remainder(d, value) !== 0n) return false;
    d = d > 0n ? -d - 2n : -d + 2n;
  }
  const q = (1n - d) / 4n;
  const { odd, twos } = splitTwos(value + 1n);
  let { u, v, power } = lucas(odd, d, q, value);
  if (u === 0n) return true;
  for (let round = 0; round < twos; round += 1) {
    if (v === 0n) return true;
    v = remainder(v * v - 2n * power, value);
    power = (power * power) % value;
  }
  return false;
}

/** U, V and Q^index of the Lucas sequence with P = 1, modulo an odd number. */
function lucas(index: bigint, d: bigint, q: bigint, modulus: bigint): { u: bigint; v: bigint; power: bigint } {
  const half = (value: bigint): bigint => remainder((value % 2n === 0n ? value : value + modulus) / 2n, modulus);
  let [u, v, power] = [1n, 1n, remainder(q, modulus)];
  for (const bit of index.toString(2).slice(1)) {
    [u, v, power] = [(u * v) % modulus, remainder(v * v - 2n * power, modulus), (power * power) % modulus];
    if (bit === "1") [u, v, power] = [half(u + v), half(d * u + v), remainder(power * q, modulus)];
  }
  return { u, v, power };
}

/** The Jacobi symbol for a positive odd modulus. */
function jacobi(a: bigint, n: bigint): -1 | 0 | 1 {
  let [top, bottom] = [remainder(a, n), n];
  let sign: -1 | 1 = 1;
  while (top !== 0n) {
    while (top % 2n === 0n) {
      top /= 2n;
      if (bottom % 8n === 3n || bottom % 8n === 5n) sign = sign === 1 ? -1 : 1;
    }
    [top, bottom] = [bottom, top];
    if (top % 4n === 3n && bottom % 4n === 3n) sign = sign === 1 ? -1 : 1;
    top %= bottom;
  }
  return bottom === 1n ? sign : 0;
}

function splitTwos(value: bigint): { odd: bigint; twos: number } {
  let [odd, twos] = [value, 0];
  for (; odd % 2n === 0n; twos += 1) odd /= 2n;
  return { odd, twos };
}
