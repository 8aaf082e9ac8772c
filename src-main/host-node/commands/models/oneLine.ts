import { stripVTControlCharacters } from "node:util";

/** Text from a file or a server without what would steer the terminal or break its lines. */
export const oneLine = (text: string): string =>
  stripVTControlCharacters(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "");
