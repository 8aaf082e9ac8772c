import type { ModelFile } from "../../../src-shared/domain/model.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { ModelService } from "../models/ModelService.ts";
import type { InferenceEngine, LoadedModel, OutputUpdate, Sampling, Steering } from "../ports/InferenceEngine.ts";
import type { SettingsService } from "../SettingsService.ts";
import type { AttemptEnd } from "../storage/AttemptRepository.ts";
import type { ModelRunRecord } from "../storage/ModelRunRepository.ts";
import { canBeHelped, type LoadLadder } from "./engine/LoadLadder.ts";
import { fitPrompt, type FittedPrompt, type MeasuredPrompt } from "./fitPrompt.ts";
import type { Asked, PromptPlanner } from "./PromptPlanner.ts";
import type { RunLoader } from "./RunLoader.ts";
import type { RunningAttempt } from "./RunningAttempt.ts";
import { ThoughtClosing } from "./ThoughtClosing.ts";
import { ThoughtWatch } from "./ThoughtWatch.ts";
import { roundedContext, wantedContext } from "./wantedContext.ts";

/** One run of a batch. */
export interface Run {
  running: RunningAttempt;
  sampling: Sampling;
  /** Tokens to generate at most, or null for all that fit. */
  maxTokens: number | null;
  /** Asked of it from its start; empty once it has begun. */
  steering: Steering[];
  /** The thought gets its effort beyond what it has already. */
  thinksOn: boolean;
}

/** Runs of one model on one question. */
export interface Batch extends Asked {
  runs: Run[];
  /** The others wait until the first one is over: its end may spare them. */
  isFirstAlone: boolean;
  /** Aborted when somebody else is to have the engine; left out where nobody goes before. */
  giveWay?: AbortSignal;
}

interface Parts {
  engine: Pick<InferenceEngine, "generate" | "steer">;
  planner: PromptPlanner;
  loader: Pick<RunLoader, "load" | "contextLimit">;
  ladder: Pick<LoadLadder, "stepDown" | "succeeded">;
  models: Pick<ModelService, "profileOf" | "runSettings">;
  settings: Pick<SettingsService, "values">;
  /** Told how fast a model ran. */
  onMeasured: (run: ModelRunRecord) => void;
}

type OnEnd = (run: Run, end: AttemptEnd) => Promise<void>;

/** A run and its prompt, counted. */
type Measured = MeasuredPrompt & { run: Run };

/** Runs at the same time, at most: as many as agree when the others are spared. */
const mostAtOnce = 4;
/** A run of fewer tokens says little about a model's speed. */
const leastMeasuredTokens = 32;
/** Thought that a run must have room for, in tokens, before memory is found too small for it. */
const leastThought = 512;

/** Runs attempts on the engine, and goes on with them where the engine was lost and asking for less helps. */
export class AttemptRunner {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Runs them all to their ends, several at a time where memory allows it, or until they are to give way.
   * @param onEnd told once of each run, as soon as it is over; the next one in its place waits until that has settled
   * @returns those that gave way and wait, to be run again
   */
  async run(batch: Batch, onEnd: OnEnd): Promise<Run[]> {
    let pending = batch.runs;
    for (;;) {
      const stopped = pending.filter(({ running }) => running.signal.aborted);
      for (const run of stopped) await onEnd(run, stoppedEnd(run));
      pending = pending.filter((run) => !stopped.includes(run));
      if (pending.length === 0 || batch.giveWay?.aborted === true) {
        for (const { running } of pending) running.setPhase("waiting");
        return pending;
      }
      const runs = pending;
      try {
        const { loaded, measured } = await this.#load(batch, runs);
        pending = await this.#runTogether(batch, loaded, measured, onEnd);
      } catch (thrown) {
        for (const run of runs) await onEnd(run, endOf(run, thrown));
        return [];
      }
    }
  }

