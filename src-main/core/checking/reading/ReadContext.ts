import type { AnswerKind } from "../../../../src-shared/domain/comparison.ts";
import type { Statement } from "../algebra/Expression.ts";
import type { ParseOptions } from "../algebra/FormulaParser.ts";
import type { Ambiguity } from "../algebra/Grammar.ts";
import { parseTokens } from "../algebra/parseFormula.ts";
import type { Token } from "../algebra/Token.ts";

/** What the readers of one answer share. */
export class ReadContext {
  /** The text that the tokens were cut from. */
  readonly text: string;
  /** What the answer is expected to be, where it could be several things. */
  readonly expected: AnswerKind | null;
  /** What in it can be read in two ways. */
  readonly ambiguities = new Set<Ambiguity>();
  readonly #options: ParseOptions;

  constructor(text: string, expected: AnswerKind | null, options: ParseOptions) {
    this.text = text;
    this.expected = expected;
    this.#options = options;
  }

  /** @throws ParseError if the tokens are no formula */
  parse(tokens: readonly Token[]): Statement {
    const { statement, ambiguities } = parseTokens(tokens, this.#options);
    for (const ambiguity of ambiguities) this.ambiguities.add(ambiguity);
    return statement;
  }

  /** The text that tokens were cut from. */
  textOf(tokens: readonly Token[]): string {
    return this.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
  }
}
