import type { CallOutput, Handlers, ReaderSignal } from "../../../src-shared/contract/contract.ts";
import type { AttemptEvent } from "../../../src-shared/contract/reasoningEndpoints.ts";
import { answerText } from "../../../src-shared/domain/answerText.ts";
import type { Attempt, AttemptNote, Segment } from "../../../src-shared/domain/attempt.ts";
import type { CheckReport } from "../../../src-shared/domain/check.ts";
import type { Effort } from "../../../src-shared/domain/effort.ts";
import { effortTokens } from "../../../src-shared/domain/effortTokens.ts";
import type { AttemptId, ConversationId, SampleGroupId, TurnId } from "../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import type { SampleGroup } from "../../../src-shared/domain/sampleGroup.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { AnswerChecks } from "../checking/AnswerChecks.ts";
import type { ConversationService } from "../conversations/ConversationService.ts";
import type { ModelService } from "../models/ModelService.ts";
import type { InferenceEngine, Sampling } from "../ports/InferenceEngine.ts";
import type { Logger } from "../ports/Logger.ts";
import type { SettingsService } from "../SettingsService.ts";
import type { AttemptEnd, AttemptRepository } from "../storage/AttemptRepository.ts";
import type { TurnRecord } from "../storage/ConversationRepository.ts";
import type { AttemptRunner, Run } from "./AttemptRunner.ts";
import type { LiveAttempts } from "./LiveAttempts.ts";
import type { NewAttempts } from "./NewAttempts.ts";
import type { Preparation } from "./Preparation.ts";
import type { Profile } from "./Profile.ts";
import type { PastTurn } from "./renderPrompt.ts";
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
  checks: Pick<AnswerChecks, "of" | "canDecide" | "forget">;
  groups: SampleGroups;
  live: LiveAttempts;
  models: ModelService;
  newAttempts: NewAttempts;
  preparation: Preparation;
  queue: RunQueue;
  runner: AttemptRunner;
  settings: SettingsService;
  logger: Logger;
}

type Started = CallOutput<"reasoning.ask">;

