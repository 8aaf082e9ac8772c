import type { StopReason } from "../../../src-shared/domain/attempt.ts";
import type { EngineStatus } from "../../../src-shared/domain/engineStatus.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { GenerateRequest, InferenceEngine, LoadedModel, Prompt, Sampling } from "../ports/InferenceEngine.ts";
import type { ModelRunRecord } from "../storage/ModelRunRepository.ts";
import type { Topic } from "../Topic.ts";
import type { Profile } from "./Profile.ts";
import type { RunningAttempt } from "./RunningAttempt.ts";

/** All that one run needs. */
export interface Run {
  running: RunningAttempt;
  model: ModelFile;
  profile: Profile;
  prompt: Prompt;
  sampling: Sampling;
  /** Tokens to generate at most, or null for all that fit. */
  maxTokens: number | null;
}

const leastAnswerTokens = 256;
const mostAnswerTokens = 2048;
/** The part of the context that a thought may not use, so that there is always room for the answer. */
const answerShare = 1 / 8;

/** Tokens kept back for the answer in a context of this size. */
export function answerReserve(contextTokens: number): number {
  return Math.min(mostAnswerTokens, Math.max(leastAnswerTokens, Math.trunc(contextTokens * answerShare)));
}

/** A run of fewer tokens says little about a model's speed. */
const leastMeasuredTokens = 32;

/** Loads models and runs attempts on the engine, and reports the engine's status. */
export class AttemptRunner {
  readonly #engine: InferenceEngine;
  readonly #status: Topic<EngineStatus>;

  readonly #onMeasured: (run: ModelRunRecord) => void;

  /** @param onMeasured told how fast a model ran */
  constructor(engine: InferenceEngine, status: Topic<EngineStatus>, onMeasured: (run: ModelRunRecord) => void) {
    this.#engine = engine;
    this.#status = status;
    this.#onMeasured = onMeasured;
  }

  /** @throws AppError `engine/*`, `models/*` */
  async load(
    { modelId, path, trainContextTokens }: ModelFile,
    profile: Profile,
    onProgress: (fraction: number) => void,
    signal: AbortSignal,
  ): Promise<LoadedModel> {
    if (this.#status.value.phase === "off") this.#status.set({ phase: "starting" });
    const trained = trainContextTokens > 0 ? trainContextTokens : profile.contextTokens;
    const request = { path, contextTokens: Math.min(trained, profile.contextTokens), threads: null };
    const listener = {
      onProgress: (fraction: number) => {
        this.#status.set({ phase: "loading", modelId, fraction });
        onProgress(fraction);
      },
      onMeasuring: () => this.#status.set({ phase: "measuring", modelId }),
    };
    try {
      const model = await this.#engine.load(request, listener, signal);
      this.#status.set({ phase: "ready", modelId, ...model });
      return model;
    } catch (thrown) {
      if (signal.aborted) this.#status.set({ phase: "off" });
      else this.#status.set({ phase: "failed", error: AppError.from(thrown).toEnvelope() });
      throw thrown;
    }
  }

  /** Runs to the end. @returns why it ended */
  async run({ running, model, profile, prompt, sampling, maxTokens }: Run): Promise<StopReason> {
    const { signal } = running.abort;
    if (signal.aborted) return "stopped";
    running.setPhase("loading");
    const report = (fraction: number): void => running.setPhase("loading", fraction);
    const loaded = await this.load(model, profile, report, signal).catch((thrown: unknown) => {
      if (signal.aborted) return null;
      throw thrown;
    });
    if (loaded === null) return "stopped";
    running.setPhase("reading");
    const request: GenerateRequest = {
      prompt,
      thoughtMarkers: profile.thoughtMarkers,
      stops: profile.stops,
      sampling,
      resume: running.attempt.segments.map(({ kind, text, ended }) => ({ kind, text, ended })),
      maxTokens,
      answerReserveTokens: answerReserve(loaded.contextTokens),
    };
    const listener = {
      onPrompt: (read: { promptTokens: number; promptMs: number }) => running.addPrompt(read),
      onOutput: (update: Parameters<RunningAttempt["addOutput"]>[0]) => running.addOutput(update),
    };
    const result = await this.#engine.generate(request, listener, signal);
    running.setTotals(result);
    const { outputTokens, outputMs } = result;
    if (outputTokens >= leastMeasuredTokens && outputMs > 0)
      this.#onMeasured({
        modelId: model.modelId,
        backend: loaded.backend,
        tokensPerSecond: (outputTokens / outputMs) * 1_000,
        memoryBytes: loaded.memoryBytes,
      });
    return result.reason === "ended" ? "answered" : result.reason;
  }
}
