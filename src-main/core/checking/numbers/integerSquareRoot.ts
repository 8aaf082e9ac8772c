/** The greatest whole number whose square is at most `value`, which must not be negative. Newton's method. */
export function integerSquareRoot(value: bigint): bigint {
  if (value < 0n) throw new RangeError("integerSquareRoot needs a value that is not negative");
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(16).length * 4 + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

export const isSquare = (value: bigint): boolean => value >= 0n && integerSquareRoot(value) ** 2n === value;
