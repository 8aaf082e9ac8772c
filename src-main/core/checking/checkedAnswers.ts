import type { AnswerChecker } from "../ports/AnswerChecker.ts";
import type { AnswerComparer } from "../ports/AnswerComparer.ts";
import { findAnswer } from "./answers/findAnswer.ts";

/** Final answers, and whether they are equal by the rules of mathematics; what the rules cannot tell is not the same. */
export const checkedAnswers = (checker: Pick<AnswerChecker, "compare">): AnswerComparer => ({
  find: (text) => findAnswer(text)?.text ?? null,
  isSame: async (one, other) => (await checker.compare(one, other)).verdict === "equal",
});
