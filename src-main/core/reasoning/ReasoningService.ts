import { randomInt, randomUUID } from "node:crypto";
import type { AttemptEvent } from "../../../src-shared/contract/reasoningEndpoints.ts";
import type { CallOutput, Handlers, ReaderSignal } from "../../../src-shared/contract/contract.ts";
import type { Attempt, StopReason } from "../../../src-shared/domain/attempt.ts";
import {
  attemptId as attemptIdSchema,
  type AttemptId,
  type ConversationId,
  type ModelId,
  type TurnId,
} from "../../../src-shared/domain/ids.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { ConversationService } from "../conversations/ConversationService.ts";
import type { ModelService } from "../models/ModelService.ts";
import type { Sampling } from "../ports/InferenceEngine.ts";
import type { Logger } from "../ports/Logger.ts";
import type { AttemptRepository } from "../storage/AttemptRepository.ts";
import type { TurnRecord } from "../storage/ConversationRepository.ts";
import type { AttemptRunner } from "./AttemptRunner.ts";
import { renderPrompt } from "./renderPrompt.ts";
import { RunningAttempt } from "./RunningAttempt.ts";

/** What a caller may fix for one run; the model's profile decides the rest. */
export interface RunOverrides {
  seed?: number | undefined;
  temperature?: number | undefined;
  maxTokens?: number | undefined;
}

interface Parts {
  attempts: AttemptRepository;
  conversations: ConversationService;
  models: ModelService;
  runner: AttemptRunner;
  logger: Logger;
}

type Started = CallOutput<"reasoning.ask">;

/** Streamed text is stored this often, in milliseconds; a killed app loses no more than that. */
const storeMs = 500;

