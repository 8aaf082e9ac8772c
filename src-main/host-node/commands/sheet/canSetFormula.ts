import { renderToString } from "katex";
import "katex/contrib/mhchem";
import { formulaOptions, maxFormulaLength } from "../../../../src-shared/domain/markdown/formulaOptions.ts";

/** Commands that KaTeX does not know are set in this colour. */
const errorColor = "#abcdef";

/** Whether KaTeX sets a formula without a fault. */
export function canSetFormula(source: string, displayMode: boolean): boolean {
  if (source.length > maxFormulaLength) return false;
  try {
    return !renderToString(source, { ...formulaOptions, displayMode, errorColor }).includes(errorColor);
  } catch {
    // It cannot be read, or is nested too deeply for the stack.
    return false;
  }
}
