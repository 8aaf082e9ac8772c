import type { Words } from "../words.ts";
import { lookWords } from "./lookWords.ts";
import { shortcutWords } from "./shortcutWords.ts";

/** The interface in German. */
export const german: Words = {
  locale: "de-DE",
  look: lookWords,
  shortcuts: shortcutWords,
};