  /** Loads the model with room for all that the runs need, where memory has it. */
  async #load(batch: Batch, runs: Run[]): Promise<{ loaded: LoadedModel; measured: Measured[] }> {
    const { loader, models, planner } = this.#parts;
    const { model } = batch;
    const settings = models.runSettings(model.modelId);
    const limit = loader.contextLimit(model);
    const resumedTokens = Math.max(...runs.map(({ running }) => textTokens(running)));
    const content = { promptCharacters: planner.characters(batch), resumedTokens, effort: batch.effort };
    const wanted = wantedContext(content, limit, settings);
    const alone = planner.characters({ ...batch, past: [] });
    const least = { promptCharacters: alone, resumedTokens, effort: leastThought };
    const wish = {
      contextTokens: wanted,
      leastTokens: wantedContext(least, wanted, { contextTokens: null }),
      sequences: Math.min(runs.length, mostAtOnce),
    };
    const loaded = await this.#loadFor(runs, model, wish);
    const measured = await Promise.all(runs.map((run) => this.#measure(batch, run)));
    // Signs of a question can be more tokens than was reckoned.
    const full = roundedContext(Math.max(...measured.map(({ fullTokens }) => fullTokens)), limit);
    if (settings.contextTokens !== null || loaded.contextTokens < wanted || full <= loaded.contextTokens)
      return { loaded, measured };
    return { loaded: await this.#loadFor(runs, model, { ...wish, contextTokens: full }), measured };
  }

  async #loadFor(runs: Run[], model: ModelFile, wish: Parameters<RunLoader["load"]>[1]): Promise<LoadedModel> {
    const running = runs.map((run) => run.running);
    const tell = (fraction: number): void => running.forEach((one) => one.setPhase("loading", fraction));
    for (const one of running) one.setPhase("loading");
    const { loaded, remedies } = await this.#parts.loader.load(model, wish, tell, allAborted(running));
    for (const one of running) for (const remedy of remedies) one.addNote({ type: "engine-trouble", remedy });
    return loaded;
  }

  /** @returns the runs that the loss of the engine left unfinished, or that gave way, to be gone on with */
  async #runTogether(batch: Batch, loaded: LoadedModel, measured: Measured[], onEnd: OnEnd): Promise<Run[]> {
    const { ladder } = this.#parts;
    const waiting = [...measured];
    const unfinished: Run[] = [];
    let loss: AppError | undefined;
    const runNext = async (next: Measured): Promise<void> => {
      const { run } = next;
      try {
        const end = await this.#runOne(batch, next, loaded, measured.length === 1);
        if (end === null) unfinished.push(run);
        else await onEnd(run, end);
      } catch (thrown) {
        const error = AppError.from(thrown);
        if (run.running.signal.aborted || !canBeHelped(error)) {
          await onEnd(run, endOf(run, thrown));
          return;
        }
        loss ??= error;
        unfinished.push(run);
      }
    };
    const isOver = (): boolean => loss !== undefined || batch.giveWay?.aborted === true;
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = isOver() ? undefined : waiting.shift())
        await runNext(next);
    };
    const atOnce = batch.isFirstAlone ? 1 : loaded.sequences;
    for (const { run } of waiting.slice(atOnce)) run.running.setPhase("waiting");
    const first = batch.isFirstAlone ? waiting.shift() : undefined;
    if (first !== undefined) await runNext(first);
    if (!isOver()) await Promise.all(Array.from({ length: loaded.sequences }, lane));
    const left = [...unfinished, ...waiting.map(({ run }) => run)];
    if (loss === undefined) return left;
    const remedy = ladder.stepDown(batch.model.modelId, loss);
    if (remedy === null) {
      for (const run of left) await onEnd(run, endOf(run, loss));
      return [];
    }
    for (const { running } of unfinished) running.addNote({ type: "engine-trouble", remedy });
    return left;
  }

  /** @returns how it ended; null where it gave way */
  async #runOne(batch: Batch, measured: Measured, loaded: LoadedModel, isAlone: boolean): Promise<AttemptEnd | null> {
    const { engine, ladder, models, onMeasured } = this.#parts;
    const { run } = measured;
    const { running } = run;
    if (running.signal.aborted) return stoppedEnd(run);
    if (batch.giveWay?.aborted === true) return null;
    const signal = AbortSignal.any([running.signal, ...(batch.giveWay === undefined ? [] : [batch.giveWay])]);
    const fitted = await fitPrompt(measured, loaded.contextTokens);
    running.setPhase("reading");
    running.setPlan(fitted.plan);
    running.beginGeneration();
    const closing = new ThoughtClosing(running, models.profileOf(batch.model).nudges.answerNow);
    const watch = this.#watch(batch, running);
    const listener = {
      onPrompt: (read: { promptTokens: number; promptMs: number }) => running.addPrompt(read),
      onOutput: (update: OutputUpdate) => {
        run.steering = [];
        running.addOutput(update);
        closing.see(update);
        watch.add(update);
      },
    };
    const result = await engine.generate(this.#request(batch, run, fitted), listener, signal);
    running.setTotals(result);
    closing.end(result.thoughtClosedBy);
    const { outputTokens, outputMs, reason } = result;
    if (outputTokens > 0) ladder.succeeded(batch.model.modelId);
    if (isAlone && outputTokens >= leastMeasuredTokens && outputMs > 0)
      onMeasured({
        modelId: batch.model.modelId,
        backend: loaded.backend,
        tokensPerSecond: (outputTokens / outputMs) * 1_000,
        memoryBytes: loaded.memoryBytes,
      });
    if (reason === "stopped") return running.signal.aborted ? stoppedEnd(run) : null;
    return { stopReason: reason === "ended" ? "answered" : "full", stoppedBy: null, error: null };
  }

  #request(batch: Batch, run: Run, { prompt, plan }: FittedPrompt): Parameters<InferenceEngine["generate"]>[0] {
    const { models } = this.#parts;
    const { thoughtMarkers, stops, nudges } = models.profileOf(batch.model);
    const { attemptId, segments } = run.running.attempt;
    return {
      generationId: attemptId,
      prompt,
      thoughtMarkers,
      stops: [...stops, ...(models.runSettings(batch.model.modelId).stops ?? [])],
      sampling: run.sampling,
      resume: segments.map(({ kind, text, ended }) => ({ kind, text, ended })),
      maxTokens: run.maxTokens,
      thoughtTokens: thoughtMarkers === null ? null : plan.thoughtTokens,
      answerReserveTokens: plan.answerTokens,
      closingText: nudges.answerNow,
      steering: run.steering,
    };
  }

  #watch({ model }: Batch, running: RunningAttempt): ThoughtWatch {
    const { engine, models, settings } = this.#parts;
    const { attemptId } = running.attempt;
    return new ThoughtWatch(
      settings.values.value.loopAction,
      models.profileOf(model).nudges,
      {
        steer: (steering) => engine.steer(attemptId, steering),
        note: (note) => running.addNote(note),
        stop: () => running.stop("loop-guard"),
      },
      tokensOf(running, "thought"),
    );
  }

  async #measure(batch: Batch, run: Run): Promise<Measured> {
    const { running, thinksOn } = run;
    const resumed = { thoughtTokens: tokensOf(running, "thought"), answerTokens: tokensOf(running, "answer") };
    return { ...(await this.#parts.planner.measure(batch, resumed, thinksOn)), run };
  }
}

const tokensOf = ({ attempt }: RunningAttempt, kind: "thought" | "answer"): number =>
  attempt.segments.reduce((sum, segment) => (segment.kind === kind ? sum + segment.tokens : sum), 0);

const textTokens = (running: RunningAttempt): number => tokensOf(running, "thought") + tokensOf(running, "answer");

const stoppedEnd = ({ running }: Run): AttemptEnd => ({
  stopReason: "stopped",
  stoppedBy: running.stoppedBy ?? "person",
  error: null,
});

const endOf = (run: Run, thrown: unknown): AttemptEnd =>
  run.running.signal.aborted
    ? stoppedEnd(run)
    : { stopReason: "failed", stoppedBy: null, error: AppError.from(thrown).toEnvelope() };

/** Aborted when every one of them is to stop. */
function allAborted(running: readonly RunningAttempt[]): AbortSignal {
  const abort = new AbortController();
  const look = (): void => {
    if (running.every(({ signal }) => signal.aborted)) abort.abort();
  };
  for (const { signal } of running) signal.addEventListener("abort", look, { once: true });
  look();
  return abort.signal;
}
