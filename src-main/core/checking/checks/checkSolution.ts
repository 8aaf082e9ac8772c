import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { numberOf, subtract } from "../algebra/build.ts";
import { evaluate } from "../algebra/evaluate.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression, Statement } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import type { Rounding } from "../questions/Question.ts";
import type { Domain } from "../questions/Task.ts";
import type { Measure } from "../reading/Reading.ts";
import { bisect } from "./findRoot.ts";
import { fromDouble, matchNumber } from "./matchNumber.ts";
import { show } from "./show.ts";
import type { SolutionValue } from "./solutionsOf.ts";
import { substituteInto } from "./substitution.ts";

export interface CheckedSolution {
  /** `rounded`: a solution rounded to the places it has, though nobody asked for that. */
  verdict: "holds" | "rounded" | "fails" | "unknown";
  /** Without a full stop. */
  line: Phrase;
  /** It is a decimal near a solution, not one itself. */
  isRounded: boolean;
}

/** Puts one value into an equation of one unknown, which may have other letters in it. */
export function checkSolution(
  equation: Statement,
  unknown: string,
  { expression, measure }: SolutionValue,
  rounding: Rounding | null,
): CheckedSolution {
  if (freeVariables(expression).has(unknown))
    return { verdict: "unknown", line: say`the answer still has ${unknown} on both sides`, isRounded: false };
  const { verdict, line } = substituteInto(equation, new Map([[unknown, expression]]));
  const whole = say`${unknown} = ${show(expression)}: ${line}`;
  if (verdict !== "different")
    return { verdict: verdict === "equal" ? "holds" : "unknown", line: whole, isRounded: false };
  const rounded = measure === null ? null : roundedRoot(equation, unknown, measure, rounding);
  return rounded ?? { verdict: "fails", line: whole, isRounded: false };
}

/** A decimal may be a root that was rounded: then the sides trade places within half a unit of its last digit. */
function roundedRoot(
  equation: Statement,
  unknown: string,
  measure: Measure,
  rounding: Rounding | null,
): CheckedSolution | null {
  const [left, right] = equation.sides;
  const { exact, written } = measure;
  if (left === undefined || right === undefined || exact === null || freeVariables(left, right).size !== 1) return null;
  if (written === null && rounding === null) return null;
  const centre = exact.toNumber();
  const reach = (written === null ? wholeReach(centre, rounding) : written.unit.toNumber() / 2) * (1 + 1e-9);
  const root = bisect(subtract(left, right), unknown, centre - reach, centre + reach);
  const rational = root === null ? null : fromDouble(root);
  if (root === null || rational === null) return null;
  const line = say`${unknown} = ${root.toPrecision(8)} makes both sides equal, and rounds to ${exact.toNumber()}`;
  const isAsRounded = rounding !== null && matchNumber(numberOf(rational), measure, rounding) === "equal";
  return { verdict: isAsRounded ? "holds" : "rounded", line, isRounded: true };
}

/** Half a unit of the last place of a whole number that was rounded. */
const wholeReach = (value: number, rounding: Rounding | null): number =>
  rounding?.kind === "figures" && value !== 0
    ? 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) + 1 - rounding.figures) / 2
    : 0.5;

/** Why a value is not one of the numbers the question allows; null if it is, or that is not known. */
export function outsideDomain(unknown: string, expression: Expression, domain: Domain): Phrase | null {
  if (domain === "unstated" || domain === "complex" || freeVariables(expression).size > 0) return null;
  const exact = evaluateExactly(expression);
  const value = evaluate(expression);
  if (value === null) return null;
  const shown = `${unknown} = ${show(expression)}`;
  if (Math.abs(value.im) > 1_000 * value.error + 1e-9) return say`${shown} is not a real number`;
  if (domain.startsWith("positive") && value.re <= 0) return say`${shown} is not positive`;
  return domain.endsWith("integer") && exact !== null && !exact.isInteger ? say`${shown} is not a whole number` : null;
}
