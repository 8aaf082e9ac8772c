import { words } from "../words/words.ts";
import type { FormulaProblem } from "./renderFormula.ts";

/** One sentence on why a formula is not set. */
export function formulaProblemWords({ kind, reason }: FormulaProblem): string {
  const { tooLong, tooDeep, wrong, wrongBecause } = words().texts.formula;
  if (kind === "too-long") return tooLong;
  if (kind === "too-deep") return tooDeep;
  return reason === undefined ? wrong : wrongBecause(reason);
}
