import { apply } from "./build.ts";
import type { Expression, Statement } from "./Expression.ts";
import type { Grammar } from "./Grammar.ts";
import type { Token } from "./Token.ts";

const isMark = (token: Token, ...marks: string[]): boolean => token.type === "mark" && marks.includes(token.text);
const isElse = (token: Token | undefined): boolean => /^(?:otherwise|else)$/i.test(token?.text ?? "");

/** `1 < x < 2` as `1 < x and x < 2`. */
export function toCondition({ sides, relations }: Statement): Expression {
  const pairs = relations.map((relation, index) => apply(relation, sides[index]!, sides[index + 1]!));
  return pairs.length === 1 ? pairs[0]! : apply("and", ...pairs);
}

/** The rows of a `cases` environment; its beginning is taken already. */
export function readPiecewise(grammar: Grammar): Expression {
  const { reader } = grammar;
  const parts: Expression[] = [];
  const upTo = (...marks: string[]): number => {
    const count = reader.find((token) => isMark(token, ...marks));
    if (count === undefined) throw reader.unexpected();
    return count;
  };
  while (!reader.accept("end cases")) {
    const count = upTo("&", ",", "\\\\", "end cases");
    parts.push(reader.within(count, () => grammar.sum()));
    while (reader.accept(",") || reader.accept("&"));
    while (/^(?:if|for|when)$/.test(reader.peek()?.text ?? "")) reader.take();
    if (isElse(reader.peek())) reader.take();
    else {
      const length = upTo("\\\\", "end cases", ",", ".");
      if (length > 0) parts.push(toCondition(reader.within(length, () => grammar.statement())));
    }
    while (reader.accept(",") || reader.accept(".") || reader.accept("\\\\"));
  }
  return apply("piecewise", ...parts);
}
