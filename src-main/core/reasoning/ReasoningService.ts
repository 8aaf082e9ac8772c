import { randomInt, randomUUID } from "node:crypto";
import type { CallOutput, Handlers, ReaderSignal } from "../../../src-shared/contract/contract.ts";
import type { AttemptEvent } from "../../../src-shared/contract/reasoningEndpoints.ts";
import type { Attempt, Segment } from "../../../src-shared/domain/attempt.ts";
import type { Effort } from "../../../src-shared/domain/effort.ts";
import {
  attemptId as attemptIdSchema,
  sampleGroupId as sampleGroupIdSchema,
  type AttemptId,
  type ConversationId,
  type SampleGroupId,
  type TurnId,
} from "../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import type { SampleGroup } from "../../../src-shared/domain/sampleGroup.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { ConversationService } from "../conversations/ConversationService.ts";
import type { ModelService } from "../models/ModelService.ts";
import type { InferenceEngine, Sampling } from "../ports/InferenceEngine.ts";
import type { Logger } from "../ports/Logger.ts";
import type { SettingsService } from "../SettingsService.ts";
import type { AttemptEnd, AttemptRepository } from "../storage/AttemptRepository.ts";
import type { TurnRecord } from "../storage/ConversationRepository.ts";
import type { AttemptRunner, Run } from "./AttemptRunner.ts";
import type { LiveAttempts } from "./LiveAttempts.ts";
import type { Preparation } from "./Preparation.ts";
import type { RunQueue } from "./RunQueue.ts";
import type { SampleGroups } from "./samples/SampleGroups.ts";

/** What a caller may fix for one run; the model's profile and the person's settings decide the rest. */
export interface RunOverrides {
  seed?: number | undefined;
  temperature?: number | undefined;
  maxTokens?: number | undefined;
}

/** How a question is run. Effort defaults to the settings' own, samples to 1. */
export interface RunWish {
  effort?: Effort | undefined;
  samples?: number | undefined;
}

interface Parts {
  attempts: AttemptRepository;
  conversations: ConversationService;
  engine: Pick<InferenceEngine, "steer">;
  groups: SampleGroups;
  live: LiveAttempts;
  models: ModelService;
  preparation: Preparation;
  queue: RunQueue;
  runner: AttemptRunner;
  settings: SettingsService;
  logger: Logger;
}

type Started = CallOutput<"reasoning.ask">;

/** An attempt to be stored. */
interface NewRun {
  model: ModelFile;
  turnId: TurnId;
  effort: Effort;
  sampling: Sampling;
  fromAttemptId?: AttemptId;
  sampleGroupId?: SampleGroupId | null;
}

/** Streamed text is stored this often, in milliseconds; a killed app loses no more than that. */
const storeMs = 500;
/** Seeds of llama.cpp have 32 bits; a person's own have 31. */
const seedLimit = 2 ** 31;

/** Takes questions, runs attempts at them one batch after another, and stores what they write. */
export class ReasoningService {
  readonly #parts: Parts;
  readonly #closing = new AbortController();

  constructor(parts: Parts) {
    this.#parts = parts;
    const { conversations, live } = parts;
    conversations.useLiveAttempts({
      find: (attemptId) => live.get(attemptId)?.attempt,
      foldThought: (attemptId, folded) => live.get(attemptId)?.foldThought(folded),
      stopAll: (attemptIds) => attemptIds.forEach((attemptId) => this.stop(attemptId)),
    });
  }

  ask({ place, question, ...wish }: Parameters<Handlers["reasoning.ask"]>[0], overrides: RunOverrides = {}): Started {
    const { conversations, live } = this.#parts;
    if (place.kind === "after") live.refuseWhileRunning(place.attemptId);
    return this.#begin(() => conversations.addTurn(place, question), wish, overrides);
  }

  regenerate(turnId: TurnId, wish: RunWish = {}): Started {
    return this.#begin(() => this.#parts.conversations.turn(turnId), wish, {});
  }

