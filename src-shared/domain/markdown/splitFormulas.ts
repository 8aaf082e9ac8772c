import { findFormula, formulaStart, type Formula } from "./findFormula.ts";

/** Plain text and formulas, in their order. All texts and the formulas' `raw` joined are the text itself. */
export function splitFormulas(text: string): (string | Formula)[] {
  const parts: (string | Formula)[] = [];
  let plain = "";
  for (let rest = text; rest !== "";) {
    const start = rest.search(formulaStart);
    plain += start < 0 ? rest : rest.slice(0, start);
    if (start < 0) break;
    rest = rest.slice(start);
    const match = findFormula(rest);
    if (match?.state === "closed") {
      if (plain !== "") parts.push(plain);
      plain = "";
      parts.push(match.formula);
      rest = rest.slice(match.formula.raw.length);
    } else {
      // `\$` and `\\(` are no beginnings; neither is what has no end.
      plain += rest.slice(0, 1);
      rest = rest.slice(1);
    }
  }
  if (plain !== "") parts.push(plain);
  return parts;
}
