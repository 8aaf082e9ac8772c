import { findFormula } from "./findFormula.ts";
import type { BlockToken } from "./tokens.ts";

/** Characters from which on an unsettled block is split where that can hardly be seen. */
export const softLimit = 6000;
/** Characters from which on it is split anywhere. */
export const hardLimit = 16_000;

/** Where to split, and what the rest has to begin with to stay what it is (the head of a table). */
export interface Split {
  length: number;
  carry: string;
}

/**
 * Finds where a block that is still growing can be cut in two, so that what is lexed and set again and again stays
 * short. Depends on nothing but its arguments, so a text is cut at the same places however it arrives.
 *
 * @param text longer than `softLimit`
 * @param token what the text is lexed as
 */
export function splitLongBlock(text: string, token: BlockToken | undefined): Split | undefined {
  const length = findSplit(text, token);
  if (length > 0) return { length, carry: "" };
  if (text.length < hardLimit) return undefined;
  const lineEnd = text.lastIndexOf("\n") + 1;
  const carry = token?.type === "table" ? text.split("\n", 2).join("\n") + "\n" : "";
  return { length: lineEnd > carry.length ? lineEnd : text.length, carry };
}

function findSplit(text: string, token: BlockToken | undefined): number {
  if (token?.type === "list") return token.items.slice(0, -1).reduce((sum, item) => sum + item.raw.length, 0);
  if (token?.type === "paragraph" || token?.type === "heading") return lastBreak(text);
  return 0;
}

const codeSpan = /(`+)[^`](?:[^`]|(?!\1)`)*?\1(?!`)/y;

/** The last line end, or else the last space between words, of the second half, with no emphasis, code or formula open. */
function lastBreak(text: string): number {
  let lineBreak = 0;
  let wordBreak = 0;
  let isStrong = false;
  for (let index = 0; index < text.length;) {
    const character = text[index];
    if (character === "$" || character === "\\") {
      const match = findFormula(text.slice(index));
      if (match?.state === "open") break;
      index += match?.formula.raw.length ?? (character === "\\" ? 2 : 1);
    } else if (character === "`") {
      codeSpan.lastIndex = index;
      index += codeSpan.exec(text)?.[0].length ?? 1;
    } else if (text.startsWith("**", index)) {
      isStrong = !isStrong;
      index += 2;
    } else {
      index += 1;
      if (isStrong || index < softLimit / 2) continue;
      if (character === "\n") lineBreak = index;
      else if (character === " " && /^\p{L}/u.test(text.slice(index, index + 2))) wordBreak = index;
    }
  }
  return lineBreak || wordBreak;
}
