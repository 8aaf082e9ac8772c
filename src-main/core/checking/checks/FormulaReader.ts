import type { AnswerKind } from "../../../../src-shared/domain/comparison.ts";
import type { Expression, Statement } from "../algebra/Expression.ts";
import type { Ambiguity } from "../algebra/Grammar.ts";
import { ParseError } from "../algebra/ParseError.ts";
import { parseTokens } from "../algebra/parseFormula.ts";
import { tokenize } from "../algebra/tokenize.ts";
import { readAnswer } from "../reading/readAnswer.ts";
import type { Reading } from "../reading/Reading.ts";

/** Reads formulas without throwing, and notes what in them can be read in two ways. */
export class FormulaReader {
  /** Of all formulas read so far. */
  readonly ambiguities = new Set<Ambiguity>();
  readonly #otherwise: Ambiguity | undefined;

  /** @param otherwise takes the other of two readings */
  constructor(otherwise?: Ambiguity) {
    this.#otherwise = otherwise;
  }

  /** Null if the text is no formula without relations. */
  expression(text: string): Expression | null {
    const statement = this.statement(text);
    return statement?.relations.length === 0 ? (statement.sides[0] ?? null) : null;
  }

  /** Null if the text is no formula. */
  statement(text: string): Statement | null {
    try {
      const options = this.#otherwise === undefined ? {} : { otherwise: this.#otherwise };
      const { statement, ambiguities } = parseTokens(tokenize(text), options);
      for (const ambiguity of ambiguities) this.ambiguities.add(ambiguity);
      return statement;
    } catch (error) {
      if (error instanceof ParseError || error instanceof RangeError) return null;
      throw error;
    }
  }

  answer(text: string, expected: AnswerKind | null = null): Reading {
    const options = this.#otherwise === undefined ? {} : { otherwise: this.#otherwise };
    const { reading, ambiguities } = readAnswer(text, { ...options, expected });
    for (const ambiguity of ambiguities) this.ambiguities.add(ambiguity);
    return reading;
  }
}
