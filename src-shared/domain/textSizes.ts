/** Sizes of text that can be chosen, in per cent of the usual one. */
export const textSizes = [90, 100, 115, 130, 150] as const;
