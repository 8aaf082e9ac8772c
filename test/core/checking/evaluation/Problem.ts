import type { Random } from "./Random.ts";

/** A made-up problem whose answer is known. Answers are LaTeX, as they stand in a box. */
export interface Problem {
  kind: string;
  question: string;
  answer: string;
  /** Answers that are certainly wrong, near the right one. */
  wrong: readonly string[];
}

export type Generator = (random: Random) => Problem;

/** Wrong numbers near the right one. */
export function nearMisses(value: number): number[] {
  const near = [value + 1, value - 1, value + 10, -value, value * 10, value * 2].filter((other) => other !== value);
  return [...new Set(near)];
}

/** The same with a unit after each. */
export const withUnit = (numbers: readonly number[], unit: string): string[] =>
  numbers.map((number) => `${number}${unit}`);

/** `3x^2 - x + 4`, from the highest power; `0` if all are zero. */
export function polynomial(coefficients: readonly number[], variable = "x"): string {
  const degree = coefficients.length - 1;
  const terms = coefficients.flatMap((coefficient, index) => {
    if (coefficient === 0) return [];
    const power = degree - index;
    const letter = power === 0 ? "" : power === 1 ? variable : `${variable}^${power}`;
    const size = Math.abs(coefficient) === 1 && letter !== "" ? "" : String(Math.abs(coefficient));
    return [{ sign: coefficient < 0 ? "-" : "+", text: size + letter }];
  });
  const [first, ...others] = terms;
  if (first === undefined) return "0";
  return (first.sign === "-" ? "-" : "") + first.text + others.map(({ sign, text }) => ` ${sign} ${text}`).join("");
}

/** A formula as a person may type it: bare, or between dollars. */
export const typed = (random: Random, formula: string): string => random.pick(formula, formula, `$${formula}$`);
