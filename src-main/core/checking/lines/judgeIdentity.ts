import { say } from "../../../../src-shared/domain/say.ts";
import { differentiate } from "../algebra/differentiate.ts";
import { evaluate } from "../algebra/evaluate.ts";
import type { Expression, Relation } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { probeEqual } from "../algebra/probeEqual.ts";
import { containsDecimal } from "../algebra/traits.ts";
import { matchNumber } from "../checks/matchNumber.ts";
import { show, showApproximation } from "../checks/show.ts";
import { showDifference } from "../checks/showDifference.ts";
import { showValue } from "../checks/substitution.ts";
import { measureOf } from "../reading/measureOf.ts";
import { breaks, follows, type Judgement, open } from "./Judgement.ts";

/** Two sides without letters. */
export function judgeNumbers(first: Expression, relation: Relation, second: Expression): Judgement {
  // The side that is to be worked out comes first: `50 = 5 \times 12` as 5·12 = 60.
  const [left, right] = first.type === "number" && second.type === "applied" ? [second, first] : [first, second];
  const value = containsDecimal(right) ? evaluate(left) : null;
  const shown =
    left.type === "number"
      ? show(left)
      : `${show(left)} = ${value === null ? (showValue(left) ?? "?") : showApproximation(value)}`;
  const forward = matchNumber(left, measureOf(right), null);
  const match = forward === "different" ? matchNumber(right, measureOf(left), null) : forward;
  if (match === "equal") return follows(say`${shown}.`);
  if (match === "rounded") return follows(say`${shown}, rounded.`);
  if (match === "unknown" || (relation === "≈" && isNear(left, right)))
    return open(say`${shown}; whether that is the other side could not be decided.`);
  return breaks(
    left.type === "number"
      ? say`${shown} is not ${show(right)}.`
      : say`${shown}, not ${showValue(right) ?? show(right)}.`,
  );
}

/** Within a hundredth, as rough values are. */
function isNear(left: Expression, right: Expression): boolean {
  const [a, b] = [evaluate(left), evaluate(right)];
  return a !== null && b !== null && Math.abs(a.re - b.re) <= 0.01 * Math.max(Math.abs(a.re), Math.abs(b.re));
}

/** Two formulas that are claimed to be the same. `mustBeEqual` is false where it may be an equation to be solved instead. */
export function judgeIdentity(left: Expression, right: Expression, mustBeEqual: boolean): Judgement | null {
  const integral = judgeAntiderivative(left, right);
  if (integral !== null) return integral;
  const probe = probeEqual(left, right);
  if (probe.verdict === "equal") return follows(say`Both sides have the same values.`);
  if (!mustBeEqual) return null;
  if (probe.verdict === "unknown") return open(say`Whether both sides have the same values could not be decided.`);
  // Letters that are units or words say nothing to the one who probes.
  const isWordy = [...freeVariables(left, right)].some((name) => /[A-Za-z]{2}/.test(name.replace(/_.*/, "")));
  if (isWordy) return open(say`It has words or units in it.`);
  return breaks(
    say`They are not the same: ${showDifference(left, right, probe, [say`the left side`, say`the right side`])}.`,
  );
}

/** `\int 2x dx = x^2 + C`: the derivative of the right side is held against the integrand. */
function judgeAntiderivative(left: Expression, right: Expression): Judgement | null {
  if (left.type !== "applied" || left.operator !== "integral" || left.operands.length !== 2) return null;
  const [integrand, variable] = left.operands;
  if (integrand === undefined || variable?.type !== "symbol") return null;
  const slope = differentiate(right, variable.name);
  if (slope === null) return open(say`The right side could not be differentiated.`);
  const probe = probeEqual(slope, integrand);
  const line = say`The derivative of ${show(right)} is ${show(slope)}`;
  if (probe.verdict === "equal") return follows(say`${line}, as it must be.`);
  if (probe.verdict === "unknown") return open(say`${line}.`);
  return breaks(say`${line}; ${showDifference(slope, integrand, probe, [say`that`, show(integrand)])}.`);
}
