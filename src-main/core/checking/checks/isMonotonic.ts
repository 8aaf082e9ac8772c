import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { dependsOn } from "../algebra/freeVariables.ts";

type Direction = 1 | -1;

/** Functions that only rise, or only fall, wherever they are real, on one connected domain. */
const rising = new Set(["ln", "arctan", "sinh", "tanh", "arsinh", "artanh", "arcsin", "arcosh"]);

/**
 * Whether a formula can be seen from its shape to rise strictly (1) or to fall strictly (-1) with the variable, on a domain
 * without gaps, so that it takes each value at most once. Null where that cannot be seen.
 */
export function monotonicDirection(expression: Expression, variable: string): Direction | null {
  if (expression.type === "symbol") return expression.name === variable ? 1 : null;
  if (expression.type !== "applied") return null;
  const { operator, operands } = expression;
  const [first, second] = operands;
  if (first === undefined) return null;
  if (operator === "negate") return opposite(monotonicDirection(first, variable));
  if (operator === "add") return ofSum(operands, variable);
  if (operator === "multiply") return ofProduct(operands, variable);
  if (operator === "divide" && second !== undefined && !dependsOn(second, variable))
    return signed(monotonicDirection(first, variable), signOf(second));
  if (operator === "power" && second !== undefined) return ofPower(first, second, variable);
  if (operator === "root" && second !== undefined && !dependsOn(second, variable))
    return monotonicDirection(first, variable);
  if (operator === "log" && second !== undefined && !dependsOn(second, variable)) {
    const base = evaluateExactly(second);
    return base === null || base.sign <= 0 || base.isOne
      ? null
      : signed(monotonicDirection(first, variable), base.compare(base.power(2n) ?? base) < 0 ? 1 : -1);
  }
  return rising.has(operator) ? monotonicDirection(first, variable) : null;
}

function ofSum(operands: readonly Expression[], variable: string): Direction | null {
  const directions = operands
    .filter((operand) => dependsOn(operand, variable))
    .map((operand) => monotonicDirection(operand, variable));
  const [first = null] = directions;
  return directions.every((direction) => direction === first) ? first : null;
}

function ofProduct(operands: readonly Expression[], variable: string): Direction | null {
  const changing = operands.filter((operand) => dependsOn(operand, variable));
  const signs = operands.filter((operand) => !dependsOn(operand, variable)).map(signOf);
  const [only] = changing;
  if (changing.length !== 1 || only === undefined) return null;
  return signs.reduce<Direction | null>(
    (direction, sign) => signed(direction, sign),
    monotonicDirection(only, variable),
  );
}

function ofPower(base: Expression, exponent: Expression, variable: string): Direction | null {
  if (dependsOn(exponent, variable)) {
    if (dependsOn(base, variable)) return null;
    const isEuler = base.type === "constant" && base.name === "e";
    const value = isEuler ? null : evaluateExactly(base);
    if (!isEuler && (value === null || value.sign <= 0 || value.isOne)) return null;
    const grows = isEuler || (value !== null && value.numerator > value.denominator);
    return signed(monotonicDirection(exponent, variable), grows ? 1 : -1);
  }
  const power = evaluateExactly(exponent);
  // An even power turns around, and a negative one has a gap at zero.
  return power !== null && power.isInteger && power.sign > 0 && power.numerator % 2n === 1n
    ? monotonicDirection(base, variable)
    : null;
}

/** Of a constant factor; 0 where it is not known. */
function signOf(expression: Expression): Direction | 0 {
  if (expression.type === "constant") return expression.name === "pi" || expression.name === "e" ? 1 : 0;
  const value = evaluateExactly(expression);
  return value === null || value.isZero ? 0 : value.sign > 0 ? 1 : -1;
}

const signed = (direction: Direction | null, sign: Direction | 0): Direction | null =>
  direction === null || sign === 0 ? null : direction === sign ? 1 : -1;

const opposite = (direction: Direction | null): Direction | null => signed(direction, -1);
