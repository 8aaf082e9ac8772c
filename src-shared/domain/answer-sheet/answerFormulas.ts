import type { Formula } from "../markdown/findFormula.ts";
import { isBareFormula } from "../markdown/isBareFormula.ts";
import { splitFormulas } from "../markdown/splitFormulas.ts";

/** A final answer as text and formulas: what stands in a box is LaTeX without signs around it. */
export const answerFormulas = (answer: string): (string | Formula)[] =>
  isBareFormula(answer) ? [{ raw: `$${answer}$`, source: answer, display: false }] : splitFormulas(answer);
