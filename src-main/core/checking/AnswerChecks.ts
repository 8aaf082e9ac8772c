import { answerText } from "../../../src-shared/domain/answerText.ts";
import type { Attempt } from "../../../src-shared/domain/attempt.ts";
import type { CheckReport } from "../../../src-shared/domain/check.ts";
import type { Comparison } from "../../../src-shared/domain/comparison.ts";
import type { AttemptId } from "../../../src-shared/domain/ids.ts";
import type { AnswerChecker } from "../ports/AnswerChecker.ts";
import type { Logger } from "../ports/Logger.ts";
import type { AnswerCheckRepository } from "../storage/AnswerCheckRepository.ts";

/** Of what the checks can find. One more makes the stored reports be made again, when they are next looked at. */
const version = 2;

interface Parts {
  checker: Pick<AnswerChecker, "check" | "canDecide" | "compare">;
  checks: AnswerCheckRepository;
  /** The attempt as it is now, and the question it is at. */
  attempt: (attemptId: AttemptId) => { attempt: Attempt; question: string };
  /** What is known of an answer is another than before. */
  onChange: () => void;
  logger: Logger;
}

/** Checks the answers of attempts, each once. */
export class AnswerChecks {
  readonly #parts: Parts;
  readonly #underWay = new Map<AttemptId, Promise<CheckReport | null>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * What is known of an attempt's answer; checked now where it has not been.
   * @returns null for an attempt that has no complete answer
   * @throws AppError `reasoning/not-found`
   */
  of(attemptId: AttemptId): Promise<CheckReport | null> {
    const underWay = this.#underWay.get(attemptId);
    if (underWay !== undefined) return underWay;
    const checking = this.#check(attemptId).finally(() => this.#underWay.delete(attemptId));
    this.#underWay.set(attemptId, checking);
    return checking;
  }

  /**
   * How the final answers of two attempts relate.
   * @returns null where one of them has none
   * @throws AppError `reasoning/not-found`
   */
  async compare(one: AttemptId, other: AttemptId): Promise<Comparison | null> {
    const [first, second] = await Promise.all([this.of(one), this.of(other)]);
    if (!first?.answer || !second?.answer) return null;
    return this.#parts.checker.compare(first.answer.text, second.answer.text);
  }

  /** Whether there may be a rule that tells right answers to this question from wrong ones. */
  canDecide(question: string): Promise<boolean> {
    return this.#parts.checker.canDecide(question);
  }

  /** What was found of an attempt; undefined where it has not been checked. */
  known(attemptId: AttemptId): CheckReport | undefined {
    return this.#parts.checks.find(attemptId, version);
  }

  /** The answer of an attempt is about to change. */
  forget(attemptId: AttemptId): void {
    this.#parts.checks.remove(attemptId);
  }

  async #check(attemptId: AttemptId): Promise<CheckReport | null> {
    const { checker, checks, logger, onChange } = this.#parts;
    const { attempt, question } = this.#parts.attempt(attemptId);
    if (attempt.stopReason !== "answered") return null;
    const known = this.known(attemptId);
    if (known !== undefined) return known;
    const text = answerText(attempt);
    if (text.trim() === "") return null;
    const report = await checker.check(question, text);
    try {
      checks.save(attemptId, report, version);
      onChange();
    } catch (thrown) {
      // It may be gone by now, or the disk is full; it can be checked again.
      logger.warn(`a check could not be stored: ${String(thrown)}`);
    }
    return report;
  }
}
