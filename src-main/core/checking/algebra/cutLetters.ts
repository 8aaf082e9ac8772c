import type { Token } from "./Token.ts";
import { functionNames, greekNames, joiningWords, manyArgumentNames } from "./vocabulary.ts";

interface Piece {
  readonly type: Token["type"];
  readonly text: string;
  readonly length: number;
}

const infinities = new Set(["infinity", "infty", "inf", "oo"]);
const names = [
  ...functionNames.keys(),
  ...manyArgumentNames,
  ...[...greekNames].filter((name) => name === name.toLowerCase() && name.length > 2),
  "pi",
  ...infinities,
].sort((a, b) => b.length - a.length);

/** Cuts letters that stand together into names of functions and variables: `xsiny` is x, sin, y. */
export function cutLetters(run: string): Piece[] {
  if (joiningWords.has(run.toLowerCase())) return [{ type: "word", text: run.toLowerCase(), length: run.length }];
  const pieces: Piece[] = [];
  let singles = 0;
  for (let at = 0; at < run.length;) {
    const known = names.find((name) => run.startsWith(name, at));
    if (known === undefined) {
      pieces.push({ type: "name", text: run[at]!, length: 1 });
      singles++;
    } else if (infinities.has(known)) pieces.push({ type: "mark", text: "infinity", length: known.length });
    else pieces.push({ type: greekNames.has(known) ? "name" : "function", text: known, length: known.length });
    at += known?.length ?? 1;
  }
  // Many letters that are no known name are a word, not a product of as many variables.
  return singles > 3 ? [{ type: "name", text: run, length: run.length }] : pieces;
}
