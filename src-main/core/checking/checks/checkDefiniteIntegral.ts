import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { apply, numberOf, subtract } from "../algebra/build.ts";
import { evaluate } from "../algebra/evaluate.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { AppliedExpression, Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { Rational } from "../algebra/Rational.ts";
import { Polynomial } from "../polynomials/Polynomial.ts";
import { readPolynomial } from "../polynomials/readFraction.ts";
import type { Rounding } from "../questions/Question.ts";
import type { Reading } from "../reading/Reading.ts";
import { fromDouble, matchNumber } from "./matchNumber.ts";
import { proven, refuted, supported, undecided } from "./results.ts";
import { show, showDecimal, showNumber } from "./show.ts";

/** Exactly for polynomials, else by quadrature, which is repeated on two parts to see whether it can be relied on. */
export function checkDefiniteIntegral(
  integral: Expression,
  reading: Reading,
  rounding: Rounding | null,
): CheckResult[] {
  if (integral.type !== "applied" || freeVariables(integral).size > 0)
    return undecided(say`The integral has other letters in it.`);
  if (reading.kind !== "number" || reading.noun !== undefined)
    return undecided(say`The answer could not be read as a number.`);
  const { measure } = reading;
  const exact = exactValue(integral);
  if (exact !== null) {
    const match = matchNumber(numberOf(exact), measure, rounding);
    const line = say`The integral is ${showNumber(exact)}`;
    if (match === "equal") return proven(say`${line}, as the answer says.`);
    if (match === "rounded") return supported(say`${line}; the answer is rounded.`);
    return match === "different" ? refuted(say`${line}, not ${show(measure.expression)}.`) : undecided(say`${line}.`);
  }
  const value = quadrature(integral);
  const given = evaluate(measure.expression);
  if (value === null || given === null || Math.abs(given.im) > 1e-9)
    return undecided(say`The integral could not be worked out numerically.`);
  const line = say`Numerically the integral is ${showDecimal(value)}`;
  const scale = Math.max(1e-3, Math.abs(value));
  if (Math.abs(given.re - value) <= 1e-8 * scale && measure.written === null)
    return proven(say`${line}, and ${show(measure.expression)} = ${showDecimal(given.re)}.`);
  const near = fromDouble(value);
  const match = near === null ? "unknown" : matchNumber(numberOf(near), measure, rounding);
  if (match === "equal") return proven(say`${line}, which rounds to the answer.`);
  if (match === "rounded") return supported(say`${line}; the answer is rounded.`);
  if (Math.abs(given.re - value) > 1e-5 * scale)
    return refuted(say`${line}, but the answer is ${showDecimal(given.re)}.`);
  return undecided(say`${line}, close to the answer.`);
}

/** Of a polynomial between fractions, by the antiderivative. */
function exactValue({ operands: [integrand, variable, from, to] }: AppliedExpression): Rational | null {
  const [low, high] = [from, to].map((bound) => (bound === undefined ? null : evaluateExactly(bound)));
  const polynomial =
    integrand === undefined || variable?.type !== "symbol" ? null : readPolynomial(integrand, variable.name);
  if (!low || !high || polynomial === null) return null;
  const raised = polynomial.coefficients.map((coefficient, power) => coefficient.divide(Rational.of(power + 1)));
  const antiderivative = Polynomial.of([Rational.zero, ...raised]);
  return antiderivative.at(high).subtract(antiderivative.at(low));
}

/** Null where the whole and the sum of two uneven parts differ, as they do across a pole. */
function quadrature({ operator, operands: [integrand, variable, from, to] }: AppliedExpression): number | null {
  if (integrand === undefined || variable === undefined || from === undefined || to === undefined) return null;
  const part = (low: Expression, high: Expression): number | null => {
    const value = evaluate(apply(operator, integrand, variable, low, high));
    return value === null || Math.abs(value.im) > 1e-9 * Math.max(1, Math.abs(value.re)) ? null : value.re;
  };
  const [low, high] = [evaluate(from)?.re, evaluate(to)?.re];
  const isFinite = low !== undefined && high !== undefined;
  // 0.6180339887 of the way: no place where a formula of a question is singular.
  const cut = isFinite
    ? apply("add", from, apply("multiply", numberOf(Rational.of(6_180_339_887n, 10_000_000_000n)), subtract(to, from)))
    : numberOf(
        Rational.of(
          low === undefined
            ? high === undefined
              ? 10n
              : BigInt(Math.floor(high)) * 10n - 7n
            : BigInt(Math.floor(low)) * 10n + 7n,
          10n,
        ),
      );
  const [whole, first, second] = [part(from, to), part(from, cut), part(cut, to)];
  if (whole === null || first === null || second === null) return null;
  const scale = Math.max(1e-3, Math.abs(whole), Math.abs(first), Math.abs(second));
  return Math.abs(first + second - whole) <= 1e-8 * scale ? whole : null;
}
