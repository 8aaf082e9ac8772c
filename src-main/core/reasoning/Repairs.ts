import { answerText } from "../../../src-shared/domain/answerText.ts";
import type { Attempt } from "../../../src-shared/domain/attempt.ts";
import type { CheckReport } from "../../../src-shared/domain/check.ts";
import type { Effort } from "../../../src-shared/domain/effort.ts";
import { effortTokens } from "../../../src-shared/domain/effortTokens.ts";
import type { TurnId } from "../../../src-shared/domain/ids.ts";
import { phraseText } from "../../../src-shared/domain/say.ts";
import type { ConversationService } from "../conversations/ConversationService.ts";
import type { ModelService } from "../models/ModelService.ts";
import { contradictionOf } from "./contradictionOf.ts";
import type { LiveAttempts } from "./LiveAttempts.ts";
import type { PastTurn } from "./renderPrompt.ts";

interface Parts {
  conversations: Pick<ConversationService, "turn" | "past">;
  live: Pick<LiveAttempts, "attempt">;
  models: Pick<ModelService, "find" | "profileOf">;
}

/** Attempts in a row that may be made to repair an answer. */
const mostRepairs = 3;

/** Attempts that were made because a check contradicted the one before. */
export class Repairs {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** How many attempts in a row, this one included, were made to repair the one before. */
  before(attempt: Attempt): number {
    let count = 0;
    for (let one = attempt; one.notes.some(({ type }) => type === "repair") && one.fromAttemptId !== null; count += 1)
      one = this.#parts.live.attempt(one.fromAttemptId);
    return count;
  }

  /** Whether the answer of an attempt may be repaired once more. */
  isLeft(attempt: Attempt): boolean {
    return this.before(attempt) < mostRepairs;
  }

  /** Whether a check spoke against an answer, and so much effort was asked that another attempt is worth it unasked. */
  isWanted(report: CheckReport | null, effort: Effort): boolean {
    const isThorough = (effortTokens(effort) ?? Infinity) >= (effortTokens("deep") ?? Infinity);
    return isThorough && contradictionOf(report) !== null;
  }

  /** What a model is asked. One without thoughts cannot be told in them that its answer is wrong, so it is told as a person would. */
  asked(turnId: TurnId, attempt: Attempt | undefined): { past: PastTurn[]; question: string } {
    const { conversations, live } = this.#parts;
    const { question } = conversations.turn(turnId);
    const past = conversations.past(turnId);
    const repair = attempt?.notes.find((note) => note.type === "repair");
    const from = attempt?.fromAttemptId ?? null;
    if (repair === undefined || from === null || this.#thinks(attempt)) return { past, question };
    const answer = answerText(live.attempt(from));
    const told = `A check of this answer found: ${phraseText(repair.line)} Find the mistake and solve the problem again.`;
    return { past: [...past, { question, answer }], question: told };
  }

  #thinks(attempt: Attempt | undefined): boolean {
    const { models } = this.#parts;
    return attempt !== undefined && models.profileOf(models.find(attempt.modelId)).thoughtMarkers !== null;
  }
}
