import type { CheckReport, LineReport } from "../../../src-shared/domain/check.ts";
import type { CompareOptions, Comparison } from "../../../src-shared/domain/comparison.ts";

/** Checks answers by rule, somewhere where it may take its time and be stopped. What takes too long is not decided. */
export interface AnswerChecker {
  /** @param answerText the whole answer of a model, without its thought */
  check(question: string, answerText: string): Promise<CheckReport>;
  /** Whether what is asked can be read, so that a rule may decide whether an answer is right. */
  canDecide(question: string): Promise<boolean>;
  /** @param gold the answer that is known to be right, whose kind and form count */
  compare(gold: string, given: string, options?: CompareOptions): Promise<Comparison>;
  checkLines(derivation: string): Promise<LineReport>;
}
