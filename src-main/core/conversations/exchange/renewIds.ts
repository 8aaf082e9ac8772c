import { randomUUID } from "node:crypto";
import type { ExchangedConversation } from "../../../../src-shared/domain/exchange.ts";

/** The same conversation under ids of its own. */
export function renewIds(conversation: ExchangedConversation): ExchangedConversation {
  const renewed = new Map<string, string>();
  const renew = <Id extends string>(id: Id): Id => {
    const known = renewed.get(id) ?? randomUUID();
    renewed.set(id, known);
    return known as Id;
  };
  const orNull = <Id extends string>(id: Id | null): Id | null => (id === null ? null : renew(id));
  return {
    ...conversation,
    conversationId: renew(conversation.conversationId),
    shownTurnId: orNull(conversation.shownTurnId),
    turns: conversation.turns.map((turn) => ({
      ...turn,
      turnId: renew(turn.turnId),
      parentAttemptId: orNull(turn.parentAttemptId),
      shownAttemptId: orNull(turn.shownAttemptId),
    })),
    attempts: conversation.attempts.map((attempt) => ({
      ...attempt,
      attemptId: renew(attempt.attemptId),
      turnId: renew(attempt.turnId),
      fromAttemptId: orNull(attempt.fromAttemptId),
      sampleGroupId: orNull(attempt.sampleGroupId),
      shownTurnId: orNull(attempt.shownTurnId),
    })),
    sampleGroups: conversation.sampleGroups.map((group) => ({
      ...group,
      sampleGroupId: renew(group.sampleGroupId),
      turnId: renew(group.turnId),
    })),
  };
}
