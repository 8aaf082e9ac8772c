import { setTimeout as delay } from "node:timers/promises";
import type { ReaderSignal } from "../../../../src-shared/contract/contract.ts";
import { answerText } from "../../../../src-shared/domain/answerText.ts";
import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import type { AttemptId, SampleGroupId, TurnId } from "../../../../src-shared/domain/ids.ts";
import type { SampleGroup } from "../../../../src-shared/domain/sampleGroup.ts";
import type { CheckBadge } from "../../../../src-shared/domain/check.ts";
import type { AnswerComparer } from "../../ports/AnswerComparer.ts";
import type { SampleGroupRepository } from "../../storage/SampleGroupRepository.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { isAgreed } from "./isAgreed.ts";

/** How often a group that grows is told, in milliseconds. */
const tellEveryMs = 250;

interface Parts {
  groups: SampleGroupRepository;
  /** The attempt as it is now. */
  attempt: (attemptId: AttemptId) => Attempt;
  comparer: AnswerComparer;
  /** What a check has found of an attempt; undefined where none was made. */
  badge: (attemptId: AttemptId) => CheckBadge | undefined;
}

type Votes = SampleGroup["votes"];

/** Attempts that were asked for together: how far they are, and how their answers agree. */
export class SampleGroups {
  readonly #parts: Parts;
  /** What is called when a sample of a group is over. */
  readonly #listeners = new Map<SampleGroupId, Set<() => void>>();
  /** Answers of attempts that are over, and votes by the answers they were counted from. */
  readonly #votes = new Map<SampleGroupId, { key: string; votes: Promise<Votes> }>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  create(sampleGroupId: SampleGroupId, turnId: TurnId): void {
    this.#parts.groups.create(sampleGroupId, turnId);
  }

  /** In the order in which they were asked for. */
  attemptIds(sampleGroupId: SampleGroupId): AttemptId[] {
    return this.#record(sampleGroupId).attemptIds;
  }

  /** @throws AppError `reasoning/not-found` */
  async read(sampleGroupId: SampleGroupId): Promise<SampleGroup> {
    const { turnId, attemptIds } = this.#record(sampleGroupId);
    const { attempt, badge, comparer } = this.#parts;
    const samples = attemptIds.map((attemptId) => {
      const { phase, stopReason, metrics, segments } = attempt(attemptId);
      const answer = phase === null && stopReason === "answered" ? comparer.find(answerText({ segments })) : null;
      const found = answer === null ? null : (badge(attemptId) ?? null);
      return { attemptId, phase, stopReason, outputTokens: metrics.outputTokens, answer, badge: found };
    });
    const votes = await this.#count(sampleGroupId, samples);
    const { stoppedEarly } = this.#record(sampleGroupId);
    return { sampleGroupId, turnId, samples, votes, stoppedEarly };
  }

  /** A sample is over and checked. @returns those that are not needed any more, and why */
  async ended(sampleGroupId: SampleGroupId): Promise<{ spared: AttemptId[]; reason: "agreement" | "verified" }> {
    const { samples, votes } = await this.read(sampleGroupId);
    const running = samples.filter(({ phase }) => phase !== null).map(({ attemptId }) => attemptId);
    const isVerified = samples.some(({ badge }) => badge === "verified");
    const isEnough = isVerified || isAgreed(votes.map(({ attemptIds }) => attemptIds.length));
    const spared = isEnough ? running : [];
    if (spared.length > 0) this.#parts.groups.stopEarly(sampleGroupId);
    for (const tell of this.#listeners.get(sampleGroupId) ?? []) tell();
    return { spared, reason: isVerified ? "verified" : "agreement" };
  }

  /**
   * The samples whose answer counts: those that were verified, else those with the answer that more of them have than any
   * other. None where there is no such answer.
   */
  async leaders(sampleGroupId: SampleGroupId): Promise<AttemptId[]> {
    const { samples, votes } = await this.read(sampleGroupId);
    const verified = samples.filter(({ badge }) => badge === "verified").map(({ attemptId }) => attemptId);
    if (verified.length > 0) return verified;
    const [first, second] = votes;
    const leaders = first?.attemptIds ?? [];
    return leaders.length > 1 && leaders.length !== second?.attemptIds.length ? leaders : [];
  }

  /** Resolves when all samples are over or the reader has gone. */
  async follow(sampleGroupId: SampleGroupId, emit: (group: SampleGroup) => void, signal: ReaderSignal): Promise<void> {
    let wake = (): void => undefined;
    const listener = (): void => wake();
    signal.addEventListener("abort", listener);
    const listeners = this.#listeners.get(sampleGroupId) ?? new Set();
    this.#listeners.set(sampleGroupId, listeners.add(listener));
    try {
      while (!signal.aborted) {
        const woken = Promise.withResolvers<void>();
        wake = woken.resolve;
        const group = await this.read(sampleGroupId);
        emit(group);
        if (group.samples.every(({ phase }) => phase === null)) return;
        await Promise.race([woken.promise, delay(tellEveryMs, undefined, { ref: false })]);
      }
    } finally {
      signal.removeEventListener("abort", listener);
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(sampleGroupId);
    }
  }

  /** Votes are counted anew only when there is another answer. */
  #count(sampleGroupId: SampleGroupId, samples: SampleGroup["samples"]): Promise<Votes> {
    const given = samples.flatMap(({ attemptId, answer }) => (answer === null ? [] : [{ attemptId, answer }]));
    const key = JSON.stringify(given);
    const known = this.#votes.get(sampleGroupId);
    if (known?.key === key) return known.votes;
    const votes = countVotes(given, this.#parts.comparer);
    this.#votes.set(sampleGroupId, { key, votes });
    return votes;
  }

  #record(sampleGroupId: SampleGroupId): ReturnType<SampleGroupRepository["find"]> & object {
    const record = this.#parts.groups.find(sampleGroupId);
    if (record === undefined) throw new AppError("reasoning/not-found", `no group ${sampleGroupId}`);
    return record;
  }
}

/** Each answer joins the first group whose first answer it is known to be the same as; the largest group comes first. */
async function countVotes(
  given: readonly { attemptId: AttemptId; answer: string }[],
  comparer: AnswerComparer,
): Promise<Votes> {
  const votes: Votes = [];
  for (const { attemptId, answer } of given) {
    let same: Votes[number] | undefined;
    for (const vote of votes)
      if (await comparer.isSame(vote.answer, answer)) {
        same = vote;
        break;
      }
    if (same === undefined) votes.push({ answer, attemptIds: [attemptId] });
    else same.attemptIds.push(attemptId);
  }
  return votes.sort((a, b) => b.attemptIds.length - a.attemptIds.length);
}
