import { pattern } from "./pattern.ts";

const find = "[what is|find|compute|calculate|work out]";
const percent = "(%|\\%|percent|per cent)";
const size = (text: string): number => Number(text.replaceAll(",", ""));

/** Sums told in words, and the formulas they stand for; null where the words have two meanings. */
export const wordedSums: readonly (readonly [RegExp, (slots: string[]) => string | null])[] = [
  [pattern(`${find} the sum of {n} and {n}`), ([a, b]) => `${a} + (${b})`],
  [pattern(`${find} the sum of {n}, {n}[,] and {n}`), ([a, b, c]) => `${a} + (${b}) + (${c})`],
  [pattern("add {n} (and|to) {n}"), ([a, b]) => `${a} + (${b})`],
  [pattern(`${find} {n} plus {n}`), ([a, b]) => `${a} + (${b})`],
  [pattern(`${find} {n} minus {n}`), ([a, b]) => `${a} - (${b})`],
  [pattern("subtract {n} from {n}"), ([a, b]) => `${b} - (${a})`],
  // Of a smaller and a larger number the difference may be meant with either sign.
  [
    pattern(`${find} the difference (of|between) {n} and {n}`),
    ([a = "", b = ""]) => (size(a) >= size(b) ? `${a} - (${b})` : null),
  ],
  [pattern(`${find} the product of {n} and {n}`), ([a, b]) => `${a} * (${b})`],
  [pattern(`${find} {n} (times|multiplied by) {n}`), ([a, b]) => `${a} * (${b})`],
  [pattern("multiply {n} (by|and|with) {n}"), ([a, b]) => `${a} * (${b})`],
  [pattern(`${find} {n} divided by {n}`), ([a, b]) => `${a} / (${b})`],
  [pattern("divide {n} by {n}"), ([a, b]) => `${a} / (${b})`],
  [pattern(`${find} the quotient of {n} and {n}`), ([a, b]) => `${a} / (${b})`],
  [pattern(`${find} {n} ${percent} of {n}`), ([p, n]) => `(${p}) / 100 * (${n})`],
  [pattern(`increase {n} by {n} ${percent}`), ([n, p]) => `${n} * (1 + (${p}) / 100)`],
  [pattern(`decrease {n} by {n} ${percent}`), ([n, p]) => `${n} * (1 - (${p}) / 100)`],
  [pattern(`${find} half of {n}`), ([n]) => `${n} / 2`],
  [pattern(`${find} {i}/{i} of {n}`), ([a, b, n]) => `${a} / (${b}) * (${n})`],
  [pattern(`${find} the square root of {n}`), ([n]) => `sqrt(${n})`],
  [pattern(`${find} the cube root of {n}`), ([n]) => `cbrt(${n})`],
  [pattern(`${find} {n} squared`), ([n]) => `(${n})^2`],
  [pattern(`${find} {n} cubed`), ([n]) => `(${n})^3`],
  [pattern(`${find} {n} [raised] to the power [of] {n}`), ([a, b]) => `(${a})^(${b})`],
  [pattern(`${find} {i} factorial`), ([n]) => `(${n})!`],
  [pattern(`${find} the absolute value of {n}`), ([n]) => `abs(${n})`],
];
