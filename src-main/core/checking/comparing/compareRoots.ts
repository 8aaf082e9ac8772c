import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { approximation } from "../algebra/Approximation.ts";
import { numberOf, subtract } from "../algebra/build.ts";
import { evaluate } from "../algebra/evaluate.ts";
import type { Expression, Statement } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { substitute } from "../algebra/substitute.ts";
import type { Reading } from "../reading/Reading.ts";
import { formulasOf } from "./compareCollections.ts";
import type { Comparing } from "./Comparing.ts";
import { rootsBetween } from "./rootsBetween.ts";
import { different, equal, unknown } from "./verdicts.ts";

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a));

/**
 * An equation in one variable against values for it: each value must fulfil it, and each real root that is found must be
 * among them. Null if they are something else.
 */
export function compareRoots({ sides }: Statement, pred: Reading, comparing: Comparing): Comparison | null {
  const items = pred.kind === "set" || pred.kind === "list" ? pred.items : pred.kind === "number" ? [pred] : null;
  const values = items === null ? null : formulasOf(items);
  const [variable, ...others] = freeVariables(...sides);
  if (values === null || variable === undefined || others.length > 0 || sides.length !== 2) return null;
  const difference = subtract(sides[0]!, sides[1]!);
  for (const value of values) {
    const at = substitute(difference, new Map([[variable, value]]));
    const { verdict } = comparing.probe(at, numberOf(0));
    if (verdict === "different") return different(say`A value does not fulfil the equation.`);
    if (verdict === "unknown") return unknown(say`It could not be decided whether the values fulfil the equation.`);
  }
  const numbers = values.map((value) => evaluate(value)?.re ?? Number.NaN);
  const missing = rootsOf(difference, variable).find((root) => !numbers.some((number) => isClose(root, number)));
  if (missing !== undefined)
    return different(say`The solution ${Number(missing.toPrecision(6))} is missing.`, "incomplete");
  return equal(say`The values are the solutions of the equation.`);
}

function rootsOf(difference: Expression, variable: string): number[] {
  const at = (x: number): number => {
    const value = evaluate(difference, new Map([[variable, approximation(x)]]));
    return value === null || Math.abs(value.im) > 1e-9 ? Number.NaN : value.re;
  };
  return rootsBetween(at, -1000, 1000, 4000);
}
