import type { ExchangedConversation } from "../../../../src-shared/domain/exchange.ts";
import type { AttemptId } from "../../../../src-shared/domain/ids.ts";

/** The branch of a conversation that leads to an attempt, that one included: one attempt for each turn, and nothing beside. */
export function branchTo(conversation: ExchangedConversation, attemptId: AttemptId): ExchangedConversation {
  const kept: Pick<ExchangedConversation, "turns" | "attempts"> = { turns: [], attempts: [] };
  let following: ExchangedConversation["shownTurnId"] = null;
  for (let at: AttemptId | null = attemptId; at !== null;) {
    const attempt = conversation.attempts.find((each) => each.attemptId === at);
    const turn = conversation.turns.find(({ turnId }) => turnId === attempt?.turnId);
    if (attempt === undefined || turn === undefined) break;
    kept.attempts.unshift({ ...attempt, shownTurnId: following, fromAttemptId: null, sampleGroupId: null });
    kept.turns.unshift({ ...turn, shownAttemptId: attempt.attemptId });
    following = turn.turnId;
    at = turn.parentAttemptId;
  }
  return { ...conversation, ...kept, shownTurnId: following, sampleGroups: [] };
}