  /** @param effort more room to think than the attempt had; left out for the same */
  continue(attemptId: AttemptId, effort?: Effort): Started {
    const { attempts } = this.#parts;
    const attempt = this.#over(attemptId);
    if (attempt.stopReason === "answered") throw new AppError("reasoning/nothing-to-continue", attemptId);
    if (effort !== undefined) attempts.setEffort(attemptId, effort);
    return this.#goOn(attempt);
  }

  /** Ends the thought of a run under way, or of one that broke off, so that the answer is written. */
  answerNow(attemptId: AttemptId): Started {
    const { live, conversations, engine, models } = this.#parts;
    const running = live.get(attemptId);
    const attempt = live.attempt(attemptId);
    const { nudges } = models.profileOf(models.find(attempt.modelId));
    const steering = { kind: "close-thought", text: nudges.answerNow } as const;
    if (running !== undefined && attempt.phase !== null) {
      if (attempt.phase !== "thinking") throw new AppError("reasoning/not-thinking", `${attemptId}: ${attempt.phase}`);
      running.isAnswerWanted = true;
      engine.steer(attemptId, steering);
      const { turnId } = attempt;
      return { conversationId: conversations.turn(turnId).conversationId, turnId, attemptId };
    }
    const last = attempt.segments.at(-1);
    if (attempt.stopReason === "answered" || last?.kind !== "thought" || last.ended)
      throw new AppError("reasoning/not-thinking", `${attemptId} did not break off in a thought`);
    return this.#goOn(attempt, { steering: [steering], isAnswerWanted: true });
  }

  /** A new attempt that takes up the thought of an answered one again. */
  thinkMore(attemptId: AttemptId): Started {
    const { models } = this.#parts;
    const attempt = this.#over(attemptId);
    const thought = attempt.segments.findLastIndex(({ kind, text }) => kind === "thought" && text.trim() !== "");
    if (attempt.stopReason !== "answered" || thought === -1) throw new AppError("reasoning/no-thought", attemptId);
    const { sampling, effort } = this.#request(attemptId);
    const model = models.find(attempt.modelId);
    const { turnId } = attempt;
    const segments = attempt.segments
      .slice(0, thought + 1)
      .map((segment, index) => ({ ...segment, ended: index < thought }));
    const newId = this.#store(turnId, [
      {
        run: { model, turnId, effort, sampling: { ...sampling, seed: this.#seed(model) }, fromAttemptId: attemptId },
        segments,
      },
    ]);
    const insert = { kind: "insert", text: models.profileOf(model).nudges.thinkMore } as const;
    return this.#start(model, effort, newId, { steering: [insert], thinksOn: true });
  }

  stop(attemptId: AttemptId): void {
    const { live } = this.#parts;
    const running = live.get(attemptId);
    running?.stop("person");
    if (running?.attempt.phase === "waiting") live.finish(running, stopped("person"));
  }

