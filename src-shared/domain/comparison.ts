import { z } from "zod";
import { phrase } from "./phrase.ts";

/** How two answers relate. `unknown` says that it could not be decided, and is never shown as wrong. */
export const comparisonVerdict = z.enum(["equal", "different", "unknown"]);
export type ComparisonVerdict = z.infer<typeof comparisonVerdict>;

/**
 * What is to be said about the form of an answer.
 * Of an equal one: `not-simplified`, or `significant-figures` where it has others than the reference.
 * Of a different one, what is wrong beside a right value: the unit (`unit-missing`, `unit-wrong`), the constant of
 * integration (`constant-missing`), a decimal where the exact value is asked (`rounded`), some of the solutions
 * (`incomplete`), an end of an interval (`open-or-closed`), the order of a tuple (`order`).
 */
export const comparisonForm = z.enum([
  "not-simplified",
  "significant-figures",
  "unit-missing",
  "unit-wrong",
  "constant-missing",
  "rounded",
  "incomplete",
  "open-or-closed",
  "order",
]);
export type ComparisonForm = z.infer<typeof comparisonForm>;

export const comparison = z.object({
  verdict: comparisonVerdict,
  /** One plain sentence. */
  reason: phrase,
  form: comparisonForm.nullable(),
});
export type Comparison = z.infer<typeof comparison>;

export const answerKind = z.enum([
  "number",
  "quantity",
  "percentage",
  "expression",
  "equation",
  "inequality",
  "interval",
  "set",
  "list",
  "tuple",
  "vector",
  "matrix",
  "complex",
  "function",
  "family",
  "choice",
  "formula",
  "reaction",
  "boolean",
  "text",
]);
export type AnswerKind = z.infer<typeof answerKind>;

/** What is known of a variable. */
export const assumption = z.enum(["positive", "integer", "real"]);
export type Assumption = z.infer<typeof assumption>;

/** The policy of one comparison. Everything is optional. */
export const compareOptions = z.object({
  /** The kind of the reference answer, where it is known. */
  kind: answerKind.optional(),
  /**
   * `exact`, or how far a number may be off. Default: exact where the reference is exact; within half a unit of the last
   * place where it is a decimal.
   */
  tolerance: z
    .union([
      z.enum(["exact", "significant-figures"]),
      z.object({ relative: z.number().nonnegative() }),
      z.object({ absolute: z.number().nonnegative() }),
    ])
    .optional(),
  /** How decimals are written in both answers. Default `point`. */
  decimal: z.enum(["point", "comma"]).optional(),
  /** Whether an answer must name the unit of the reference. Default `required`. */
  unit: z.enum(["required", "optional"]).optional(),
  /** Says where an equal answer could be written more simply. */
  simplified: z.boolean().optional(),
  /** The order of a list matters. */
  ordered: z.boolean().optional(),
  /** What is known of variables, by name. */
  assume: z.record(z.string(), assumption).optional(),
  /** Bare angles are degrees. */
  degrees: z.boolean().optional(),
  /** The texts of the choices A, B, C ... */
  choices: z.array(z.string()).optional(),
});
export type CompareOptions = z.infer<typeof compareOptions>;
