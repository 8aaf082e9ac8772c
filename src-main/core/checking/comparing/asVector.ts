import { numberOf, symbolOf } from "../algebra/build.ts";
import { evaluateExactly } from "../algebra/evaluateExactly.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { simplify } from "../algebra/simplify.ts";
import { substitute } from "../algebra/substitute.ts";
import type { MatrixReading, Reading } from "../reading/Reading.ts";
import { unitVectorComponents } from "../reading/readMatrix.ts";
import { readingOf } from "../reading/readingOf.ts";

/** With i, j and k as unit vectors: they were read as the imaginary unit and as variables. */
function withUnitVectors(expression: Expression): Expression {
  if (expression.type === "constant" && expression.name === "i") return symbolOf("hat i");
  if (expression.type === "symbol" && /^[jk]$/.test(expression.name)) return symbolOf(`hat ${expression.name}`);
  if (expression.type !== "applied") return expression;
  return { ...expression, operands: expression.operands.map(withUnitVectors) };
}

const zero = numberOf(0);

/**
 * A formula as a vector of this length, where a vector is expected: `3i + 4j`, `\binom{3}{4}` set as a column, and the
 * zero vector. Null if it is none.
 */
export function asVector(reading: Reading, length: number): readonly Reading[] | null {
  const expression =
    reading.kind === "number" ? reading.measure.expression : "expression" in reading ? reading.expression : null;
  if (expression === null) return null;
  if (expression.type === "applied" && expression.operator === "binomial" && length === 2)
    return expression.operands.map(readingOf);
  if (expression.type === "symbol" && expression.name === "vec 0") return Array.from({ length }, () => readingOf(zero));
  if (length > 3) return null;
  const components = unitVectorComponents(withUnitVectors(expression));
  if (components === null || components.slice(length).some((component) => evaluateExactly(component)?.isZero !== true))
    return null;
  return Array.from({ length }, (_, index) => readingOf(components[index] ?? zero));
}

/** A multiple of the identity matrix, `5I` or `I_3`, as a matrix of this size; null if it is none. */
export function asScalarMatrix(expression: Expression, size: number): MatrixReading | null {
  const [name, ...others] = freeVariables(expression);
  if (others.length > 0 || name === undefined || !/^[IE](?:_\d+)?$/.test(name)) return null;
  if (name.includes("_") && Number(name.slice(2)) !== size) return null;
  const at = (value: number): Expression => simplify(substitute(expression, new Map([[name, numberOf(value)]])));
  if (evaluateExactly(at(0))?.isZero !== true) return null;
  const factor = at(1);
  return {
    kind: "matrix",
    rows: Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => (row === column ? factor : zero)),
    ),
  };
}
