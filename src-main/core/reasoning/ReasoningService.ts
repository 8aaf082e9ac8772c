import { phraseText } from "../../../src-shared/domain/say.ts";
import type { CallOutput, ReaderSignal } from "../../../src-shared/contract/contract.ts";
import type { AttemptEvent } from "../../../src-shared/contract/reasoningEndpoints.ts";
import type { Attempt, AttemptNote, Segment } from "../../../src-shared/domain/attempt.ts";
import type { Effort } from "../../../src-shared/domain/effort.ts";
import type { AttemptId, ConversationId, ModelId, SampleGroupId, TurnId } from "../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import type { SampleGroup } from "../../../src-shared/domain/sampleGroup.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { AnswerChecks } from "../checking/AnswerChecks.ts";
import type { ConversationService, Place } from "../conversations/ConversationService.ts";
import type { ModelService } from "../models/ModelService.ts";
import type { InferenceEngine, Sampling } from "../ports/InferenceEngine.ts";
import type { Logger } from "../ports/Logger.ts";
import type { SettingsService } from "../SettingsService.ts";
import type { AttemptEnd, AttemptRepository } from "../storage/AttemptRepository.ts";
import type { TurnRecord } from "../storage/ConversationRepository.ts";
import type { AttemptRunner, Run } from "./AttemptRunner.ts";
import { brokeOff } from "./brokeOff.ts";
import { contradictionOf } from "./contradictionOf.ts";
import type { LiveAttempts } from "./LiveAttempts.ts";
import type { NewAttempts } from "./NewAttempts.ts";
import type { Preparation } from "./Preparation.ts";
import type { Profile } from "./Profile.ts";
import { Repairs } from "./Repairs.ts";
import type { RunQueue } from "./RunQueue.ts";
import type { RunsUnderWay } from "./RunsUnderWay.ts";
import type { SampleGroups } from "./samples/SampleGroups.ts";
import { upToLastThought } from "./upToLastThought.ts";

/** What a caller may fix for one run; the model's profile and the person's settings decide the rest. */
export interface RunOverrides {
  seed?: number | undefined;
  temperature?: number | undefined;
  maxTokens?: number | undefined;
}

/** How a question is run. Effort defaults to the settings' own, samples to 1, the model to the one that is selected. */
export interface RunWish {
  effort?: Effort | undefined;
  samples?: number | undefined;
  modelId?: ModelId | undefined;
  /** Whatever a person asks meanwhile goes first. */
  isBackground?: boolean | undefined;
}

/** How runs are begun that are stored already. */
interface Start extends Partial<Pick<Run, "steering" | "thinksOn" | "maxTokens">> {
  isAnswerWanted?: boolean;
  isBackground?: boolean | undefined;
}

interface Parts {
  attempts: AttemptRepository;
  conversations: ConversationService;
  engine: Pick<InferenceEngine, "steer">;
  checks: Pick<AnswerChecks, "of" | "canDecide" | "forget">;
  groups: SampleGroups;
  live: LiveAttempts;
  models: ModelService;
  newAttempts: NewAttempts;
  preparation: Preparation;
  queue: RunQueue;
  runner: AttemptRunner;
  runsUnderWay: RunsUnderWay;
  settings: SettingsService;
  logger: Logger;
}

type Started = CallOutput<"reasoning.ask">;

/** Streamed text is stored this often, in milliseconds; a killed app loses no more than that. */
const storeMs = 500;

