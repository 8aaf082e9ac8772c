import type { ExchangedConversation } from "../../../../src-shared/domain/exchange.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";

/**
 * A conversation whose parts lead to each other: what is shown, or gone on from, but is not there is forgotten.
 * @throws AppError `conversations/bad-file` where a turn or an attempt hangs on nothing, on itself, or is there twice
 */
export function requireWhole(conversation: ExchangedConversation): ExchangedConversation {
  const turns = new Map(conversation.turns.map((turn) => [turn.turnId, turn]));
  const attempts = new Map(conversation.attempts.map((attempt) => [attempt.attemptId, attempt]));
  const groups = new Map(conversation.sampleGroups.map((group) => [group.sampleGroupId, group]));
  if (
    turns.size !== conversation.turns.length ||
    attempts.size !== conversation.attempts.length ||
    groups.size !== conversation.sampleGroups.length
  )
    throw bad("an id is there twice");
  for (const { turnId, attemptId } of attempts.values()) if (!turns.has(turnId)) throw bad(`${attemptId} has no turn`);
  for (const { turnId, sampleGroupId } of groups.values())
    if (!turns.has(turnId)) throw bad(`${sampleGroupId} has no turn`);
  const grounded = new Set<string>();
  for (const turn of turns.values()) {
    const way: string[] = [];
    for (let at = turn; !grounded.has(at.turnId);) {
      if (way.includes(at.turnId)) throw bad(`${at.turnId} follows itself`);
      way.push(at.turnId);
      if (at.parentAttemptId === null) break;
      const parent = turns.get(attempts.get(at.parentAttemptId)?.turnId ?? at.turnId);
      if (!attempts.has(at.parentAttemptId) || parent === undefined) throw bad(`${at.turnId} follows nothing`);
      at = parent;
    }
    for (const turnId of way) grounded.add(turnId);
  }
  const { shownTurnId } = conversation;
  return {
    ...conversation,
    shownTurnId: shownTurnId !== null && turns.get(shownTurnId)?.parentAttemptId === null ? shownTurnId : null,
    turns: conversation.turns.map((turn) => ({
      ...turn,
      shownAttemptId:
        turn.shownAttemptId !== null && attempts.get(turn.shownAttemptId)?.turnId === turn.turnId
          ? turn.shownAttemptId
          : null,
    })),
    attempts: conversation.attempts.map((attempt) => ({
      ...attempt,
      shownTurnId:
        attempt.shownTurnId !== null && turns.get(attempt.shownTurnId)?.parentAttemptId === attempt.attemptId
          ? attempt.shownTurnId
          : null,
      fromAttemptId:
        attempt.fromAttemptId !== null && attempts.has(attempt.fromAttemptId) ? attempt.fromAttemptId : null,
      sampleGroupId: attempt.sampleGroupId !== null && groups.has(attempt.sampleGroupId) ? attempt.sampleGroupId : null,
    })),
  };
}

const bad = (what: string): AppError => new AppError("conversations/bad-file", what);
