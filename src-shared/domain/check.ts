import { z } from "zod";
import { phrase } from "./phrase.ts";

/**
 * What came out of one check. `unknown`: it could not be carried out, or decided nothing; never shown as wrong.
 */
export const checkOutcome = z.enum(["holds", "fails", "unknown"]);
export type CheckOutcome = z.infer<typeof checkOutcome>;

/**
 * What an outcome is worth. `proves`: it settles whether the answer is right. `supports`: it speaks for or against it without
 * settling it, as a probability between 0 and 1 does, or a solution that satisfies an equation which may have others.
 */
export const checkStrength = z.enum(["proves", "supports"]);
export type CheckStrength = z.infer<typeof checkStrength>;

/** One check by rule, and what it did. */
export const checkResult = z.object({
  outcome: checkOutcome,
  strength: checkStrength,
  /** Whether it is about the final answer, or about a line of the working. */
  about: z.enum(["answer", "work"]),
  /** One plain line with the numbers: `x = 5: 3·5 + 7 = 22, holds`. */
  line: phrase,
  /** What shows that the answer is wrong, to be given back to whoever made it; null unless it fails. */
  counterexample: phrase.nullable(),
});
export type CheckResult = z.infer<typeof checkResult>;

/**
 * What may be said of an answer. `verified`: a rule confirmed that it answers the question. `contradicted`: a rule showed that it
 * does not. `claimed`: neither, which is no fault of the answer.
 */
export const checkBadge = z.enum(["verified", "contradicted", "claimed"]);
export type CheckBadge = z.infer<typeof checkBadge>;

/**
 * Where a final answer was taken from. `boxed`: `\boxed{}` or `\fbox{}`. `sentence`: "the final answer is ...", or a text that
 * is nothing but an answer. `choice`: a letter of multiple choice. `formula`: the last formula. `number`: the last number.
 */
export const answerSource = z.enum(["boxed", "sentence", "choice", "formula", "number"]);
export type AnswerSource = z.infer<typeof answerSource>;

/** The final answer of a text, and where it stands there. */
export const foundAnswer = z.object({
  /** What to compare: without the box, the dollars and the words around it. A run of boxes is a list with commas. */
  text: z.string(),
  source: answerSource,
  confidence: z.enum(["high", "low"]),
  /** Offsets into the text. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type FoundAnswer = z.infer<typeof foundAnswer>;

export const checkReport = z.object({
  badge: checkBadge,
  /** One plain sentence that says why. */
  reason: phrase,
  checks: z.array(checkResult),
  /** Null where the text has no answer. */
  answer: foundAnswer.nullable(),
});
export type CheckReport = z.infer<typeof checkReport>;

/**
 * How a line of a derivation relates to those before. `given`: it is where the derivation starts, or something that is put in
 * from outside and does not contradict what is there. `breaks` is only said of what is certainly wrong.
 */
export const lineVerdict = z.enum(["given", "follows", "breaks", "unknown"]);
export type LineVerdict = z.infer<typeof lineVerdict>;

export const checkedLine = z.object({
  /** As it stands in the derivation. */
  text: z.string(),
  /** Offsets into the derivation. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  verdict: lineVerdict,
  /** One plain sentence: how it follows, where it breaks, or why that is not known. */
  reason: phrase,
});
export type CheckedLine = z.infer<typeof checkedLine>;

/** A derivation, checked line by line. */
export const lineReport = z.object({
  lines: z.array(checkedLine),
  /** Index of the first line that breaks, or null. */
  firstBreak: z.number().int().nonnegative().nullable(),
});
export type LineReport = z.infer<typeof lineReport>;
