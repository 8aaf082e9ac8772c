import { formatWords } from "./formatWords.ts";
import { lookWords } from "./lookWords.ts";
import { nouns } from "./nouns.ts";
import { locale } from "./numbers.ts";
import { shortcutWords } from "./shortcutWords.ts";

/** The interface in English. */
export const english = {
  locale,
  nouns,
  format: formatWords,
  look: lookWords,
  shortcuts: shortcutWords,
};
