import type { Words } from "../words.ts";
import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

const below4 = "Unter 4 Bit wird das Nachdenken merklich schlechter: nur, wo nichts Größeres passt.";
const full = "16 Bit je Gewicht: wie trainiert, und doppelt so groß wie 8 Bit ohne sichtbaren Gewinn.";

export const quantizationWords: Words["quantization"] = {
  known: {
    F32: "32 Bit je Gewicht: größer, als es nützt.",
    F16: full,
    BF16: full,
    Q8_0: "8 Bit je Gewicht: so gut wie das Original bei halber Größe.",
    Q6_K: "6 Bit je Gewicht: kaum vom Original zu unterscheiden.",
    Q5_K_M: "5 Bit je Gewicht: etwas größer als die übliche Wahl, und etwas genauer.",
    Q5_K_S: "5 Bit je Gewicht, geringfügig kleiner: etwas genauer als die übliche Wahl.",
    Q4_K_M: "4 Bit je Gewicht: halb so groß wie 8 Bit, kaum schlechter. Die übliche Wahl.",
    Q4_K_S: "4 Bit je Gewicht, geringfügig kleiner und geringfügig schlechter als die übliche Wahl.",
    MXFP4: "4 Bit je Gewicht: so wurde dieses Modell trainiert, es geht also nichts verloren.",
    Q3_K_M: `3 Bit je Gewicht. ${below4}`,
  },
  unknown: "Wie genau seine Gewichte gespeichert sind, ist nicht bekannt.",
  under4: (bits) => `Etwa ${counted(bits, nouns.bit)} je Gewicht. ${below4}`,
  about4: "Etwa 4 Bit je Gewicht. Halb so groß wie 8 Bit, kaum schlechter.",
  over4: (bits) => `Etwa ${counted(bits, nouns.bit)} je Gewicht. Genauer als die üblichen 4 Bit.`,
};
