import { polynomial } from "./Problem.ts";
import type { Random } from "./Random.ts";

/** The lines of a right derivation, each a formula. */
export type DerivationGenerator = (random: Random) => { kind: string; lines: readonly string[] };

const signed = (value: number): string => (value < 0 ? `- ${-value}` : `+ ${value}`);
const bracket = (value: number): string => (value < 0 ? `(${value})` : String(value));
const factor = (root: number): string => (root === 0 ? "x" : `(x ${signed(-root)})`);

const linear: DerivationGenerator = (random) => {
  const [a, b, value] = [random.int(2, 9), random.nonzero(-15, 15), random.nonzero(-12, 12)];
  const right = a * value + b;
  return {
    kind: "linear equation",
    lines: [
      `${polynomial([a, b])} = ${right}`,
      `${a}x = ${right} ${signed(-b)}`,
      `${a}x = ${a * value}`,
      `x = \\frac{${a * value}}{${a}}`,
      `x = ${value}`,
    ],
  };
};

const bothSides: DerivationGenerator = (random) => {
  const [c, k, b, value] = [random.int(2, 9), random.int(2, 6), random.nonzero(-15, 15), random.nonzero(-9, 9)];
  const d = k * value + b;
  return {
    kind: "linear on both sides",
    lines: [
      `${polynomial([c + k, b])} = ${polynomial([c, d])}`,
      `${polynomial([k, b])} = ${d}`,
      `${k}x = ${k * value}`,
      `x = ${value}`,
    ],
  };
};

const quadratic: DerivationGenerator = (random) => {
  const r = random.int(-8, 7);
  const s = random.int(r + 1, 9);
  return {
    kind: "quadratic",
    lines: [
      `${polynomial([1, -(r + s), r * s])} = 0`,
      `${factor(r)}${factor(s)} = 0`,
      `x = ${r} \\text{ or } x = ${s}`,
    ],
  };
};

const expanding: DerivationGenerator = (random) => {
  const [a, b, c] = [random.int(2, 6), random.nonzero(-9, 9), random.nonzero(-9, 9)];
  const product = `(${polynomial([a, b])})(${polynomial([1, c])})`;
  return {
    kind: "expanding",
    lines: [
      `${product} = ${a}x^2 ${signed(a * c)}x ${signed(b)}x ${signed(b * c)}`,
      `= ${polynomial([a, a * c + b, b * c])}`,
    ],
  };
};

const system: DerivationGenerator = (random) => {
  const [x, y, a] = [random.nonzero(-6, 9), random.nonzero(-6, 9), random.int(2, 5)];
  return {
    kind: "system",
    lines: [
      `x + y = ${x + y}`,
      `${a}x + y = ${a * x + y}`,
      `${a - 1 === 1 ? "" : a - 1}x = ${(a - 1) * x}`,
      `x = ${x}`,
      `y = ${x + y} - ${bracket(x)} = ${y}`,
    ],
  };
};

const sums: DerivationGenerator = (random) => {
  const [a, b, c] = [random.int(2, 20), random.int(2, 12), random.int(2, 30)];
  return { kind: "sums", lines: [`${a} \\times ${b} + ${c} = ${a * b} + ${c}`, `= ${a * b + c}`] };
};

const fractions: DerivationGenerator = (random) => {
  const [a, b, c, d] = [random.int(1, 5), random.int(6, 9), random.int(1, 3), random.int(4, 5)];
  return {
    kind: "fractions",
    lines: [
      `\\frac{${a}}{${b}} + \\frac{${c}}{${d}} = \\frac{${a * d}}{${b * d}} + \\frac{${c * b}}{${b * d}}`,
      `= \\frac{${a * d + c * b}}{${b * d}}`,
    ],
  };
};

const derivative: DerivationGenerator = (random) => {
  const coefficients = [random.int(1, 9), random.nonzero(-9, 9), random.nonzero(-9, 9)];
  const [a, b] = [coefficients[0]!, coefficients[1]!];
  return { kind: "derivative", lines: [`f(x) = ${polynomial(coefficients)}`, `f'(x) = ${polynomial([2 * a, b])}`] };
};

const inequality: DerivationGenerator = (random) => {
  const [a, b, value] = [random.int(2, 9), random.nonzero(-15, 15), random.nonzero(-9, 9)];
  return {
    kind: "inequality",
    lines: [`${polynomial([-a, b])} < ${-a * value + b}`, `${-a}x < ${-a * value}`, `x > ${value}`],
  };
};

const lawWithValues: DerivationGenerator = (random) => {
  const [m, a] = [random.int(2, 20), random.int(2, 20)];
  return { kind: "law", lines: ["F = m a", `m = ${m}`, `a = ${a}`, `F = ${m} \\times ${a}`, `F = ${m * a}`] };
};

export const derivations: readonly DerivationGenerator[] = [
  linear,
  bothSides,
  quadratic,
  expanding,
  system,
  sums,
  fractions,
  derivative,
  inequality,
  lawWithValues,
];

/** The same lines with one digit of one line, not the first, changed. */
export function slip(lines: readonly string[], random: Random): { lines: string[]; at: number } {
  const at = random.int(1, lines.length - 1);
  const line = lines[at]!;
  // Digits of exponents and of LaTeX are left alone.
  const places = [...line.matchAll(/(?<![\^\d])\d+/g)];
  const place = places[random.int(0, places.length - 1)];
  if (place === undefined) return { lines: [...lines], at };
  const changed = String(Number(place[0]) + random.pick(1, 2, 3, 10));
  return {
    lines: lines.with(at, line.slice(0, place.index) + changed + line.slice(place.index + place[0].length)),
    at,
  };
}