/** Takes questions, runs attempts at them one batch after another, and stores what they write. */
export class ReasoningService {
  readonly #parts: Parts;
  readonly #repairs: Repairs;
  readonly #closing = new AbortController();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#repairs = new Repairs(parts);
    const { conversations, live } = parts;
    conversations.useLiveAttempts({
      find: (attemptId) => live.get(attemptId)?.attempt,
      foldThought: (attemptId, folded) => live.get(attemptId)?.foldThought(folded),
      stopAll: (attemptIds) => attemptIds.forEach((attemptId) => this.stop(attemptId)),
    });
  }

  ask(
    { place, question, ...wish }: { place: Place; question: string } & RunWish,
    overrides: RunOverrides = {},
  ): Started {
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
    return this.#goOn([attempt]);
  }

  /** Goes on in the background with those attempts at one question that broke off. @throws AppError as `continue` does, where none did */
  resume(attemptIds: readonly AttemptId[]): Started {
    const left = attemptIds.map((attemptId) => this.#over(attemptId)).filter(brokeOff);
    return this.#goOn(left, { isBackground: true });
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
    return this.#goOn([attempt], { steering: [steering], isAnswerWanted: true });
  }

  /** A new attempt that takes up the thought of an answered one again. */
  thinkMore(attemptId: AttemptId): Started {
    const attempt = this.#over(attemptId);
    const kept = upToLastThought(attempt);
    if (attempt.stopReason !== "answered" || kept.length === 0) throw new AppError("reasoning/no-thought", attemptId);
    return this.#takeUp(attempt, kept, { insert: this.#nudges(attempt).thinkMore });
  }

  /** A new attempt that goes on from a place in the thought of another, whose later text it has not. */
  continueFrom(attemptId: AttemptId, { segment: index, offset }: { segment: number; offset: number }): Started {
    const attempt = this.#over(attemptId);
    const segment = attempt.segments[index];
    const isThought = segment?.kind === "thought" && offset <= segment.text.length;
    const kept = isThought ? segment.text.slice(0, offset).trimEnd() : "";
    if (segment === undefined || kept === "") throw new AppError("reasoning/no-thought", `${attemptId} at ${offset}`);
    const share = kept.length / segment.text.length;
    const tokens = Math.round(segment.tokens * share);
    const cut = { ...segment, text: kept, tokens, durationMs: segment.durationMs * share };
    return this.#takeUp(attempt, [...attempt.segments.slice(0, index), cut]);
  }

  /**
   * A new attempt that goes on from one whose answer a check contradicted, and is told what the check found.
   * @throws AppError `reasoning/nothing-to-repair`, also after three attempts of this kind
   */
  async repair(attemptId: AttemptId, isBackground = false): Promise<Started> {
    const attempt = this.#over(attemptId);
    const line = contradictionOf(await this.#parts.checks.of(attemptId));
    if (line === null || !this.#repairs.isLeft(attempt)) throw new AppError("reasoning/nothing-to-repair", attemptId);
    const { contradicted, afresh } = this.#nudges(attempt);
    // What could not be mended once is left behind: a thought that holds a mistake draws others after it.
    const [kept, nudge] = this.#repairs.before(attempt) === 0 ? [upToLastThought(attempt), contradicted] : [[], afresh];
    const insert = nudge.replace("{line}", () => phraseText(line));
    return this.#takeUp(attempt, kept, { insert, notes: [{ type: "repair", line }], isBackground });
  }

  stop(attemptId: AttemptId): void {
    const { live, runsUnderWay } = this.#parts;
    const running = live.get(attemptId);
    running?.stop("person");
    if (running?.attempt.phase !== "waiting") return;
    live.finish(running, stopped("person"));
    runsUnderWay.end(running.conversationId, attemptId);
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
  #begin(storeTurn: () => TurnRecord, wish: RunWish, overrides: RunOverrides): Started {
    const { conversations, models, newAttempts, settings } = this.#parts;
    const { effort, samples = 1, modelId, isBackground } = wish;
    const model = modelId === undefined ? models.selected : models.find(modelId);
    const wanted = effort ?? settings.values.value.effort;
    const ids = conversations.atomically(() =>
      newAttempts.ask(storeTurn().turnId, { model, effort: wanted, samples, ...overrides }),
    );
    return this.#start(model, wanted, ids, { maxTokens: overrides.maxTokens ?? null, isBackground });
  }

  /** Stores a new attempt that begins with these segments of another, the last of them open, and starts it. */
  #takeUp(
    attempt: Attempt,
    kept: readonly Segment[],
    {
      insert,
      notes = [],
      isBackground = false,
    }: { insert?: string; notes?: AttemptNote[]; isBackground?: boolean } = {},
  ): Started {
    const { models, newAttempts } = this.#parts;
    const model = models.find(attempt.modelId);
    const { effort, sampling } = this.#request(attempt.attemptId);
    // What goes on is the same line of thought; what is to be mended should not come out as it was.
    const temperature = notes.length === 0 ? sampling.temperature : undefined;
    const id = newAttempts.goOnFrom(attempt, { model, effort, kept, notes, temperature });
    const steering = insert === undefined ? [] : [{ kind: "insert", text: insert } as const];
    return this.#start(model, effort, [id], { steering, thinksOn: true, isBackground });
  }

  #nudges({ modelId }: Attempt): Profile["nudges"] {
    const { models } = this.#parts;
    return models.profileOf(models.find(modelId)).nudges;
  }

  /** Opens attempts at one question again that are not complete. */
  #goOn(incomplete: readonly Attempt[], how: Start = {}): Started {
    const { attempts, checks, models } = this.#parts;
    const [first] = incomplete;
    if (first === undefined) throw new AppError("reasoning/nothing-to-continue", "no attempt is incomplete");
    const { effort } = this.#request(first.attemptId);
    const model = models.find(first.modelId);
    const ids = incomplete.map(({ attemptId }) => attemptId);
    for (const attemptId of ids) {
      attempts.reopen(attemptId);
      checks.forget(attemptId);
    }
    return this.#start(model, effort, ids, how);
  }

  /** Puts stored attempts of one turn in the queue. */
  #start(model: ModelFile, effort: Effort, attemptIds: readonly AttemptId[], how: Start): Started {
    const { conversations, live, preparation, queue, runsUnderWay } = this.#parts;
    const { steering = [], thinksOn = false, maxTokens = null, isAnswerWanted = false, isBackground = false } = how;
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
    runsUnderWay.begin(conversationId, attemptIds);
    preparation.giveWayTo(model.modelId);
    // Until the votes are counted, the whole group counts as running.
    if (sampleGroupId !== null) conversations.setRunning(conversationId, true);
    const done = isBackground
      ? queue.inBackground((giveWay) => this.#run(model, turnId, effort, runs, giveWay))
      : queue.exclusively(() => this.#run(model, turnId, effort, runs));
    void done.then(() => sampleGroupId !== null && conversations.setRunning(conversationId, false));
    return { conversationId, turnId, attemptId };
  }

  /**
   * Runs what has not been stopped before its turn.
   * @param giveWay of runs in the background
   * @returns whether all of it is over
   */
  async #run(
    model: ModelFile,
    turnId: TurnId,
    effort: Effort,
    all: readonly Run[],
    giveWay?: AbortSignal,
  ): Promise<boolean> {
    const { checks, conversations, live, models, runner, runsUnderWay, logger } = this.#parts;
    const runs = all.filter(({ running }) => running.attempt.phase !== null);
    if (runs.length === 0) return true;
    const { conversationId } = conversations.turn(turnId);
    let since = performance.now();
    const count = (): void => {
      runsUnderWay.worked(conversationId, performance.now() - since);
      since = performance.now();
    };
    const timer = setInterval(() => runs.forEach(({ running }) => isUnderWay(running) && live.store(running)), storeMs);
    const onEnd = async ({ running }: Run, end: AttemptEnd): Promise<void> => {
      const { code } = end.error ?? {};
      if (code === "internal") logger.error("a run failed", end.error?.message);
      if (code?.startsWith("models/") === true) void models.refresh();
      // Whatever way a run ends while the app closes, it was the closing that ended it.
      const isClosed = this.#closing.signal.aborted && end.stopReason !== "answered";
      const ended = isClosed ? ({ stopReason: "interrupted", stoppedBy: null, error: null } as const) : end;
      count();
      live.finish(running, ended);
      await this.#afterRun(running.attempt, effort, giveWay !== undefined);
      runsUnderWay.end(conversationId, running.attempt.attemptId);
    };
    try {
      const asked = this.#repairs.asked(turnId, runs[0]?.running.attempt);
      const isFirstAlone = runs.length > 1 && (await checks.canDecide(asked.question));
      // The file may be another one than when it was asked for.
      const batch = { model: models.find(model.modelId), ...asked, effort, runs, isFirstAlone };
      const left = await runner.run(giveWay === undefined ? batch : { ...batch, giveWay }, onEnd);
      count();
      for (const { running } of left) live.store(running);
      return left.length === 0;
    } catch (thrown) {
      const error = AppError.from(thrown).toEnvelope();
      for (const run of runs) await onEnd(run, { stopReason: "failed", stoppedBy: null, error });
      return true;
    } finally {
      clearInterval(timer);
    }
  }

  /** Spares the samples that are not needed, and brings the leading answer forward when the last one is over. */
  async #sampleEnded(sampleGroupId: SampleGroupId): Promise<void> {
    const { conversations, groups, live } = this.#parts;
    const { spared, reason } = await groups.ended(sampleGroupId);
    for (const attemptId of spared) live.get(attemptId)?.stop(reason);
    const ids = groups.attemptIds(sampleGroupId);
    if (ids.some((attemptId) => live.isRunning(attemptId))) return;
    const leaders = await groups.leaders(sampleGroupId);
    const [first] = ids;
    const [leader] = leaders;
    // Another one than the first is shown only where the person chose it.
    if (first !== undefined && leader !== undefined && !leaders.includes(first))
      conversations.replaceShown(first, leader);
  }

  /**
   * Checks an answer, so that it is known before anybody looks. One that is contradicted is repaired where much effort was asked; of
   * samples, it may be that the others are not needed.
   */
  async #afterRun(attempt: Attempt, effort: Effort, isBackground: boolean): Promise<void> {
    const { attemptId, stopReason, sampleGroupId } = attempt;
    const { checks, logger } = this.#parts;
    try {
      const report = stopReason === "answered" ? await checks.of(attemptId) : null;
      if (sampleGroupId !== null) await this.#sampleEnded(sampleGroupId);
      else if (this.#repairs.isWanted(report, effort)) await this.#repairByItself(attemptId, isBackground);
    } catch (thrown) {
      logger.error("what follows a run failed", thrown);
    }
  }

  async #repairByItself(attemptId: AttemptId, isBackground: boolean): Promise<void> {
    if (this.#closing.signal.aborted || !this.#repairs.isLeft(this.#parts.live.attempt(attemptId))) return;
    await this.repair(attemptId, isBackground);
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
