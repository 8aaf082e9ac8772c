import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { numberOf } from "../algebra/build.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import type { Probe } from "../algebra/probeEqual.ts";
import { substitute } from "../algebra/substitute.ts";
import { showDecimal } from "./show.ts";
import { showValue } from "./substitution.ts";

const small = [2n, 1n, 3n, 0n, -1n, 5n, 4n];

/** Where two formulas differ, at a place that is easily followed: `at x = 2 the first is 7, the second 6`. */
export function showDifference(
  left: Expression,
  right: Expression,
  probe: Probe,
  names: readonly [string | Phrase, string | Phrase],
): Phrase {
  const variables = [...freeVariables(left, right)];
  if (variables.length === 0)
    return say`${names[0]} is ${showValue(left) ?? "?"}, ${names[1]} ${showValue(right) ?? "?"}`;
  for (const number of small) {
    const values = new Map(variables.map((name, index) => [name, numberOf(number + BigInt(index))]));
    const [first, second] = [substitute(left, values), substitute(right, values)];
    const [a, b] = [evaluateExactly(first), evaluateExactly(second)];
    if (a === null || b === null || a.equals(b)) continue;
    const place = variables.map((name, index) => `${name} = ${number + BigInt(index)}`).join(", ");
    return say`at ${place} ${names[0]} is ${a.toString()}, ${names[1]} ${b.toString()}`;
  }
  const { counterexample } = probe;
  if (counterexample === undefined) return say`${names[0]} and ${names[1]} differ`;
  const place = [...counterexample.values].map(([name, value]) => `${name} = ${showDecimal(value)}`).join(", ");
  return say`at ${place} ${names[0]} is ${counterexample.left}, ${names[1]} ${counterexample.right}`;
}
