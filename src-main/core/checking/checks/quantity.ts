import { apply, constantOf, numberOf } from "../algebra/build.ts";
import type { Expression } from "../algebra/Expression.ts";
import { Rational } from "../algebra/Rational.ts";
import type { Unit } from "../units/Unit.ts";

/** A value in one unit as the value in another of the same dimension; exact but for angles, which bring powers of pi. */
export function convert(value: Expression, from: Unit, to: Unit): Expression {
  const base = apply("multiply", apply("add", value, numberOf(from.offset)), numberOf(from.factor));
  const scaled = apply("multiply", base, numberOf(Rational.one.divide(to.factor)));
  const power = from.piPower - to.piPower;
  const turned = power === 0 ? scaled : apply("multiply", scaled, apply("power", constantOf("pi"), numberOf(power)));
  return to.offset.isZero ? turned : apply("add", turned, numberOf(to.offset.negate()));
}
