/** Those whose names do not give the bits as the others do. */
const known: Readonly<Record<string, number>> = { F32: 32, F16: 16, BF16: 16 };

const digits = /(?:IQ|TQ|Q|FP)(\d)/;

/**
 * Bits a weight, roughly, by a quantization's name such as `Q4_K_M` or `IQ3_XS`.
 * @returns null where the name does not tell
 */
export function bitsOf(quantization: string): number | null {
  const name = quantization.toUpperCase();
  const found = known[name] ?? Number(digits.exec(name)?.[1] ?? NaN);
  return Number.isNaN(found) ? null : found;
}
