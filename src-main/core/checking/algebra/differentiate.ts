import { apply, numberOf, subtract } from "./build.ts";
import type { Expression, FunctionName, Operator } from "./Expression.ts";
import { dependsOn } from "./freeVariables.ts";
import { simplify } from "./simplify.ts";

const one = numberOf(1);
const two = numberOf(2);
const square = (u: Expression): Expression => apply("power", u, two);
const over = (u: Expression): Expression => apply("divide", one, u);
const root = (u: Expression): Expression => apply("root", u, two);
const minus = (u: Expression): Expression => apply("negate", u);

/** Slopes of the elementary functions (Abramowitz and Stegun, 4.3.105 to 4.6.47); that of |u| for real u. */
const slopes: Readonly<Record<FunctionName | "ln" | "abs", (u: Expression) => Expression>> = {
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
  ln: over,
  abs: (u) => apply("sign", u),
};

/**
 * The derivative, lightly simplified, or null for what has none that is known (factorials, unknown functions).
 * The derivative of |u| is that for real u.
 */
export function differentiate(expression: Expression, variable: string): Expression | null {
  const slope = slopeOf(expression, variable);
  return slope === null ? null : simplify(slope);
}

type Rule = (operands: readonly Expression[], variable: string) => Expression | null;

const isKnown = (slope: Expression | null): slope is Expression => slope !== null;

/** Rules for operators of several operands, and for those that are no function of one. */
const rules: Readonly<Partial<Record<Operator, Rule>>> = {
  add: (operands, variable) => {
    const terms = operands.map((operand) => slopeOf(operand, variable));
    return terms.every(isKnown) ? simplify(apply("add", ...terms)) : null;
  },
  negate: ([u], variable) => {
    const inner = slopeOf(u!, variable);
    return inner === null ? null : minus(inner);
  },
  multiply: (operands, variable) => {
    const terms = operands.map((operand, index) => {
      const inner = slopeOf(operand, variable);
      return inner === null ? null : simplify(apply("multiply", ...operands.with(index, inner)));
    });
    return terms.every(isKnown) ? simplify(apply("add", ...terms)) : null;
  },
  divide: ([u, v], variable) => {
    const [top, bottom] = [slopeOf(u!, variable), slopeOf(v!, variable)];
    if (top === null || bottom === null) return null;
    if (!dependsOn(v!, variable)) return apply("divide", top, v!);
    return apply("divide", subtract(apply("multiply", top, v!), apply("multiply", u!, bottom)), square(v!));
  },
  power: ([u, v], variable) => slopeOfPower(u!, v!, variable),
  root: ([u, v], variable) => slopeOfPower(u!, over(v!), variable),
  log: ([u, v], variable) => slopeOf(apply("divide", apply("ln", u!), apply("ln", v!)), variable),
  integral: ([u, v, from], variable) => (v?.type === "symbol" && v.name === variable && from === undefined ? u! : null),
  piecewise: (operands, variable) => {
    const parts = operands.map((operand, index) => (isValueOf(operands, index) ? slopeOf(operand, variable) : operand));
    return parts.every(isKnown) ? apply("piecewise", ...parts) : null;
  },
};

function slopeOf(expression: Expression, variable: string): Expression | null {
  if (!dependsOn(expression, variable)) return numberOf(0);
  if (expression.type !== "applied") return one;
  const { operator, operands } = expression;
  const rule = rules[operator];
  if (rule !== undefined) return rule(operands, variable);
  if (!(operator in slopes)) return null;
  const inner = slopeOf(operands[0]!, variable);
  const outer = slopes[operator as keyof typeof slopes](operands[0]!);
  return inner === null ? null : simplify(apply("multiply", outer, inner));
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
