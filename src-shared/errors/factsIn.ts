import type { ErrorData } from "./AppError.ts";

type Fact = (data: ErrorData | undefined, key: string) => string;

/**
 * Puts facts of errors into sentences.
 * @param locale of the numbers
 */
export function factsIn(locale: string): { fact: Fact; inBrackets: Fact } {
  /** A fact in the middle of a sentence, set off by a space before it, or nothing where it is not known. */
  const fact: Fact = (data, key) => {
    const value = data?.[key];
    if (value === undefined || value === null || value === "") return "";
    return ` ${typeof value === "number" ? value.toLocaleString(locale) : String(value)}`;
  };
  return {
    fact,
    inBrackets: (data, key) => {
      const text = fact(data, key).trim();
      return text === "" ? "" : ` (${text})`;
    },
  };
}
