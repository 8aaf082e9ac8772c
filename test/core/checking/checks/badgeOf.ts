import { checkAnswer } from "../../../../src-main/core/checking/checkAnswer.ts";
import type { CheckBadge } from "../../../../src-shared/domain/check.ts";
import { phraseText } from "../../../../src-shared/domain/say.ts";

/** What the checks say of an answer in a box. */
export const badgeOf = (question: string, answer: string): CheckBadge =>
  checkAnswer(question, `So $\\boxed{${answer}}$.`).badge;

/** The line that the badge is given for. */
export const reasonOf = (question: string, answer: string): string =>
  phraseText(checkAnswer(question, `So $\\boxed{${answer}}$.`).reason);
