import {
  add,
  apply,
  divide,
  type Draw,
  multiply,
  number,
  partsOf,
  power,
  type Term,
  withParts,
} from "./RandomFormula.ts";

type Step = (term: Term, draw: Draw) => Term | null;

/** Steps that do not change the value of a term, null where they do not fit it. */
const steps: readonly Step[] = [
  // commute
  (term, draw) => (term.op === "add" || term.op === "multiply" ? { ...term, parts: draw.shuffled(term.parts) } : null),
  // expand a product over a sum
  (term) => {
    if (term.op !== "multiply") return null;
    const at = term.parts.findIndex(({ op }) => op === "add");
    if (at < 0) return null;
    const others = term.parts.filter((_, index) => index !== at);
    return add(...partsOf(term.parts[at]!).map((part) => multiply(...others, part)));
  },
  // (a + b)^2
  (term) => {
    if (term.op !== "power" || term.exponent !== 2 || term.base.op !== "add" || term.base.parts.length !== 2)
      return null;
    const [a, b] = term.base.parts as [Term, Term];
    return add(power(a, 2), multiply(number(2), a, b), power(b, 2));
  },
  // x^3 = x x^2
  (term) =>
    term.op === "power" && term.exponent > 1
      ? multiply(term.base, term.exponent === 2 ? term.base : power(term.base, term.exponent - 1))
      : null,
  // over a common denominator
  (term) => {
    if (term.op !== "add" || term.parts.length !== 2) return null;
    const [a, b] = term.parts as [Term, Term];
    if (a.op === "divide" && b.op === "divide")
      return divide(add(multiply(a.top, b.bottom), multiply(b.top, a.bottom)), multiply(a.bottom, b.bottom));
    if (a.op === "divide") return divide(add(a.top, multiply(b, a.bottom)), a.bottom);
    return null;
  },
  // a fraction made larger
  (term, draw) => {
    const factor = number(draw.whole(2, 7));
    return term.op === "divide" ? divide(multiply(term.top, factor), multiply(factor, term.bottom)) : null;
  },
  // sin^2 + cos^2 = 1
  (term) =>
    term.op === "power" && term.exponent === 2 && (term.base.op === "sin" || term.base.op === "cos")
      ? add(number(1), apply("negate", power(apply(term.base.op === "sin" ? "cos" : "sin", term.base.inner), 2)))
      : null,
  // the double angle
  (term) =>
    term.op === "sin"
      ? multiply(number(2), apply("sin", divide(term.inner, number(2))), apply("cos", divide(term.inner, number(2))))
      : null,
  // cos a = sin(a + pi/2) would need pi; cos a = 1 - 2 sin^2(a/2) does not
  (term) =>
    term.op === "cos"
      ? add(number(1), apply("negate", multiply(number(2), power(apply("sin", divide(term.inner, number(2))), 2))))
      : null,
  // nothing added, nothing taken away
  (term, draw) => {
    const extra = number(draw.whole(2, 9));
    return add(term, extra, apply("negate", extra));
  },
  (term) => apply("negate", apply("negate", term)),
  (term) => (term.op === "negate" ? multiply(number(-1), term.inner) : null),
];

/** One step somewhere in the term. */
export function rewriteOnce(term: Term, draw: Draw): Term {
  const parts = partsOf(term);
  if (parts.length > 0 && draw.unit() < 0.6) {
    const at = draw.whole(0, parts.length - 1);
    return withParts(
      term,
      parts.map((part, index) => (index === at ? rewriteOnce(part, draw) : part)),
    );
  }
  for (const step of draw.shuffled(steps)) {
    const rewritten = step(term, draw);
    if (rewritten !== null) return rewritten;
  }
  return term;
}

/** A slip somewhere in the term: another number, a sign, a sum for a product, the top for the bottom. */
export function mutate(term: Term, draw: Draw): Term {
  const parts = partsOf(term);
  if (parts.length > 0 && draw.unit() < 0.7) {
    const at = draw.whole(0, parts.length - 1);
    return withParts(
      term,
      parts.map((part, index) => (index === at ? mutate(part, draw) : part)),
    );
  }
  switch (term.op) {
    case "number":
      return number(term.value + draw.one([-1, 1, 2]));
    case "variable":
      return draw.unit() < 0.5 ? { ...term, name: term.name === "x" ? "y" : "x" } : apply("negate", term);
    case "add":
      return draw.unit() < 0.5 ? multiply(...term.parts) : add(term.parts[0]!, apply("negate", term.parts[1]!));
    case "multiply":
      return draw.unit() < 0.5 ? add(...term.parts) : multiply(...term.parts, number(2));
    case "divide":
      return divide(term.bottom, term.top);
    case "power":
      return power(term.base, term.exponent + 1);
    case "sin":
      return apply("cos", term.inner);
    case "cos":
      return apply("sin", term.inner);
    case "exp":
    case "negate":
      return term.inner;
  }
}
