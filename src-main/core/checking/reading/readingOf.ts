import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { isComplex } from "../algebra/traits.ts";
import { measureOf } from "./measureOf.ts";
import type { Reading } from "./Reading.ts";

/** What a formula without relations is: a number, a complex number, or an expression with variables. */
export function readingOf(expression: Expression): Reading {
  if (freeVariables(expression).size > 0) return { kind: "expression", expression };
  if (isComplex(expression)) return { kind: "complex", expression };
  return { kind: "number", measure: measureOf(expression) };
}
