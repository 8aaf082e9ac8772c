import { compareWords } from "./compareWords.ts";
import { lookWords } from "./lookWords.ts";
import { shortcutWords } from "./shortcutWords.ts";
import { turnWords } from "./turnWords.ts";

/** The interface in English. */
export const english = {
  /** Of numbers and dates. */
  locale: "en-GB",
  compare: compareWords,
  look: lookWords,
  shortcuts: shortcutWords,
  turn: turnWords,
};
