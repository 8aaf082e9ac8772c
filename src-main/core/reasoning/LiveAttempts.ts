import type { ReaderSignal } from "../../../src-shared/contract/contract.ts";
import type { AttemptEvent } from "../../../src-shared/contract/reasoningEndpoints.ts";
import type { Attempt } from "../../../src-shared/domain/attempt.ts";
import type { AttemptId, ConversationId, ModelId } from "../../../src-shared/domain/ids.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { Logger } from "../ports/Logger.ts";
import type { AttemptEnd, AttemptRepository } from "../storage/AttemptRepository.ts";
import { RunningAttempt } from "./RunningAttempt.ts";

interface Parts {
  attempts: AttemptRepository;
  /** Told of each attempt that begins to run or wait, and that is over. */
  onRunning: (conversationId: ConversationId, isRunning: boolean) => void;
  logger: Logger;
}

/** Attempts that run or wait: what they know more than the database, how it is stored, and who follows them. */
export class LiveAttempts {
  readonly #parts: Parts;
  readonly #live = new Map<AttemptId, RunningAttempt>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get all(): RunningAttempt[] {
    return [...this.#live.values()].filter(({ attempt }) => attempt.phase !== null);
  }

  get(attemptId: AttemptId): RunningAttempt | undefined {
    return this.#live.get(attemptId);
  }

  isRunning(attemptId: AttemptId): boolean {
    return (this.#live.get(attemptId)?.attempt.phase ?? null) !== null;
  }

  /** Whether a run that is under way or waiting is for this model. */
  isUsing(modelId: ModelId): boolean {
    return this.all.some(({ attempt }) => attempt.modelId === modelId);
  }

  /** The attempt as it is now. @throws AppError `reasoning/not-found` */
  attempt(attemptId: AttemptId): Attempt {
    const attempt = this.#live.get(attemptId)?.attempt ?? this.#parts.attempts.find(attemptId);
    if (attempt === undefined) throw new AppError("reasoning/not-found", `no attempt ${attemptId}`);
    return attempt;
  }

  /** @throws AppError `reasoning/still-running` */
  refuseWhileRunning(attemptId: AttemptId): void {
    if (this.isRunning(attemptId)) throw new AppError("reasoning/still-running", `attempt ${attemptId} is running`);
  }

  begin(attempt: Attempt, conversationId: ConversationId): RunningAttempt {
    const running = new RunningAttempt(attempt, conversationId);
    this.#live.set(attempt.attemptId, running);
    this.#parts.onRunning(conversationId, true);
    return running;
  }

  /** Stores what was written since it was last stored. */
  store(running: RunningAttempt): void {
    try {
      this.#parts.attempts.grow(running.growth);
      running.markStored();
    } catch (thrown) {
      this.#parts.logger.error("could not store a running attempt; trying again", thrown);
    }
  }

  /** Ends an attempt. One that is over already is left as it is. */
  finish(running: RunningAttempt, end: AttemptEnd): void {
    const { attempts, logger, onRunning } = this.#parts;
    const { attemptId, phase } = running.attempt;
    if (phase === null) return;
    try {
      attempts.grow(running.growth);
      attempts.finish(attemptId, end);
      this.#live.delete(attemptId);
      running.finish(end);
    } catch (thrown) {
      // It stays among the live ones, so that what was written can be read and copied until the app closes.
      logger.error("could not store an attempt", thrown);
      running.finish({ stopReason: "failed", stoppedBy: null, error: AppError.from(thrown).toEnvelope() });
    }
    onRunning(running.conversationId, false);
  }

  /** Resolves when the attempt is over or the reader has gone. */
  follow(attemptId: AttemptId, emit: (event: AttemptEvent) => void, signal: ReaderSignal): Promise<void> {
    const running = this.#live.get(attemptId);
    if (running === undefined || running.attempt.phase === null) {
      const attempt = this.attempt(attemptId);
      emit({ type: "snapshot", attempt });
      emit({ type: "finished", attempt });
      return Promise.resolve();
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    const unsubscribe = running.subscribe((event) => {
      emit(event);
      if (event.type === "finished") resolve();
    });
    signal.addEventListener("abort", () => {
      unsubscribe();
      resolve();
    });
    return promise;
  }
}
