import { evaluate } from "../algebra/evaluate.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { probeEqual } from "../algebra/probeEqual.ts";
import { Rational } from "../algebra/Rational.ts";
import type { Rounding } from "../questions/Question.ts";
import type { Measure } from "../reading/Reading.ts";

/**
 * How a number that was given relates to the right one. `rounded`: it is the right one rounded to the places it has, though
 * nobody asked for that.
 */
export type NumberMatch = "equal" | "rounded" | "different" | "unknown";

const half = Rational.of(1, 2);

/** @param rounding what the question asks for */
export function matchNumber(right: Expression, given: Measure, rounding: Rounding | null): NumberMatch {
  const exact = evaluateExactly(right);
  if (exact !== null && given.exact !== null) {
    if (exact.equals(given.exact)) return "equal";
    if (rounding !== null && roundingsOf(exact, rounding).some((value) => value.equals(given.exact!))) return "equal";
    return isRoundingOf(exact, given) ? "rounded" : "different";
  }
  const value = evaluate(right);
  // Written alike is not the same where there is no value, as of 1/0.
  if (exact === null && value === null) return "unknown";
  const { verdict } = probeEqual(right, given.expression);
  if (verdict !== "different") return verdict;
  if (value === null || Math.abs(value.im) > value.error || given.exact === null) return verdict;
  const near = fromDouble(value.re);
  if (near === null) return "unknown";
  // A value so close to the middle of two roundings that double precision cannot tell does not occur in questions.
  if (rounding !== null && roundingsOf(near, rounding).some((rounded) => rounded.equals(given.exact!))) return "equal";
  return isRoundingOf(near, given) ? "rounded" : "different";
}

/** Whether a decimal is the value rounded to its last place, either way at the middle. */
function isRoundingOf(value: Rational, { exact, written }: Measure): boolean {
  if (exact === null || written === null) return false;
  return exact.subtract(value).abs().compare(written.unit.multiply(half)) <= 0;
}

/** The value rounded as asked; both neighbours in the middle between them, where customs differ. */
export function roundingsOf(value: Rational, rounding: Rounding): Rational[] {
  if (value.isZero) return [value];
  const unit = powerOfTen(rounding.kind === "places" ? -rounding.places : exponentOf(value) - rounding.figures + 1);
  const scaled = value.divide(unit);
  const low = Rational.of(scaled.floor());
  const distance = scaled.subtract(low).compare(half);
  const high = low.add(Rational.one);
  return (distance === 0 ? [low, high] : [distance < 0 ? low : high]).map((rounded) => rounded.multiply(unit));
}

/** The power of ten of the first digit. */
function exponentOf(value: Rational): number {
  let exponent = Math.floor(Math.log10(value.abs().toNumber()));
  while (value.abs().compare(powerOfTen(exponent)) < 0) exponent -= 1;
  while (value.abs().compare(powerOfTen(exponent + 1)) >= 0) exponent += 1;
  return exponent;
}

const powerOfTen = (exponent: number): Rational =>
  exponent >= 0 ? Rational.of(10n ** BigInt(exponent)) : Rational.of(1n, 10n ** BigInt(-exponent));

/** A double as the fraction it is; null for one that is not finite. */
export function fromDouble(value: number): Rational | null {
  if (!Number.isFinite(value)) return null;
  let [scaled, shift] = [value, 0];
  while (!Number.isInteger(scaled) && shift < 1_074) [scaled, shift] = [scaled * 2, shift + 1];
  return Rational.of(BigInt(scaled), 2n ** BigInt(shift));
}
