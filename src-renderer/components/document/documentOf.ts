import type { ExchangedAttempt, ExchangedConversation } from "../../../src-shared/domain/exchange.ts";
import { phraseWords } from "../words/phraseWords.ts";
import { words } from "../words/words.ts";
import type { ConversationDocument, DocumentTurn } from "./ConversationDocument.ts";

/** The branch of a conversation that is shown, with its thoughts or without. */
export function documentOf(conversation: ExchangedConversation, hasThoughts: boolean): ConversationDocument {
  const turnsById = new Map(conversation.turns.map((turn) => [turn.turnId, turn]));
  const attemptsById = new Map(conversation.attempts.map((attempt) => [attempt.attemptId, attempt]));
  const turns: DocumentTurn[] = [];
  for (let turnId = conversation.shownTurnId; turnId !== null;) {
    const turn = turnsById.get(turnId);
    const attemptId = turn?.shownAttemptId ?? undefined;
    const attempt = attemptId === undefined ? undefined : attemptsById.get(attemptId);
    if (turn === undefined || attempt === undefined) break;
    turns.push({
      question: turn.question,
      askedAt: turn.createdAt,
      modelName: attempt.modelName,
      thought: hasThoughts ? textOf(attempt, "thought") : "",
      answer: textOf(attempt, "answer"),
      ending: words().document.endings[attempt.stopReason],
      verdict: verdictOf(attempt),
    });
    turnId = attempt.shownTurnId;
  }
  const { title, createdAt, tags } = conversation;
  return { title, createdAt, tags, turns };
}

function textOf({ segments }: ExchangedAttempt, kind: "thought" | "answer"): string {
  return segments
    .filter((segment) => segment.kind === kind)
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .join("\n\n");
}

/** That nothing was found is not worth a line. */
function verdictOf({ check }: ExchangedAttempt): DocumentTurn["verdict"] {
  if (check === null || check.report.badge === "claimed") return null;
  return { badge: check.report.badge, reason: phraseWords(check.report.reason) };
}
