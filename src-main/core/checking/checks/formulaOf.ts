import type { Expression } from "../algebra/Expression.ts";
import type { Reading } from "../reading/Reading.ts";

/** The formula that an answer is, be it a number or an expression; null for anything else. */
export function formulaOf(reading: Reading): Expression | null {
  if (reading.kind === "number" && reading.noun === undefined && reading.base === undefined)
    return reading.measure.expression;
  return reading.kind === "expression" || reading.kind === "complex" ? reading.expression : null;
}
