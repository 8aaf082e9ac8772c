import { answerText } from "../../../../src-shared/domain/answerText.ts";
import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import type { TurnId } from "../../../../src-shared/domain/ids.ts";
import type { EntrySolution } from "../../../../src-shared/domain/problems/sheetEntry.ts";
import type { ErrorEnvelope } from "../../../../src-shared/errors/AppError.ts";
import type { AnswerChecks } from "../../checking/AnswerChecks.ts";
import type { ConversationService } from "../../conversations/ConversationService.ts";
import type { AnswerChecker } from "../../ports/AnswerChecker.ts";
import type { AnswerComparer } from "../../ports/AnswerComparer.ts";
import { brokeOff } from "../../reasoning/brokeOff.ts";
import type { SampleGroups } from "../../reasoning/samples/SampleGroups.ts";
import type { EntryRecord } from "../../storage/SheetEntryRepository.ts";
import { compareReference } from "./compareReference.ts";

interface Parts {
  conversations: Pick<ConversationService, "attempts" | "shownAttempts">;
  checks: Pick<AnswerChecks, "of">;
  groups: Pick<SampleGroups, "read">;
  checker: Pick<AnswerChecker, "compare">;
  comparer: Pick<AnswerComparer, "find">;
}

/** What came of solving an entry. */
export interface Outcome {
  change: Pick<EntryRecord, "state" | "attemptId"> & Partial<Pick<EntryRecord, "solution" | "error">>;
  /** Generated in all attempts at the question. */
  tokens: number;
  /** Why no other entry can be solved either; null where they can. */
  halts: ErrorEnvelope | null;
}

/** Finds out what came of solving an entry, from the attempts at its question. */
export class EntryOutcomes {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @param turnId the entry's question in its conversation */
  async of(entry: EntryRecord, turnId: TurnId): Promise<Outcome> {
    const { conversations } = this.#parts;
    const tokens = conversations.attempts(turnId).reduce((sum, { metrics }) => sum + metrics.outputTokens, 0);
    const together = conversations.shownAttempts(turnId);
    const [shown] = together;
    // Where samples do not agree, the first of them that has an answer counts.
    const attempt = together.find(hasAnswer) ?? shown;
    if (attempt === undefined) return { change: { state: "stopped", attemptId: null }, tokens, halts: null };
    const { attemptId, error } = attempt;
    if (hasAnswer(attempt)) {
      const solution = await this.#solution(entry, attempt);
      return { change: { state: "solved", attemptId, solution, error: null }, tokens, halts: null };
    }
    const halts = attempt.plan === null && error !== null && isAboutMachine(error) ? error : null;
    const canGoOn = halts !== null || (brokeOff(attempt) && attempt.stopReason !== "failed");
    const state = canGoOn ? "stopped" : "failed";
    return { change: { state, attemptId, error, ...(state === "failed" && { solution: null }) }, tokens, halts };
  }

  async #solution(entry: EntryRecord, attempt: Attempt): Promise<EntrySolution> {
    const { checker, checks, comparer } = this.#parts;
    const report = await checks.of(attempt.attemptId);
    const answer = report?.answer?.text ?? null;
    return {
      answer,
      badge: report?.badge ?? null,
      reason: report?.reason ?? null,
      comparison: await compareReference({ checker, comparer }, entry, answer),
      agreement: await this.#agreement(attempt),
      modelName: attempt.modelName,
    };
  }

  async #agreement({ attemptId, sampleGroupId }: Attempt): Promise<EntrySolution["agreement"]> {
    if (sampleGroupId === null) return null;
    const { votes } = await this.#parts.groups.read(sampleGroupId);
    const agreeing = votes.find(({ attemptIds }) => attemptIds.includes(attemptId))?.attemptIds.length ?? 0;
    return { agreeing, samples: votes.reduce((sum, { attemptIds }) => sum + attemptIds.length, 0) };
  }
}

const hasAnswer = (attempt: Attempt): boolean => attempt.stopReason === "answered" && answerText(attempt).trim() !== "";

/** Whether it is the model or the machine that does not do, and not the question. */
const isAboutMachine = ({ code }: ErrorEnvelope): boolean => /^(models|engine|storage)\//.test(code);
