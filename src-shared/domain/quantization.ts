/** What is known of a quantization by its name. */
interface Words {
  bits: number;
  sentence: string;
}

const below4 = "Reasoning gets noticeably worse below 4 bits: only where nothing larger fits.";

const known: Readonly<Record<string, Words>> = {
  F32: { bits: 32, sentence: "32 bits a weight: larger than any use of it." },
  F16: { bits: 16, sentence: "16 bits a weight: as it was trained, and twice the size of 8 bits for no visible gain." },
  BF16: {
    bits: 16,
    sentence: "16 bits a weight: as it was trained, and twice the size of 8 bits for no visible gain.",
  },
  Q8_0: { bits: 8, sentence: "8 bits a weight: as good as the original at half its size." },
  Q6_K: { bits: 6, sentence: "6 bits a weight: hardly to be told from the original." },
  Q5_K_M: { bits: 5, sentence: "5 bits a weight: a little larger than the usual choice, and a little more exact." },
  Q5_K_S: { bits: 5, sentence: "5 bits a weight, slightly smaller: a little more exact than the usual choice." },
  Q4_K_M: { bits: 4, sentence: "4 bits a weight: half the size of 8 bits, hardly worse. The usual choice." },
  Q4_K_S: { bits: 4, sentence: "4 bits a weight, slightly smaller and slightly worse than the usual choice." },
  MXFP4: { bits: 4, sentence: "4 bits a weight: the form this model was trained in, so that nothing is lost." },
  Q3_K_M: { bits: 3, sentence: `3 bits a weight. ${below4}` },
};

const digits = /(?:IQ|TQ|Q|FP)(\d)/;

/**
 * Bits a weight, roughly, by a quantization's name such as `Q4_K_M` or `IQ3_XS`.
 * @returns null where the name does not tell
 */
export function bitsOf(quantization: string): number | null {
  const name = quantization.toUpperCase();
  const found = known[name]?.bits ?? Number(digits.exec(name)?.[1] ?? NaN);
  return Number.isNaN(found) ? null : found;
}

/** A quantization in a plain sentence. */
export function quantizationWords(quantization: string): string {
  const sentence = known[quantization.toUpperCase()]?.sentence;
  if (sentence !== undefined) return sentence;
  const bits = bitsOf(quantization);
  if (bits === null) return "How exactly its weights are kept is not known.";
  const begin = `About ${bits} ${bits === 1 ? "bit" : "bits"} a weight.`;
  if (bits < 4) return `${begin} ${below4}`;
  return bits === 4 ? `${begin} Half the size of 8 bits, hardly worse.` : `${begin} More exact than the usual 4 bits.`;
}
