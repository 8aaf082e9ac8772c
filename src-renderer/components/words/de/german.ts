import type { Words } from "../words.ts";
import { errorWords } from "./errorWords.ts";
import { formatWords } from "./formatWords.ts";
import { lookWords } from "./lookWords.ts";
import { nouns } from "./nouns.ts";
import { locale } from "./numbers.ts";
import { shortcutWords } from "./shortcutWords.ts";

/** The interface in German. */
export const german: Words = {
  locale,
  nouns,
  errors: errorWords,
  format: formatWords,
  look: lookWords,
  shortcuts: shortcutWords,
};
