import { bitsOf } from "../../../src-shared/domain/quantization.ts";
import { words } from "../../components/words/words.ts";

/** A quantization in a plain sentence. */
export function quantizationSentence(quantization: string): string {
  const { known, unknown, under4, about4, over4 } = words().quantization;
  const sentence = known[quantization.toUpperCase()];
  if (sentence !== undefined) return sentence;
  const bits = bitsOf(quantization);
  if (bits === null) return unknown;
  if (bits < 4) return under4(bits);
  return bits === 4 ? about4 : over4(bits);
}
