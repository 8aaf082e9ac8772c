import { apply, constantOf, numberOf, subtract } from "./build.ts";
import type { Expression, FunctionName } from "./Expression.ts";
import { dependsOn } from "./freeVariables.ts";
import { simplify } from "./simplify.ts";

const one = numberOf(1);
const two = numberOf(2);
const square = (u: Expression): Expression => apply("power", u, two);
const over = (u: Expression): Expression => apply("divide", one, u);
const root = (u: Expression): Expression => apply("root", u, two);
const minus = (u: Expression): Expression => apply("negate", u);

/** Slopes of the elementary functions (Abramowitz and Stegun, 4.3.105 to 4.6.47). */
const slopes: Readonly<Record<FunctionName, (u: Expression) => Expression>> = {
  sin: (u) => apply("cos", u),
  cos: (u) => minus(apply("sin", u)),
  tan: (u) => square(apply("sec", u)),
  cot: (u) => minus(square(apply("csc", u))),
  sec: (u) => apply("multiply", apply("sec", u), apply("tan", u)),
  csc: (u) => minus(apply("multiply", apply("csc", u), apply("cot", u))),
  arcsin: (u) => over(root(subtract(one, square(u)))),
  arccos: (u) => minus(over(root(subtract(one, square(u))))),
  arctan: (u) => over(apply("add", one, square(u))),
  arccot: (u) => minus(over(apply("add", one, square(u)))),
  arcsec: (u) => over(apply("multiply", apply("abs", u), root(subtract(square(u), one)))),
  arccsc: (u) => minus(over(apply("multiply", apply("abs", u), root(subtract(square(u), one))))),
  sinh: (u) => apply("cosh", u),
  cosh: (u) => apply("sinh", u),
  tanh: (u) => square(apply("sech", u)),
  coth: (u) => minus(square(apply("csch", u))),
  sech: (u) => minus(apply("multiply", apply("sech", u), apply("tanh", u))),
  csch: (u) => minus(apply("multiply", apply("csch", u), apply("coth", u))),
  arsinh: (u) => over(root(apply("add", square(u), one))),
  arcosh: (u) => over(apply("multiply", root(subtract(u, one)), root(apply("add", u, one)))),
  artanh: (u) => over(subtract(one, square(u))),
  sign: () => numberOf(0),
};

/**
 * The derivative, lightly simplified, or null for what has none that is known (factorials, unknown functions).
 * The derivative of |u| is that for real u.
 */
export function differentiate(expression: Expression, variable: string): Expression | null {
  const slope = slopeOf(expression, variable);
  return slope === null ? null : simplify(slope);
}

function slopeOf(expression: Expression, variable: string): Expression | null {
  if (!dependsOn(expression, variable)) return numberOf(0);
  if (expression.type !== "applied") return one;
  const { operator, operands } = expression;
  const [u, v] = operands as [Expression, Expression];
  const chain = (outer: Expression): Expression | null => {
    const inner = slopeOf(u, variable);
    return inner === null ? null : simplify(apply("multiply", outer, inner));
  };
  switch (operator) {
    case "add": {
      const terms = operands.map((operand) => slopeOf(operand, variable));
      return terms.every((term) => term !== null) ? simplify(apply("add", ...terms)) : null;
    }
    case "negate": {
      const inner = slopeOf(u, variable);
      return inner === null ? null : minus(inner);
    }
    case "multiply": {
      const terms = operands.map((operand, index) => {
        const inner = slopeOf(operand, variable);
        return inner === null ? null : simplify(apply("multiply", ...operands.with(index, inner)));
      });
      return terms.every((term) => term !== null) ? simplify(apply("add", ...terms)) : null;
    }
    case "divide": {
      const [top, bottom] = [slopeOf(u, variable), slopeOf(v, variable)];
      if (top === null || bottom === null) return null;
      if (!dependsOn(v, variable)) return apply("divide", top, v);
      return apply("divide", subtract(apply("multiply", top, v), apply("multiply", u, bottom)), square(v));
    }
    case "power":
      return slopeOfPower(u, v, variable);
    case "root":
      return slopeOfPower(u, over(v), variable);
    case "ln":
      return chain(over(u));
    case "log":
      return slopeOf(apply("divide", apply("ln", u), apply("ln", v)), variable);
    case "abs":
      return chain(apply("sign", u));
    case "integral":
      return v.type === "symbol" && v.name === variable && operands.length === 2 ? u : null;
    case "piecewise": {
      const parts = operands.map((operand, index) =>
        isValueOf(operands, index) ? slopeOf(operand, variable) : operand,
      );
      return parts.every((part) => part !== null) ? apply("piecewise", ...parts) : null;
    }
    default:
      return operator in slopes ? chain(slopes[operator as FunctionName](u)) : null;
  }
}

/** In `value, condition, value, condition, value` the last one stands without a condition. */
const isValueOf = (operands: readonly Expression[], index: number): boolean =>
  index % 2 === 0 || (index === operands.length - 1 && operands.length % 2 === 1);

function slopeOfPower(base: Expression, exponent: Expression, variable: string): Expression | null {
  const inner = slopeOf(base, variable);
  if (inner === null) return null;
  const lower = simplify(subtract(exponent, one));
  if (!dependsOn(exponent, variable)) return apply("multiply", exponent, apply("power", base, lower), inner);
  const outer = slopeOf(exponent, variable);
  if (outer === null) return null;
  const whole = apply("power", base, exponent);
  const isE = base.type === "constant" && base.name === "e";
  const grown = isE ? apply("multiply", whole, outer) : apply("multiply", whole, outer, apply("ln", base));
  if (!dependsOn(base, variable)) return grown;
  return apply("add", grown, apply("multiply", exponent, apply("power", base, lower), inner));
}
