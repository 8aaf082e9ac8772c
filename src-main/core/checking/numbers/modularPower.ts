/** `base ** exponent mod modulus` for `exponent >= 0` and `modulus > 0`, between 0 and the modulus. */
export function modularPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  if (exponent < 0n || modulus <= 0n) throw new RangeError("modularPower needs exponent >= 0 and modulus > 0");
  let result = 1n % modulus;
  let square = remainder(base, modulus);
  // The binary digits as text, from the last: shifting a long exponent one bit at a time would take quadratic time.
  for (const bit of Array.from(exponent.toString(2)).toReversed()) {
    if (bit === "1") result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** The remainder that is never negative, for a positive modulus. */
export const remainder = (value: bigint, modulus: bigint): bigint => ((value % modulus) + modulus) % modulus;
