import type { Formula } from "../../../src-shared/domain/markdown/findFormula.ts";
import { splitFormulas } from "../../../src-shared/domain/markdown/splitFormulas.ts";

/** Characters of a question that fill two lines of any table; more of it is never seen there. */
const shown = 400;

/** How a question begins, its formulas told apart; the last one of them is whole or not there. */
export function questionStart(question: string): (string | Formula)[] {
  const text = question.trimStart();
  const parts: (string | Formula)[] = [];
  let length = 0;
  for (const part of splitFormulas(text.slice(0, 3 * shown))) {
    const isText = typeof part === "string";
    parts.push(isText ? part.slice(0, shown - length) : part);
    length += isText ? part.length : part.raw.length;
    if (length >= shown) break;
  }
  return parts;
}
