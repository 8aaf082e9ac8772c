import type { Reading } from "../reading/Reading.ts";

/** The whole number that an answer is, or null. What is counted does not matter: `6 divisors`. */
export function wholeNumberOf(reading: Reading): bigint | null {
  if (reading.kind !== "number" || reading.base !== undefined) return null;
  const { exact } = reading.measure;
  return exact?.isInteger === true ? exact.numerator : null;
}

/** The whole numbers of a list or set, or null if something else is in it. */
export function wholeNumbersOf(reading: Reading): bigint[] | null {
  if (reading.kind !== "list" && reading.kind !== "set" && !(reading.kind === "tuple" && reading.names === undefined)) {
    const single = wholeNumberOf(reading);
    return single === null ? null : [single];
  }
  const numbers = reading.items.map(wholeNumberOf);
  return numbers.every((number) => number !== null) ? numbers : null;
}