/** Runs attempts one after another, stores what they write, and lets anyone follow them. */
export class ReasoningService {
  readonly #parts: Parts;
  readonly #live = new Map<AttemptId, RunningAttempt>();
  readonly #closing = new AbortController();
  #queue: Promise<unknown> = Promise.resolve();
  #preparing = new AbortController();

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.conversations.useLiveAttempts({
      find: (attemptId) => this.#live.get(attemptId)?.attempt,
      foldThought: (attemptId, folded) => this.#live.get(attemptId)?.foldThought(folded),
      stopAll: (attemptIds) => attemptIds.forEach((attemptId) => this.stop(attemptId)),
    });
  }

  ask({ place, question }: Parameters<Handlers["reasoning.ask"]>[0], overrides: RunOverrides = {}): Started {
    const { conversations } = this.#parts;
    if (place.kind === "after") this.#refuseWhileRunning(place.attemptId);
    return this.#begin(() => conversations.addTurn(place, question), overrides);
  }

  regenerate(turnId: TurnId): Started {
    return this.#begin(() => this.#parts.conversations.turn(turnId), {});
  }

  continue(attemptId: AttemptId): Started {
    this.#refuseWhileRunning(attemptId);
    const attempt = this.#stored(attemptId);
    if (attempt.stopReason === "answered") throw new AppError("reasoning/nothing-to-continue", attemptId);
    const { turnId } = attempt;
    const { conversationId } = this.#parts.conversations.turn(turnId);
    this.#parts.attempts.reopen(attemptId);
    const sampling = this.#parts.attempts.sampling(attemptId);
    if (sampling === undefined) throw new AppError("reasoning/not-found", attemptId);
    this.#enqueue(attempt, conversationId, sampling, null);
    return { conversationId, turnId, attemptId };
  }

  /** Loads the selected model in its turn; a question asked meanwhile waits less. */
  prepare(): void {
    if (this.#live.size > 0) return;
    const { models, runner } = this.#parts;
    this.cancelPrepare();
    const preparing = new AbortController();
    this.#preparing = preparing;
    const signal = AbortSignal.any([this.#closing.signal, preparing.signal]);
    this.#queue = this.#queue.then(async () => {
      if (signal.aborted) return;
      const model = models.selected;
      await runner.load(model, models.profileOf(model), () => undefined, signal).catch(() => models.refresh());
    });
  }

  /** Gives up loading a model ahead of a question. */
  cancelPrepare(): void {
    this.#preparing.abort();
  }

  /** Whether a run that is under way or waiting is for this model. */
  isUsing(modelId: ModelId): boolean {
    return [...this.#live.values()].some(({ attempt }) => attempt.modelId === modelId && attempt.phase !== null);
  }

  stop(attemptId: AttemptId): void {
    const running = this.#live.get(attemptId);
    running?.abort.abort();
    if (running?.attempt.phase === "waiting") this.#finish(running, "stopped", null);
  }

  /** Resolves when the attempt is over or the reader has gone. */
  follow(attemptId: AttemptId, emit: (event: AttemptEvent) => void, signal: ReaderSignal): Promise<void> {
    const running = this.#live.get(attemptId);
    if (running === undefined || running.attempt.phase === null) {
      const attempt = running?.attempt ?? this.#stored(attemptId);
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

  /** Stops what runs, waits for it, and stores it. Losing the engine ends the wait. */
  async dispose(): Promise<void> {
    this.#closing.abort();
    for (const running of this.#live.values()) running.abort.abort();
    await this.#queue;
  }

  /** Stores a new attempt, and the turn it is for, and puts it in the queue. */
  #begin(storeTurn: () => TurnRecord, overrides: RunOverrides): Started {
    const { attempts, conversations, models } = this.#parts;
    const model = models.selected;
    const { modelId, name: modelName } = model;
    const profile = models.profileOf(model);
    const attemptId = attemptIdSchema.parse(randomUUID());
    const { turnId, conversationId, sampling } = conversations.atomically(() => {
      const turn = storeTurn();
      const isFirst = conversations.attemptIds(turn.turnId).length === 0;
      const sampling: Sampling = {
        ...profile.sampling,
        temperature: overrides.temperature ?? (isFirst ? profile.sampling.temperature : profile.againTemperature),
        seed: overrides.seed ?? randomInt(2 ** 31),
      };
      attempts.create({ attemptId, turnId: turn.turnId, modelId, modelName, createdAt: Date.now(), sampling });
      conversations.showNewAttempt(turn.turnId, attemptId);
      return { ...turn, sampling };
    });
    this.#enqueue(this.#stored(attemptId), conversationId, sampling, overrides.maxTokens ?? null);
    return { conversationId, turnId, attemptId };
  }

  #enqueue(attempt: Attempt, conversationId: ConversationId, sampling: Sampling, maxTokens: number | null): void {
    const running = new RunningAttempt(attempt, conversationId);
    this.#live.set(attempt.attemptId, running);
    this.#parts.conversations.setRunning(conversationId, true);
    this.#queue = this.#queue.then(() => this.#run(running, sampling, maxTokens));
  }

  async #run(running: RunningAttempt, sampling: Sampling, maxTokens: number | null): Promise<void> {
    if (running.attempt.phase === null) return;
    const timer = setInterval(() => this.#store(running), storeMs);
    let stopReason: StopReason = "failed";
    let error: AppError | null = null;
    try {
      const { conversations, models, runner } = this.#parts;
      const { attempt } = running;
      const model = models.find(attempt.modelId);
      const profile = models.profileOf(model);
      const prompt = renderPrompt(
        profile,
        conversations.past(attempt.turnId),
        conversations.turn(attempt.turnId).question,
      );
      stopReason = await runner.run({ running, model, profile, prompt, sampling, maxTokens });
    } catch (thrown) {
      error = AppError.from(thrown);
      if (error.code === "internal") this.#parts.logger.error("a run failed", thrown);
      if (error.code.startsWith("models/")) await this.#parts.models.refresh();
    } finally {
      clearInterval(timer);
    }
    // Whatever way a run ends while the app closes, it was the closing that ended it.
    if (this.#closing.signal.aborted && stopReason !== "answered") this.#finish(running, "interrupted", null);
    else this.#finish(running, stopReason, error);
  }

  #store(running: RunningAttempt): void {
    try {
      this.#parts.attempts.grow(running.growth);
      running.markStored();
    } catch (thrown) {
      this.#parts.logger.error("could not store a running attempt; trying again", thrown);
    }
  }

  #finish(running: RunningAttempt, stopReason: StopReason, error: AppError | null): void {
    const { attempts } = this.#parts;
    const { attemptId } = running.attempt;
    const envelope = error?.toEnvelope() ?? null;
    try {
      attempts.grow(running.growth);
      attempts.finish(attemptId, stopReason, envelope);
      this.#live.delete(attemptId);
      running.finish({ stopReason, error: envelope });
    } catch (thrown) {
      // It stays among the live ones, so that what was written can be read and copied until the app closes.
      this.#parts.logger.error("could not store an attempt", thrown);
      running.finish({ stopReason: "failed", error: AppError.from(thrown).toEnvelope() });
    }
    this.#parts.conversations.setRunning(running.conversationId, false);
  }

  #stored(attemptId: AttemptId): Attempt {
    const attempt = this.#parts.attempts.find(attemptId);
    if (attempt === undefined) throw new AppError("reasoning/not-found", `no attempt ${attemptId}`);
    return attempt;
  }

  #refuseWhileRunning(attemptId: AttemptId): void {
    const phase = this.#live.get(attemptId)?.attempt.phase ?? null;
    if (phase !== null) throw new AppError("reasoning/still-running", `attempt ${attemptId} is running`);
  }
}
