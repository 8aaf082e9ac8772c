import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

const below4 = "Reasoning gets noticeably worse below 4 bits: only where nothing larger fits.";
const full = "16 bits a weight: as it was trained, and twice the size of 8 bits for no visible gain.";

/** Quantizations in a sentence. */
export const quantizationWords = {
  known: {
    F32: "32 bits a weight: larger than any use of it.",
    F16: full,
    BF16: full,
    Q8_0: "8 bits a weight: as good as the original at half its size.",
    Q6_K: "6 bits a weight: hardly to be told from the original.",
    Q5_K_M: "5 bits a weight: a little larger than the usual choice, and a little more exact.",
    Q5_K_S: "5 bits a weight, slightly smaller: a little more exact than the usual choice.",
    Q4_K_M: "4 bits a weight: half the size of 8 bits, hardly worse. The usual choice.",
    Q4_K_S: "4 bits a weight, slightly smaller and slightly worse than the usual choice.",
    MXFP4: "4 bits a weight: the form this model was trained in, so that nothing is lost.",
    Q3_K_M: `3 bits a weight. ${below4}`,
  } as Readonly<Record<string, string>>,
  unknown: "How exactly its weights are kept is not known.",
  under4: (bits: number) => `About ${counted(bits, nouns.bit)} a weight. ${below4}`,
  about4: "About 4 bits a weight. Half the size of 8 bits, hardly worse.",
  over4: (bits: number) => `About ${counted(bits, nouns.bit)} a weight. More exact than the usual 4 bits.`,
};
