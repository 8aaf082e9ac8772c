import { apply, numberOf } from "../algebra/build.ts";
import { evaluate } from "../algebra/evaluate.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { Rational } from "../algebra/Rational.ts";
import { substitute } from "../algebra/substitute.ts";
import type { Comparing } from "./Comparing.ts";

const samples = [Rational.of(7, 5), Rational.of(23, 9), Rational.of(31, 17), Rational.of(-11, 13), Rational.of(-5, 3)];

/** A fixed point with another fraction for each variable. */
const pointAt = (names: readonly string[], shift: number): ReadonlyMap<string, Expression> =>
  new Map(
    names.map((name, index) => [name, numberOf(samples[(index + shift) % samples.length]!.add(Rational.of(index)))]),
  );

/** One formula over the other, where that is the same number everywhere; 0 where it is not, null if that is not known. */
export function constantRatio(left: Expression, right: Expression, comparing: Comparing): number | null {
  const names = [...freeVariables(left, right)];
  for (const shift of samples.keys()) {
    const point = pointAt(names, shift);
    const [atLeft, atRight] = [substitute(left, point), substitute(right, point)];
    const [a, b] = [evaluate(atLeft), evaluate(atRight)];
    if (a === null || b === null || Math.hypot(a.re, a.im) < 1e-6 || Math.hypot(b.re, b.im) < 1e-6) continue;
    const { verdict } = comparing.probe(apply("multiply", left, atRight), apply("multiply", right, atLeft));
    if (verdict === "unknown") return null;
    return verdict === "equal" ? a.re / b.re : 0;
  }
  return null;
}
