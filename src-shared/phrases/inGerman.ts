import type { InLanguage } from "../domain/say.ts";
import { answerPhrases } from "./german/answerPhrases.ts";
import { checkPhrases } from "./german/checkPhrases.ts";
import { comparingPhrases } from "./german/comparingPhrases.ts";
import { enginePhrases } from "./german/enginePhrases.ts";
import { linePhrases } from "./german/linePhrases.ts";
import { sheetPhrases } from "./german/sheetPhrases.ts";

/** By the pattern in English. */
export const germanPhrases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...answerPhrases,
    ...checkPhrases,
    ...comparingPhrases,
    ...enginePhrases,
    ...linePhrases,
    ...sheetPhrases,
  }),
);

export const inGerman: InLanguage = (pattern) => germanPhrases.get(pattern) ?? pattern;