/** Streamed text is stored this often, in milliseconds; a killed app loses no more than that. */
const storeMs = 500;
/** Attempts in a row that may be made to repair an answer. */
const mostRepairs = 3;

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
  async repair(attemptId: AttemptId): Promise<Started> {
    const attempt = this.#over(attemptId);
    const line = contradiction(await this.#parts.checks.of(attemptId));
    const repairs = this.#repairsBefore(attempt);
    if (line === null || repairs >= mostRepairs) throw new AppError("reasoning/nothing-to-repair", attemptId);
    const { contradicted, afresh } = this.#nudges(attempt);
    // What could not be mended once is left behind: a thought that holds a mistake draws others after it.
    const [kept, nudge] = repairs === 0 ? [upToLastThought(attempt), contradicted] : [[], afresh];
    const insert = nudge.replace("{line}", () => line);
    return this.#takeUp(attempt, kept, { insert, notes: [{ type: "repair", line }] });
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
    const { conversations, models, newAttempts, settings } = this.#parts;
    const model = models.selected;
    const wanted = effort ?? settings.values.value.effort;
    const ids = conversations.atomically(() =>
      newAttempts.ask(storeTurn().turnId, { model, effort: wanted, samples, ...overrides }),
    );
    return this.#start(model, wanted, ids, { maxTokens: overrides.maxTokens ?? null });
  }

  /** Stores a new attempt that begins with these segments of another, the last of them open, and starts it. */
  #takeUp(
    attempt: Attempt,
    kept: readonly Segment[],
    { insert, notes = [] }: { insert?: string; notes?: AttemptNote[] } = {},
  ): Started {
    const { models, newAttempts } = this.#parts;
    const model = models.find(attempt.modelId);
    const { effort, sampling } = this.#request(attempt.attemptId);
    // What goes on is the same line of thought; what is to be mended should not come out as it was.
    const temperature = notes.length === 0 ? sampling.temperature : undefined;
    const id = newAttempts.goOnFrom(attempt, { model, effort, kept, notes, temperature });
    const steering = insert === undefined ? [] : [{ kind: "insert", text: insert } as const];
    return this.#start(model, effort, [id], { steering, thinksOn: true });
  }

  #nudges({ modelId }: Attempt): Profile["nudges"] {
    const { models } = this.#parts;
    return models.profileOf(models.find(modelId)).nudges;
  }

  #goOn(attempt: Attempt, how: { steering?: Run["steering"]; isAnswerWanted?: boolean } = {}): Started {
    const { attempts, checks, models } = this.#parts;
    const { effort } = this.#request(attempt.attemptId);
    const model = models.find(attempt.modelId);
    attempts.reopen(attempt.attemptId);
    checks.forget(attempt.attemptId);
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
    const done = queue.exclusively(() => this.#run(model, turnId, effort, runs));
    void done.then(() => sampleGroupId !== null && conversations.setRunning(conversationId, false));
    return { conversationId, turnId, attemptId };
  }

  async #run(model: ModelFile, turnId: TurnId, effort: Effort, all: readonly Run[]): Promise<void> {
    const { checks, live, models, runner, logger } = this.#parts;
    const runs = all.filter(({ running }) => running.attempt.phase !== null);
    if (runs.length === 0) return;
    const timer = setInterval(() => runs.forEach(({ running }) => isUnderWay(running) && live.store(running)), storeMs);
    const onEnd = async ({ running }: Run, end: AttemptEnd): Promise<void> => {
      const { code } = end.error ?? {};
      if (code === "internal") logger.error("a run failed", end.error?.message);
      if (code?.startsWith("models/") === true) void models.refresh();
      // Whatever way a run ends while the app closes, it was the closing that ended it.
      const isClosed = this.#closing.signal.aborted && end.stopReason !== "answered";
      const ended = isClosed ? ({ stopReason: "interrupted", stoppedBy: null, error: null } as const) : end;
      live.finish(running, ended);
      await this.#afterRun(running.attempt, effort);
    };
    try {
      const asked = this.#asked(turnId, runs[0]?.running.attempt);
      const isFirstAlone = runs.length > 1 && (await checks.canDecide(asked.question));
      // The file may be another one than when it was asked for.
      await runner.run({ model: models.find(model.modelId), ...asked, effort, runs, isFirstAlone }, onEnd);
    } catch (thrown) {
      const error = AppError.from(thrown).toEnvelope();
      for (const run of runs) await onEnd(run, { stopReason: "failed", stoppedBy: null, error });
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

  /** What a model is asked. One without thoughts cannot be told in them that its answer is wrong, so it is told as a person would. */
  #asked(turnId: TurnId, attempt: Attempt | undefined): { past: PastTurn[]; question: string } {
    const { conversations, live } = this.#parts;
    const { question } = conversations.turn(turnId);
    const past = conversations.past(turnId);
    const repair = attempt?.notes.find((note) => note.type === "repair");
    const from = attempt?.fromAttemptId ?? null;
    if (repair === undefined || from === null || this.#thinks(attempt)) return { past, question };
    const answer = answerText(live.attempt(from));
    const told = `A check of this answer found: ${repair.line} Find the mistake and solve the problem again.`;
    return { past: [...past, { question, answer }], question: told };
  }

  #thinks(attempt: Attempt | undefined): boolean {
    const { models } = this.#parts;
    return attempt !== undefined && models.profileOf(models.find(attempt.modelId)).thoughtMarkers !== null;
  }

  /** How many attempts in a row, this one included, were made to repair the one before. */
  #repairsBefore(attempt: Attempt): number {
    let count = 0;
    for (let one = attempt; one.notes.some(({ type }) => type === "repair") && one.fromAttemptId !== null; count += 1)
      one = this.#parts.live.attempt(one.fromAttemptId);
    return count;
  }

  /**
   * Checks an answer, so that it is known before anybody looks. One that is contradicted is repaired where much effort was asked; of
   * samples, it may be that the others are not needed.
   */
  async #afterRun({ attemptId, stopReason, sampleGroupId }: Attempt, effort: Effort): Promise<void> {
    const { checks, logger } = this.#parts;
    try {
      const report = stopReason === "answered" ? await checks.of(attemptId) : null;
      if (sampleGroupId !== null) await this.#sampleEnded(sampleGroupId);
      else if (contradiction(report) !== null && isThorough(effort)) await this.#repairByItself(attemptId);
    } catch (thrown) {
      logger.error("what follows a run failed", thrown);
    }
  }

  async #repairByItself(attemptId: AttemptId): Promise<void> {
    const { live } = this.#parts;
    if (this.#closing.signal.aborted || this.#repairsBefore(live.attempt(attemptId)) >= mostRepairs) return;
    await this.repair(attemptId);
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

/** Whether so much effort was asked that another attempt is worth it unasked. */
const isThorough = (effort: Effort): boolean =>
  (effortTokens(effort) ?? Infinity) >= (effortTokens("deep") ?? Infinity);

/** All that was written up to the last thought; nothing where there is none. */
function upToLastThought({ segments }: Attempt): Segment[] {
  const last = segments.findLastIndex(({ kind, text }) => kind === "thought" && text.trim() !== "");
  return segments.slice(0, last + 1);
}

/** What a check found against an answer; null where none did. */
function contradiction(report: CheckReport | null): string | null {
  if (report?.badge !== "contradicted") return null;
  const failed = report.checks.find(({ outcome, strength }) => outcome === "fails" && strength === "proves");
  return failed?.counterexample ?? failed?.line ?? report.reason;
}

const isUnderWay = ({ attempt }: Run["running"]): boolean => attempt.phase !== null && attempt.phase !== "waiting";

const stopped = (by: Attempt["stoppedBy"]): AttemptEnd => ({ stopReason: "stopped", stoppedBy: by, error: null });
