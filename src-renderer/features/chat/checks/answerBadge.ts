import { badgeOf, type BadgeKind } from "../../../components/check/badgeOf.ts";
import { phraseWords } from "../../../components/words/phraseWords.ts";
import type { CheckReport } from "../../../../src-shared/domain/check.ts";
import type { AttemptId } from "../../../../src-shared/domain/ids.ts";
import type { SampleGroup } from "../../../../src-shared/domain/sampleGroup.ts";
import { words } from "../../../components/words/words.ts";

export interface AnswerBadge {
  kind: BadgeKind;
  /** In a word or two. */
  words: string;
  /** Why, in one sentence. */
  reason: string;
}

/**
 * A rule goes before a vote: samples that agree are confidence and no proof, and say something only where no rule does.
 * @param group the samples that the attempt is one of, if it is
 */
export function answerBadge(report: CheckReport, attemptId: AttemptId, group: SampleGroup | undefined): AnswerBadge {
  const { badge } = report;
  const { agree, agreeReason } = words().checks;
  const reason = phraseWords(report.reason);
  const votes = group?.votes.find(({ attemptIds }) => attemptIds.includes(attemptId))?.attemptIds.length ?? 0;
  const count = group?.samples.length ?? 0;
  // Fewer than half may be as many as have another answer.
  if (badge === "claimed" && votes > 1 && votes * 2 > count)
    return { kind: "agrees", words: agree(votes, count), reason: agreeReason(reason) };
  return { ...badgeOf(report), reason };
}
