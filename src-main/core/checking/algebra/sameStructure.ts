import type { Expression } from "./Expression.ts";

/** A text that two expressions share only if they are written alike, up to the order of sums and products. */
export function structureOf(expression: Expression): string {
  switch (expression.type) {
    case "number":
      return expression.value.toString();
    case "constant":
      return `#${expression.name}`;
    case "symbol":
      return `$${expression.name}`;
    case "applied": {
      const parts = expression.operands.map(structureOf);
      if (expression.operator === "add" || expression.operator === "multiply") parts.sort();
      return `${expression.operator}(${parts.join(",")})`;
    }
  }
}

/** Whether two expressions are written alike, up to the order of sums and products. */
export const sameStructure = (left: Expression, right: Expression): boolean => structureOf(left) === structureOf(right);
