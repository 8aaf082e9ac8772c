/** Samples that can be asked for together. */
export const mostSamples = 8;
