/** ggml's types by their numbers: the weights of a block, and the bytes it takes. */
const blocks: Readonly<Record<number, readonly [weights: number, bytes: number]>> = {
  0: [1, 4],
  1: [1, 2],
  2: [32, 18],
  3: [32, 20],
  6: [32, 22],
  7: [32, 24],
  8: [32, 34],
  10: [256, 84],
  11: [256, 110],
  12: [256, 144],
  13: [256, 176],
  14: [256, 210],
  20: [32, 18],
  23: [256, 136],
  30: [1, 2],
  39: [32, 17],
};

/** The types that estimates are made of. */
export const ggmlType = {
  F32: 0,
  F16: 1,
  Q5_0: 6,
  Q5_1: 7,
  Q8_0: 8,
  Q3_K: 11,
  Q4_K: 12,
  Q5_K: 13,
  Q6_K: 14,
  IQ4_NL: 20,
  BF16: 30,
  MXFP4: 39,
} as const;

/** Bytes that a tensor takes in a file, or undefined for a type that is not in the table. */
export function tensorBytes(type: number, dimensions: readonly number[]): number | undefined {
  const block = blocks[type];
  return block && (dimensions.reduce((product, length) => product * length, 1) / block[0]) * block[1];
}

/** Weights of a block: the first dimension of a tensor must be a multiple of it. */
export const blockWeights = (type: number): number => blocks[type]?.[0] ?? 1;
