import type { Words } from "../words.ts";
import { formatWords } from "./formatWords.ts";
import { lookWords } from "./lookWords.ts";
import { nouns } from "./nouns.ts";
import { locale } from "./numbers.ts";
import { shortcutWords } from "./shortcutWords.ts";

/** The interface in German. */
export const german: Words = {
  locale,
  nouns,
  format: formatWords,
  look: lookWords,
  shortcuts: shortcutWords,
};
