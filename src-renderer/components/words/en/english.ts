import { lookWords } from "./lookWords.ts";
import { shortcutWords } from "./shortcutWords.ts";

/** The interface in English. */
export const english = {
  /** Of numbers and dates. */
  locale: "en-GB",
  look: lookWords,
  shortcuts: shortcutWords,
};
