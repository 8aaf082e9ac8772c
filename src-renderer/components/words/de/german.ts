import type { Words } from "../words.ts";
import { controlWords } from "./controlWords.ts";
import { conversationWords } from "./conversationWords.ts";
import { documentWords } from "./documentWords.ts";
import { errorWords } from "./errorWords.ts";
import { exchangeWords } from "./exchangeWords.ts";
import { formatWords } from "./formatWords.ts";
import { lookWords } from "./lookWords.ts";
import { nouns } from "./nouns.ts";
import { locale } from "./numbers.ts";
import { paletteWords } from "./paletteWords.ts";
import { searchWords } from "./searchWords.ts";
import { shortcutWords } from "./shortcutWords.ts";
import { windowWords } from "./windowWords.ts";

/** The interface in German. */
export const german: Words = {
  locale,
  nouns,
  errors: errorWords,
  format: formatWords,
  look: lookWords,
  shortcuts: shortcutWords,
  controls: controlWords,
  window: windowWords,
  document: documentWords,
  exchange: exchangeWords,
  conversations: conversationWords,
  search: searchWords,
  palette: paletteWords,
};
