import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { symbolOf } from "../algebra/build.ts";
import type { Expression, Operator } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { substitute } from "../algebra/substitute.ts";
import { containsDecimal, containsOperator } from "../algebra/traits.ts";
import { compareWithConstants, constantsOf } from "./arbitraryConstants.ts";
import type { Measure } from "../reading/Reading.ts";
import { cartesianParts } from "./cartesianParts.ts";
import { compareMeasures } from "./compareMeasures.ts";
import type { Comparing } from "./Comparing.ts";
import { equal, unknown } from "./verdicts.ts";

/** A formula, with the names of its arguments if it was given as a function. */
export interface Formula {
  readonly expression: Expression;
  readonly parameters?: readonly string[];
  /** It stands under a name, `y = ...`, so that letters of constants in it may have any value. */
  readonly isSolution?: boolean;
}

/** Decimals that are rounded to at least three figures differ by less. */
const roundingOfDecimals = 5e-3;

const unknownFunctions = new Set<Operator>(["call"]);

/** Whether two formulas are the same function of their variables, which functions may call what they like. */
export function compareExpressions(gold: Formula, pred: Formula, comparing: Comparing): Comparison {
  const left = gold.expression;
  const right = renameArguments(gold, pred);
  const constants = constantsOf(left, right, gold.isSolution === true);
  if (constants !== null) return compareWithConstants(left, right, constants, comparing);
  const { tolerance } = comparing.options;
  const probe = comparing.probe(left, right);
  if (probe.verdict !== "different") return comparing.verdictOf(probe);
  if (typeof tolerance === "object" && "relative" in tolerance) {
    const rough = comparing.probe(left, right, tolerance.relative);
    return rough.verdict === "equal" ? equal(say`The values are within the tolerance.`) : comparing.verdictOf(rough);
  }
  const rounded = containsDecimal(left) || containsDecimal(right);
  const isUnclear = [left, right].some((side) => containsOperator(side, unknownFunctions));
  if (isUnclear) return unknown(say`It is not clear whether a letter before brackets is a function or a factor.`);
  const parts = freeVariables(left, right).size === 0 ? complexParts(left, right) : null;
  if (parts !== null) return compareParts(parts, comparing);
  if (rounded && tolerance !== "exact" && comparing.probe(left, right, roundingOfDecimals).verdict === "equal")
    return unknown(say`They differ by no more than the rounding of decimals may explain.`);
  return comparing.verdictOf(probe);
}

interface Parts {
  readonly gold: readonly [Measure, Measure];
  readonly pred: readonly [Measure, Measure];
}

/** Real and imaginary part as they are written, `a + bi`; null if one number is not written so. */
function complexParts(gold: Expression, pred: Expression): Parts | null {
  const [left, right] = [cartesianParts(gold), cartesianParts(pred)];
  return left === null || right === null ? null : { gold: left, pred: right };
}

/** Two complex numbers by their parts, each with the tolerance that its decimals have. */
function compareParts({ gold, pred }: Parts, comparing: Comparing): Comparison {
  const verdicts = gold.map((part, index) => compareMeasures(part, pred[index]!, comparing));
  return (
    verdicts.find(({ verdict }) => verdict === "different") ??
    verdicts.find(({ verdict }) => verdict === "unknown") ??
    verdicts.find(({ form }) => form !== null) ??
    verdicts[0]!
  );
}

/** The answer with its arguments called as in the expected answer. */
function renameArguments(gold: Formula, pred: Formula): Expression {
  const { expression } = pred;
  const rename = (from: readonly string[], to: readonly string[]): Expression =>
    substitute(expression, new Map(from.map((name, index) => [name, symbolOf(to[index]!)])));
  if (gold.parameters !== undefined && pred.parameters !== undefined)
    return gold.parameters.length === pred.parameters.length ? rename(pred.parameters, gold.parameters) : expression;
  if (gold.parameters === undefined && pred.parameters === undefined) return expression;
  const known = gold.parameters ?? pred.parameters!;
  const [inGold, inPred] = [freeVariables(gold.expression), freeVariables(expression)];
  const onlyGold = [...inGold].filter((name) => !inPred.has(name) && !/^[cCK](?:_|$)/.test(name));
  const onlyPred = [...inPred].filter((name) => !inGold.has(name) && !/^[cCK](?:_|$)/.test(name));
  if (known.length !== 1 || onlyGold.length !== 1 || onlyPred.length !== 1) return expression;
  return onlyGold[0] === known[0] || onlyPred[0] === known[0] ? rename(onlyPred, onlyGold) : expression;
}
