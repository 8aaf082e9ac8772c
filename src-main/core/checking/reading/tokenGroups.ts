import type { Token } from "../algebra/Token.ts";

const opening = new Set(["(", "[", "{", "\\{", "lfloor", "lceil", "lvert", "langle"]);
const closing = new Set([")", "]", "}", "\\}", "rfloor", "rceil", "rvert", "rangle"]);

export const isMark = (token: Token | undefined, ...marks: readonly string[]): boolean =>
  token?.type === "mark" && marks.includes(token.text);

/** Depth of each token in brackets of any kind; an opening and its closing one count as outside. */
export function depthsOf(tokens: readonly Token[]): number[] {
  let depth = 0;
  return tokens.map((token) => {
    if (token.type !== "mark") return depth;
    if (opening.has(token.text) || token.text.startsWith("begin ")) return depth++;
    if (closing.has(token.text) || token.text.startsWith("end ")) return --depth;
    return depth;
  });
}

/** The parts between tokens outside brackets that separate them, without empty ones. */
export function splitTokens(tokens: readonly Token[], separates: (token: Token) => boolean): Token[][] {
  const depths = depthsOf(tokens);
  const parts: Token[][] = [[]];
  for (const [index, token] of tokens.entries())
    if (depths[index] === 0 && separates(token)) parts.push([]);
    else parts.at(-1)!.push(token);
  return parts.filter((part) => part.length > 0);
}

/** Where a token outside brackets matches, or -1. */
export function findOutside(tokens: readonly Token[], matches: (token: Token) => boolean): number {
  const depths = depthsOf(tokens);
  return tokens.findIndex((token, index) => depths[index] === 0 && matches(token));
}

/** What stands inside if the first and the last token are a pair of brackets around everything, else undefined. */
export function insideOf(
  tokens: readonly Token[],
  open: readonly string[],
  close: readonly string[],
): Token[] | undefined {
  if (tokens.length < 2 || !isMark(tokens[0], ...open) || !isMark(tokens.at(-1), ...close)) return undefined;
  const depths = depthsOf(tokens);
  const isWhole = depths.every((depth, index) => index === 0 || index === tokens.length - 1 || depth > 0);
  return isWhole ? tokens.slice(1, -1) : undefined;
}