  stopSamples(sampleGroupId: SampleGroupId): void {
    for (const attemptId of this.#parts.groups.attemptIds(sampleGroupId)) this.stop(attemptId);
  }

  follow(attemptId: AttemptId, emit: (event: AttemptEvent) => void, signal: ReaderSignal): Promise<void> {
    return this.#parts.live.follow(attemptId, emit, signal);
  }

  followSamples(id: SampleGroupId, emit: (group: SampleGroup) => void, signal: ReaderSignal): Promise<void> {
    return this.#parts.groups.follow(id, emit, signal);
  }

  /** Loads the selected model in its turn; a question asked meanwhile waits less. */
  prepare(conversationId: ConversationId | null): void {
    if (!this.#closing.signal.aborted && this.#parts.live.all.length === 0)
      this.#parts.preparation.prepare(conversationId);
  }

  /** Resolves when all that runs or waits now is over and stored. */
  get settled(): Promise<unknown> {
    return this.#parts.queue.settled;
  }

  /** Stops what runs, waits for it, and stores it. Losing the engine ends the wait. */
  async dispose(): Promise<void> {
    const { live, preparation, queue } = this.#parts;
    this.#closing.abort();
    preparation.cancel();
    for (const running of live.all) running.stop(null);
    await queue.settled;
  }

  /** Stores new attempts, and the turn they are for, and puts them in the queue. */
  #begin(storeTurn: () => TurnRecord, { effort, samples = 1 }: RunWish, overrides: RunOverrides): Started {
    const { conversations, groups, models, settings } = this.#parts;
    const model = models.selected;
    const wanted = effort ?? settings.values.value.effort;
    const ids = conversations.atomically(() => {
      const { turnId } = storeTurn();
      const isFirst = conversations.attemptIds(turnId).length === 0;
      const sampleGroupId = samples > 1 ? sampleGroupIdSchema.parse(randomUUID()) : null;
      if (sampleGroupId !== null) groups.create(sampleGroupId, turnId);
      const seed = this.#seed(model, overrides.seed);
      const runs = Array.from({ length: samples }, (_, index) => {
        const sampling = this.#sampling(model, overrides, { isFirst: isFirst && index === 0, seed: seed + index });
        return { run: { model, turnId, effort: wanted, sampling, sampleGroupId }, segments: [] };
      });
      return this.#store(turnId, runs);
    });
    return this.#start(model, wanted, ids, { maxTokens: overrides.maxTokens ?? null });
  }

  /** As the person chose it for the model, else as the card says; another attempt must not only repeat the first. */
  #sampling(
    model: ModelFile,
    { temperature }: RunOverrides,
    { isFirst, seed }: { isFirst: boolean; seed: number },
  ): Sampling {
    const { models } = this.#parts;
    const { sampling, againTemperature } = models.profileOf(model);
    const chosen = models.runSettings(model.modelId);
    return {
      ...sampling,
      temperature: temperature ?? chosen.temperature ?? (isFirst ? sampling.temperature : againTemperature),
      topK: chosen.topK ?? sampling.topK,
      topP: chosen.topP ?? sampling.topP,
      minP: chosen.minP ?? sampling.minP,
      seed,
    };
  }

