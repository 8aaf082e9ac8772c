import type { Phrase } from "../../../src-shared/domain/phrase.ts";
import { plainFormula } from "../../../src-shared/domain/plainFormula.ts";
import { phraseText } from "../../../src-shared/domain/say.ts";
import { words } from "./words.ts";

/** A phrase of the core in the language that is set, its formulas as plain text. */
export const phraseWords = (phrase: Phrase): string => plainFormula(phraseText(phrase, words().phrases));
