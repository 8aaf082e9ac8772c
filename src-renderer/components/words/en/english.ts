import { badgeWords } from "./badgeWords.ts";
import { compareWords } from "./compareWords.ts";
import { formatWords } from "./formatWords.ts";
import { lookWords } from "./lookWords.ts";
import { nouns } from "./nouns.ts";
import { locale } from "./numbers.ts";
import { previewWords } from "./previewWords.ts";
import { sheetWords } from "./sheetWords.ts";
import { shortcutWords } from "./shortcutWords.ts";
import { turnWords } from "./turnWords.ts";

/** The interface in English. */
export const english = {
  badges: badgeWords,
  compare: compareWords,
  locale,
  nouns,
  format: formatWords,
  look: lookWords,
  preview: previewWords,
  sheet: sheetWords,
  shortcuts: shortcutWords,
  turn: turnWords,
};
