import type { FormulaReader } from "./FormulaReader.ts";

/**
 * Whether an answer says yes or no, alone or before a comma; null if it says neither, or both.
 * @param words what also says so, in lower case
 */
export function yesOrNo(answer: string, reader: FormulaReader, words: { yes: RegExp; no: RegExp }): boolean | null {
  const plain = answer
    .replace(/\\(?:text|mathrm|textbf)\s*\{([^{}]*)\}/g, "$1")
    .replace(/[$.*!]/g, "")
    .toLowerCase()
    .trim();
  // "yes, it is not ..." says two things.
  const clauses = plain.split(/\s*[,;:]\s*/);
  const said = clauses.map((clause) => {
    if (words.yes.test(clause)) return true;
    if (words.no.test(clause)) return false;
    const reading = reader.answer(clause, "boolean");
    return reading.kind === "boolean" ? reading.text === "true" : null;
  });
  const [first = null] = said;
  const hasNegation = clauses.slice(1).some((clause) => /\bnot\b|n't\b/.test(clause));
  if (first === true && hasNegation) return null;
  return said.slice(1).every((other) => other === null || other === first) ? first : null;
}
