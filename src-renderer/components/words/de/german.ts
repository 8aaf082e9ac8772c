import type { Words } from "../words.ts";
import { compareWords } from "./compareWords.ts";
import { formatWords } from "./formatWords.ts";
import { lookWords } from "./lookWords.ts";
import { nouns } from "./nouns.ts";
import { locale } from "./numbers.ts";
import { previewWords } from "./previewWords.ts";
import { shortcutWords } from "./shortcutWords.ts";
import { turnWords } from "./turnWords.ts";

/** The interface in German. */
export const german: Words = {
  compare: compareWords,
  locale,
  nouns,
  format: formatWords,
  look: lookWords,
  preview: previewWords,
  shortcuts: shortcutWords,
  turn: turnWords,
};
