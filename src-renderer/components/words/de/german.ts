import type { Words } from "../words.ts";
import { compareWords } from "./compareWords.ts";
import { lookWords } from "./lookWords.ts";
import { shortcutWords } from "./shortcutWords.ts";
import { turnWords } from "./turnWords.ts";

/** The interface in German. */
export const german: Words = {
  locale: "de-DE",
  compare: compareWords,
  look: lookWords,
  shortcuts: shortcutWords,
  turn: turnWords,
};
