import type { AnswerKind, Assumption, CompareOptions, Comparison } from "../../../../src-shared/domain/comparison.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { Expression } from "../algebra/Expression.ts";
import { type Probe, probeEqual } from "../algebra/probeEqual.ts";
import { printExpression } from "../algebra/printExpression.ts";
import type { Reading } from "../reading/Reading.ts";
import { different, equal, unknown } from "./verdicts.ts";

export type CompareParts = (gold: Reading, pred: Reading, comparing: Comparing) => Comparison;

/** What one comparison goes by, and the way back to comparing for parts of an answer. */
export class Comparing {
  readonly options: CompareOptions;
  readonly assume: ReadonlyMap<string, Assumption>;
  readonly kind: AnswerKind | null;
  /** How parts are compared. */
  readonly compareParts: CompareParts;

  constructor(options: CompareOptions, compareParts: CompareParts) {
    this.options = options;
    this.assume = new Map(Object.entries(options.assume ?? {}));
    this.kind = options.kind ?? null;
    this.compareParts = compareParts;
  }

  /** Compares two parts. */
  compare(gold: Reading, pred: Reading): Comparison {
    return this.compareParts(gold, pred, this);
  }

  probe(gold: Expression, pred: Expression, tolerance = 0): Probe {
    return probeEqual(gold, pred, { assume: this.assume, tolerance });
  }

  /** The outcome of a probe, in words. */
  verdictOf({ verdict, counterexample, domainDiffers }: Probe): Comparison {
    if (verdict === "equal") return equal(say`The values are equal.`);
    if (verdict === "unknown")
      return unknown(
        domainDiffers === true
          ? say`They are equal only where both are real numbers.`
          : say`It could not be decided whether they are equal.`,
      );
    if (counterexample === undefined) return different(say`The values are different.`);
    const { values, left, right } = counterexample;
    const at = [...values].map(([name, value]) => `${name} = ${shorten(String(value))}`).join(", ");
    if (at === "") return different(say`The answer is ${shorten(right)}, not ${shorten(left)}.`);
    return different(say`At ${at} it is ${approximate(right)}, not ${approximate(left)}.`);
  }
}

const shorten = (text: string): string => {
  const number = Number(text);
  if (Number.isFinite(number) && text.length > 12) return String(Number(number.toPrecision(6)));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** A fraction of large numbers as a decimal. */
function approximate(text: string): string {
  const [top, bottom] = text.split("/").map(Number);
  if (top === undefined || bottom === undefined || Number.isNaN(top) || Number.isNaN(bottom)) return shorten(text);
  return String(Number((top / bottom).toPrecision(6)));
}

/** A formula for a sentence. */
export const show = (expression: Expression): string => shorten(printExpression(expression));
