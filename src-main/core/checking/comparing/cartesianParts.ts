import { apply, numberOf } from "../algebra/build.ts";
import type { Expression } from "../algebra/Expression.ts";
import { isComplex } from "../algebra/traits.ts";
import { measureOf } from "../reading/measureOf.ts";
import type { Measure } from "../reading/Reading.ts";

const isI = (expression: Expression): boolean => expression.type === "constant" && expression.name === "i";
const zero = numberOf(0);

/** What is multiplied by i in a summand, or null if it is not i times a real number. */
function imaginaryOf(term: Expression): Expression | null {
  if (isI(term)) return numberOf(1);
  if (term.type !== "applied") return null;
  const { operator, operands } = term;
  if (operator === "negate") {
    const inner = imaginaryOf(operands[0]!);
    return inner === null
      ? null
      : inner.type === "number"
        ? { ...inner, value: inner.value.negate() }
        : apply("negate", inner);
  }
  if (operator === "divide" && !isComplex(operands[1]!)) {
    const inner = imaginaryOf(operands[0]!);
    return inner === null ? null : apply("divide", inner, operands[1]!);
  }
  if (operator !== "multiply") return null;
  const rest = operands.filter((factor) => !isI(factor));
  if (rest.length !== operands.length - 1 || rest.some(isComplex)) return null;
  return rest.length === 1 ? rest[0]! : apply("multiply", ...rest);
}

/** Real and imaginary part of a number written as a + bi; null if it is written in another way. */
export function cartesianParts(expression: Expression): readonly [Measure, Measure] | null {
  const terms = expression.type === "applied" && expression.operator === "add" ? expression.operands : [expression];
  const real = terms.filter((term) => !isComplex(term));
  const complex = terms.filter(isComplex);
  const imaginary = complex.length === 0 ? zero : complex.length === 1 ? imaginaryOf(complex[0]!) : null;
  if (imaginary === null) return null;
  const sum = real.length === 0 ? zero : real.length === 1 ? real[0]! : apply("add", ...real);
  return [measureOf(sum), measureOf(imaginary)];
}
