import { apply, numberOf, subtract } from "../algebra/build.ts";
import type { Expression, Statement } from "../algebra/Expression.ts";
import { dependsOn } from "../algebra/freeVariables.ts";
import { structureOf } from "../algebra/sameStructure.ts";
import { contains } from "../algebra/traits.ts";
import { readFraction } from "../polynomials/readFraction.ts";
import { type RealRoot, realRoots } from "../polynomials/realRoots.ts";

/** More absolute values in one formula are not taken apart. */
const maxBars = 3;

/**
 * Places between which none of the relations of a statement changes its truth: roots of numerators and denominators, with each
 * absolute value taken with either sign. Null for formulas that are no quotients of polynomials.
 */
export function criticalPoints({ sides, relations }: Statement, unknown: string): RealRoot[] | null {
  const points: RealRoot[] = [];
  for (const index of relations.keys()) {
    const [left, right] = [sides[index], sides[index + 1]];
    if (left === undefined || right === undefined) return null;
    for (const expression of withoutBars(subtract(left, right), unknown) ?? [null]) {
      const fraction = expression === null ? null : readFraction(expression, unknown);
      if (fraction === null) return null;
      for (const polynomial of [fraction.numerator, fraction.denominator])
        if (!polynomial.isZero) points.push(...realRoots(polynomial));
    }
  }
  return points;
}

/** The expression with every choice of signs for its absolute values, and what stands between the bars; null if there are too many. */
function withoutBars(expression: Expression, unknown: string): Expression[] | null {
  const bars = new Map<string, Expression>();
  contains(expression, (part) => {
    if (part.type === "applied" && part.operator === "abs" && dependsOn(part, unknown))
      bars.set(structureOf(part), part);
    return false;
  });
  if (bars.size > maxBars) return null;
  let choices = [expression];
  const insides: Expression[] = [];
  for (const [key, bar] of bars) {
    const inner = bar.type === "applied" ? bar.operands[0] : undefined;
    if (inner === undefined) return null;
    insides.push(inner);
    choices = choices.flatMap((choice) => [
      replace(choice, key, inner),
      replace(choice, key, apply("multiply", numberOf(-1), inner)),
    ]);
  }
  return [...choices, ...insides];
}

function replace(expression: Expression, key: string, by: Expression): Expression {
  if (structureOf(expression) === key) return by;
  return expression.type === "applied"
    ? apply(expression.operator, ...expression.operands.map((operand) => replace(operand, key, by)))
    : expression;
}
