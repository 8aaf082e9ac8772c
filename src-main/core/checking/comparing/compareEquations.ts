import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { approximation } from "../algebra/Approximation.ts";
import { subtract } from "../algebra/build.ts";
import { evaluate } from "../algebra/evaluate.ts";
import type { Expression, Statement } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import type { Comparing } from "./Comparing.ts";
import { constantRatio } from "./constantRatio.ts";
import { rootsBetween } from "./rootsBetween.ts";
import { different, equal, unknown } from "./verdicts.ts";

/** What is zero where the equation holds. */
const differenceOf = ({ sides }: Statement): Expression => subtract(sides[0]!, sides[1]!);

const samples = [1.4, -0.846, 2.556, 1.824, -1.667];

/** Whether two equations have the same solutions: they are multiples of each other, or vanish at the same points. */
export function compareEquations(gold: Statement, pred: Statement, comparing: Comparing): Comparison {
  if (gold.sides.length !== 2 || pred.sides.length !== 2) return unknown(say`Chains of equations cannot be compared.`);
  const [left, right] = [differenceOf(gold), differenceOf(pred)];
  const [inGold, inPred] = [freeVariables(left), freeVariables(right)];
  const names = [...new Set([...inGold, ...inPred])];
  const ratio = constantRatio(left, right, comparing);
  if (ratio !== null && ratio !== 0) return equal(say`The equations say the same.`);
  if ([...inGold].every((name) => !inPred.has(name)) && names.length > 0)
    return different(say`The equation is about other variables.`);
  return comparePoints(left, right, names);
}

/** Points of the grid on which roots are looked for, and how many roots are held against the other equation. */
const [steps, enough] = [160, 8];

type Held = "all" | "some" | "none";

/** Looks for real points of each equation and holds them against the other. */
function comparePoints(gold: Expression, pred: Expression, names: readonly string[]): Comparison {
  const goldInPred = holdPoints(gold, pred, names);
  const predInGold = holdPoints(pred, gold, names);
  if (goldInPred === "some")
    return different(
      say`Not every solution of the expected equation fulfils it.`,
      predInGold === "all" ? "incomplete" : null,
    );
  if (predInGold === "some") return different(say`It has solutions that the expected equation does not have.`);
  if (goldInPred === "all" && predInGold === "all") return equal(say`The equations hold at the same points.`);
  return unknown(say`It could not be decided whether the equations say the same.`);
}

/** Whether the other equation holds at the points of this one; `none` if too few points are found. */
function holdPoints(equation: Expression, other: Expression, names: readonly string[]): Held {
  let [found, held] = [0, 0];
  for (const [turn, solved] of [...names.keys()].flatMap((solved) =>
    [0, 1, 2, 3].map((turn) => [turn, solved] as const),
  )) {
    if (found >= enough) break;
    const unknownName = names[solved]!;
    const rest = new Map(
      names.map((name, index) => [
        name,
        approximation(samples[(index + turn) % samples.length]! * (turn > 1 ? 0.4 : 1)),
      ]),
    );
    const valueAt = (formula: Expression, x: number): number => {
      const value = evaluate(formula, new Map(rest).set(unknownName, approximation(x)));
      return value === null || Math.abs(value.im) > 1e-9 ? Number.NaN : value.re;
    };
    for (const root of rootsBetween((x) => valueAt(equation, x), -50, 50, steps)) {
      const value = valueAt(other, root);
      if (Number.isNaN(value)) continue;
      found++;
      const slope = Math.abs(valueAt(other, root * (1 + 1e-6) + 1e-6) - value) / 1e-6;
      if (Math.abs(value) <= 1e-7 * (1 + (Number.isNaN(slope) ? 1 : slope))) held++;
      else if (Math.abs(value) > 1e-5 * (1 + (Number.isNaN(slope) ? 1 : slope))) return "some";
    }
  }
  return found >= 3 && held === found ? "all" : "none";
}
