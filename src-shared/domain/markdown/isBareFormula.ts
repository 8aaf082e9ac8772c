import { formulaStart } from "./findFormula.ts";

/**
 * Whether a final answer is LaTeX without signs around it, as it stands in a `\boxed`: it has commands, or letters and
 * numbers without a word among them.
 */
export function isBareFormula(answer: string): boolean {
  // A bare % or # is text; in LaTeX it would hide what comes after it.
  if (answer.search(formulaStart) >= 0 || /(^|[^\\])[%#]/.test(answer)) return false;
  if (/\\[A-Za-z]/.test(answer)) return true;
  return !/[A-Za-z]{2,}/.test(answer) && /[\dA-Za-z]/.test(answer);
}