  #seed({ modelId }: ModelFile, wanted?: number): number {
    return wanted ?? this.#parts.models.runSettings(modelId).seed ?? randomInt(seedLimit);
  }

  /** Stores attempts of a turn; the first is the one that is shown. */
  #store(turnId: TurnId, runs: readonly { run: NewRun; segments: Segment[] }[]): AttemptId[] {
    const { attempts, conversations } = this.#parts;
    return conversations.atomically(() => {
      const ids = runs.map(({ run: { model, fromAttemptId = null, sampleGroupId = null, ...run }, segments }) => {
        const attemptId = attemptIdSchema.parse(randomUUID());
        const { modelId, name: modelName } = model;
        const createdAt = Date.now();
        attempts.create({ ...run, attemptId, modelId, modelName, createdAt, fromAttemptId, sampleGroupId });
        if (segments.length > 0)
          attempts.grow({
            attemptId,
            metrics: noMetrics,
            plan: null,
            notes: [],
            segments: segments.map(({ text, ...counts }, ordinal) => ({ ...counts, ordinal, appended: text })),
          });
        return attemptId;
      });
      const [first] = ids;
      if (first !== undefined) conversations.showNewAttempt(turnId, first);
      return ids;
    });
  }

  #goOn(attempt: Attempt, how: { steering?: Run["steering"]; isAnswerWanted?: boolean } = {}): Started {
    const { attempts, models } = this.#parts;
    const { effort } = this.#request(attempt.attemptId);
    const model = models.find(attempt.modelId);
    attempts.reopen(attempt.attemptId);
    return this.#start(model, effort, [attempt.attemptId], how);
  }

  /** Puts stored attempts of one turn in the queue. */
  #start(
    model: ModelFile,
    effort: Effort,
    attemptIds: readonly AttemptId[],
    how: Partial<Omit<Run, "running" | "sampling">> & { isAnswerWanted?: boolean },
  ): Started {
    const { conversations, live, preparation, queue } = this.#parts;
    const { steering = [], thinksOn = false, maxTokens = null, isAnswerWanted = false } = how;
    const [attemptId] = attemptIds;
    if (attemptId === undefined) throw new TypeError("nothing to start");
    const { turnId, sampleGroupId } = live.attempt(attemptId);
    const { conversationId } = conversations.turn(turnId);
    const runs = attemptIds.map((id): Run => {
      const { sampling } = this.#request(id);
      const running = live.begin(live.attempt(id), conversationId);
      running.isAnswerWanted = isAnswerWanted;
      return { running, sampling, maxTokens, steering: [...steering], thinksOn };
    });
    preparation.giveWayTo(model.modelId);
    // Until the votes are counted, the whole group counts as running.
    if (sampleGroupId !== null) conversations.setRunning(conversationId, true);
    const done = queue.exclusively(() => this.#run(model, turnId, effort, runs, sampleGroupId));
    void done.then(() => sampleGroupId !== null && conversations.setRunning(conversationId, false));
    return { conversationId, turnId, attemptId };
  }

  async #run(
    model: ModelFile,
    turnId: TurnId,
    effort: Effort,
    all: readonly Run[],
    sampleGroupId: SampleGroupId | null,
  ): Promise<void> {
    const { conversations, live, models, runner, logger } = this.#parts;
    const runs = all.filter(({ running }) => running.attempt.phase !== null);
    if (runs.length === 0) return;
    const timer = setInterval(() => runs.forEach(({ running }) => isUnderWay(running) && live.store(running)), storeMs);
    const afterwards: Promise<void>[] = [];
    const onEnd = ({ running }: Run, end: AttemptEnd): void => {
      const { code } = end.error ?? {};
      if (code === "internal") logger.error("a run failed", end.error?.message);
      if (code?.startsWith("models/") === true) void models.refresh();
      // Whatever way a run ends while the app closes, it was the closing that ended it.
      const isClosed = this.#closing.signal.aborted && end.stopReason !== "answered";
      const ended = isClosed ? ({ stopReason: "interrupted", stoppedBy: null, error: null } as const) : end;
      live.finish(running, ended);
      if (sampleGroupId !== null) afterwards.push(this.#sampleEnded(sampleGroupId));
    };
    try {
      const { question } = conversations.turn(turnId);
      const past = conversations.past(turnId);
      // The file may be another one than when it was asked for.
      await runner.run({ model: models.find(model.modelId), past, question, effort, runs }, onEnd);
      await Promise.all(afterwards);
    } catch (thrown) {
      const error = AppError.from(thrown).toEnvelope();
      for (const run of runs) onEnd(run, { stopReason: "failed", stoppedBy: null, error });
    } finally {
      clearInterval(timer);
    }
  }

  /** Spares the samples that are not needed, and brings the leading answer forward when the last one is over. */
  async #sampleEnded(sampleGroupId: SampleGroupId): Promise<void> {
    const { conversations, groups, live } = this.#parts;
    for (const attemptId of await groups.ended(sampleGroupId)) live.get(attemptId)?.stop("agreement");
    const ids = groups.attemptIds(sampleGroupId);
    if (ids.some((attemptId) => live.isRunning(attemptId))) return;
    const leaders = await groups.leaders(sampleGroupId);
    const [first] = ids;
    const [leader] = leaders;
    // Another one than the first is shown only where the person chose it.
    if (first !== undefined && leader !== undefined && !leaders.includes(first))
      conversations.replaceShown(first, leader);
  }

  /** An attempt that does not run. */
  #over(attemptId: AttemptId): Attempt {
    this.#parts.live.refuseWhileRunning(attemptId);
    return this.#parts.live.attempt(attemptId);
  }

  #request(attemptId: AttemptId): { sampling: Sampling; effort: Effort } {
    const request = this.#parts.attempts.request(attemptId);
    if (request === undefined) throw new AppError("reasoning/not-found", `no attempt ${attemptId}`);
    return request;
  }
}

const isUnderWay = ({ attempt }: Run["running"]): boolean => attempt.phase !== null && attempt.phase !== "waiting";

const stopped = (by: Attempt["stoppedBy"]): AttemptEnd => ({ stopReason: "stopped", stoppedBy: by, error: null });

const noMetrics = { promptTokens: 0, promptMs: 0, outputTokens: 0, outputMs: 0 };
