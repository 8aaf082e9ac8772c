import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { evaluate } from "../algebra/evaluate.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { probeEqual } from "../algebra/probeEqual.ts";
import { containsOperator } from "../algebra/traits.ts";
import type { RealRoot } from "../polynomials/realRoots.ts";
import type { Domain } from "../questions/Task.ts";
import { walkForRoots } from "./findRoot.ts";
import { monotonicDirection } from "./isMonotonic.ts";
import { realSolutions } from "./realSolutions.ts";
import { showDecimal, showNumber } from "./show.ts";

/** Whether all solutions are there, and why that is known, or not; null where there is nothing to say. Without a full stop. */
export type Completeness =
  { verdict: "complete"; line: Phrase | null } | { verdict: "incomplete" | "unknown"; line: Phrase };

/**
 * Whether values that are solutions of `difference = 0` are all of them.
 * @param saysReal the answer itself speaks of real solutions only
 */
export function isComplete(
  difference: Expression,
  unknown: string,
  values: readonly Expression[],
  domain: Domain,
  saysReal: boolean,
): Completeness {
  const given = distinct(values);
  if (given === null) return { verdict: "unknown", line: say`whether two of the solutions are the same is not known` };
  const all = realSolutions(difference, unknown);
  if (all === "all")
    return { verdict: "incomplete", line: say`every ${unknown} for which both sides are defined is a solution` };
  if (all === null) return ruleOutOthers(difference, unknown, given, domain);
  const wanted = all.roots.filter((root) => isInDomain(root, domain));
  const missing = wanted.find((root) => !given.some((value) => isNear(value, root)));
  if (missing !== undefined)
    return { verdict: "incomplete", line: say`${unknown} = ${showRoot(missing)} is a solution, too` };
  const hasComplex = given.some((value) => !isReal(value));
  const others = all.complexCount === null ? 0 : all.complexCount - all.roots.length;
  if (domain === "complex" || hasComplex) {
    if (all.complexCount === null) return { verdict: "unknown", line: say`there may be other complex solutions` };
    return given.length === all.complexCount
      ? { verdict: "complete", line: say`there are no more than ${given.length}` }
      : {
          verdict: "incomplete",
          line: say`there are ${all.complexCount} complex solutions, ${given.length} are given`,
        };
  }
  if (domain === "unstated" && others > 0 && !saysReal)
    return { verdict: "unknown", line: say`there are no other real solutions, but ${others} complex ones` };
  return { verdict: "complete", line: completeLine(given.length, all.complexCount) };
}

function completeLine(count: number, degree: number | null): Phrase | null {
  if (count === 0) return say`there is no solution`;
  return degree === 1
    ? null
    : count === 1
      ? say`there is no other solution`
      : say`there are no more than ${count} solutions`;
}

/** For equations whose solutions cannot all be listed. */
function ruleOutOthers(
  difference: Expression,
  unknown: string,
  given: readonly Expression[],
  domain: Domain,
): Completeness {
  const open: Completeness = { verdict: "unknown", line: say`other solutions could not be ruled out` };
  if (domain === "complex" || given.some((value) => !isReal(value))) return open;
  if (given.length === 1 && monotonicDirection(difference, unknown) !== null)
    return {
      verdict: "complete",
      line: say`the difference of the sides only rises or only falls, so there is no other solution`,
    };
  // Without a range, the solutions of trigonometric equations repeat for ever; which of them are meant is custom.
  if (containsOperator(difference, periodic) || domain === "integer" || domain === "positive integer") return open;
  const found = walkForRoots(difference, unknown).find(
    (root) => (domain !== "positive" || root > 0) && !given.some((value) => isClose(value, root)),
  );
  return found === undefined
    ? open
    : { verdict: "incomplete", line: say`${unknown} ≈ ${showDecimal(found)} is a solution, too` };
}

const periodic = new Set(["sin", "cos", "tan", "cot", "sec", "csc"]);

/** The values without repetitions; null where it is not known whether two are the same. */
export function distinct(values: readonly Expression[]): Expression[] | null {
  const kept: Expression[] = [];
  for (const value of values) {
    const verdicts = kept.map((other) => probeEqual(value, other).verdict);
    if (verdicts.includes("unknown")) return null;
    if (!verdicts.includes("equal")) kept.push(value);
  }
  return kept;
}

function isInDomain({ exact, low }: RealRoot, domain: Domain): boolean {
  if (domain === "integer" || domain === "positive integer") {
    if (exact === null || !exact.isInteger) return false;
    return domain === "integer" || exact.sign > 0;
  }
  return domain !== "positive" || low.sign > 0;
}

function isNear(value: Expression, root: RealRoot): boolean {
  const exact = evaluateExactly(value);
  if (exact !== null && root.exact !== null) return exact.equals(root.exact);
  return isClose(value, root.low.toNumber());
}

/** A value that is known to be a solution and lies this close to one is that one. */
function isClose(value: Expression, root: number): boolean {
  const number = evaluate(value);
  return (
    number !== null && Math.abs(number.im) < 1e-9 && Math.abs(number.re - root) <= 1e-9 * Math.max(1, Math.abs(root))
  );
}

function isReal(value: Expression): boolean {
  const number = evaluate(value);
  return number === null || Math.abs(number.im) <= 1_000 * number.error + 1e-12;
}

const showRoot = ({ exact, low }: RealRoot): string =>
  exact === null ? showDecimal(low.toNumber()) : showNumber(exact);
