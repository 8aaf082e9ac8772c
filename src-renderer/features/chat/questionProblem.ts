import { maxQuestionLength } from "../../../src-shared/domain/textLimits.ts";

/** Why a text cannot be asked, or undefined when it can. */
export function questionProblem(text: string): "empty" | "too-long" | undefined {
  if (text.length > maxQuestionLength) return "too-long";
  return /\S/.test(text) ? undefined : "empty";
}
