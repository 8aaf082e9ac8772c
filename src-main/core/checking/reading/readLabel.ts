import type { Expression } from "../algebra/Expression.ts";
import { ParseError } from "../algebra/ParseError.ts";
import type { Token } from "../algebra/Token.ts";
import type { ReadContext } from "./ReadContext.ts";
import { insideOf, isMark, splitTokens } from "./tokenGroups.ts";

export interface Label {
  readonly name: string;
  readonly named?: Expression;
  readonly parameters?: readonly string[];
  /** Several unknowns at once: `(x, y)`. */
  readonly names?: readonly string[];
}

const isName = (token: Token | undefined): boolean => token?.type === "name" || token?.type === "word";
const decorations = new Set([
  "vec",
  "hat",
  "overline",
  "angle",
  "triangle",
  "Delta",
  "mathbb",
  "nabla",
  "{",
  "}",
  "_",
  "'",
  "^",
  "|",
  "norm",
]);

/** The unknowns in `(x, y)`; null for anything else. */
function namesOf(tokens: readonly Token[]): string[] | null {
  const inner = insideOf(tokens, ["(", "langle"], [")", "rangle"]);
  const parts = inner === undefined ? [] : splitTokens(inner, (token) => isMark(token, ","));
  const isNames =
    parts.length > 1 && parts.every((part) => isName(part[0]) && (part.length === 1 || isMark(part[1], "_")));
  return isNames ? parts.map((part) => part.map(({ text }) => text).join("")) : null;
}

/** Names of the arguments in `f(x)` or `P(A, B)`, if nothing else stands in the brackets at the end. */
function parametersOf(tokens: readonly Token[]): string[] | null {
  const open = tokens.findIndex((token) => isMark(token, "("));
  if (open < 1 || !isMark(tokens.at(-1), ")")) return null;
  const inner = tokens.slice(open + 1, -1);
  const isList = inner.every((token, index) => (index % 2 === 0 ? isName(token) : isMark(token, ",")));
  return isList && inner.length % 2 === 1 ? inner.filter(isName).map(({ text }) => text) : null;
}

/**
 * The left side of an equation as a name for what stands on the right: `x`, `v_0`, `f(x)`, `y'`, `P(A)`, `\frac{dy}{dx}`,
 * `\text{Area}`, an integral or a limit. Null if it is a formula that the equation says something of.
 */
export function readLabel(tokens: readonly Token[], context: ReadContext): Label | null {
  const name = context.textOf(tokens).replaceAll(/\s+/g, "");
  const names = namesOf(tokens);
  if (names !== null) return { name, names };
  const parameters = parametersOf(tokens);
  if (parameters !== null) {
    const head = tokens.slice(
      0,
      tokens.findIndex((token) => isMark(token, "(")),
    );
    if (head.every((token) => isName(token) || decorations.has(token.text) || token.type === "number"))
      return { name, parameters };
  }
  if (tokens.every((token) => token.type === "word") && tokens.some(({ text }) => text.length > 1)) return { name };
  const isAngle = tokens.some((token) => isMark(token, "angle"));
  if (isAngle && tokens.every((token) => isName(token) || decorations.has(token.text))) return { name };
  let left: Expression;
  try {
    const { sides, relations } = context.parse(tokens);
    if (relations.length > 0) return null;
    left = sides[0]!;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return tokens.every((token) => isName(token) || decorations.has(token.text) || token.type === "number")
      ? { name }
      : null;
  }
  if (left.type === "symbol") return { name: left.name, named: left };
  if (left.type !== "applied") return null;
  if (["call", "derivative", "integral", "limit", "sum", "product"].includes(left.operator)) return { name };
  // |v|, P(X = 2) and the like stand for one quantity.
  const isSize = left.operator === "abs" && left.operands[0]!.type === "symbol";
  return isSize ? { name } : null;
}
