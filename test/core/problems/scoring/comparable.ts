import { findFormulas } from "../../../../src-main/core/problems/reading/formulas/findFormulas.ts";

/** A formula in which only what is seen counts: no spaces but those that end a command. */
export const comparableFormula = (source: string): string =>
  source
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(?<!\\[A-Za-z]+) | (?![A-Za-z])/g, "")
    .trim();

/** A text in which spaces and line ends do not count beyond parting words. */
export function comparable(text: string): string {
  let result = "";
  let done = 0;
  for (const { start, end, source, isDisplay } of findFormulas(text)) {
    const mark = isDisplay ? "$$" : "$";
    const around = isDisplay ? " " : "";
    result += `${text.slice(done, start)}${around}${mark}${comparableFormula(source)}${mark}${around}`;
    done = end;
  }
  return (result + text.slice(done)).replaceAll(/\s+/g, " ").trim();
}
