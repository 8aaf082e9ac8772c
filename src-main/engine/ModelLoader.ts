import { getModuleVersion, GgufInsights, InsufficientMemoryError, type Llama, type LlamaModel } from "node-llama-cpp";
import type { LoadedModel, LoadListener, LoadRequest } from "../core/ports/InferenceEngine.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { createContext, defaultBatchTokens, type MadeContext } from "./createContext.ts";
import { engineFaults } from "./EngineFaults.ts";
import { headerFileInfo, type ModelOutline } from "./headerFileInfo.ts";
import type { LoadedLlama } from "./LoadedLlama.ts";
import { MemoryGauge } from "./MemoryGauge.ts";
import { measureThreads, threadCandidates } from "./measureThreads.ts";
import { partsOfSplit } from "./partsOfSplit.ts";
import { readGgufHeader } from "./readGgufHeader.ts";
import { SequencePool } from "./SequencePool.ts";
import { SequenceStates } from "./SequenceStates.ts";
import { backendOf, startLlama } from "./startLlama.ts";
import { toAppError } from "./toAppError.ts";

const progressStep = 0.01;

/** Weights in memory, with or without a context. */
interface Weights {
  model: LlamaModel;
  gauge: MemoryGauge;
}

interface Current extends Weights {
  loaded: LoadedLlama;
  request: LoadRequest;
  description: LoadedModel;
}

/** Holds at most one model in memory. */
export class ModelLoader {
  #current: Current | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** Measured thread counts, by model, backend and batch. */
  readonly #threads = new Map<string, number>();

  /** @throws AppError `engine/load-failed` when nothing is loaded */
  get loaded(): LoadedLlama {
    if (this.#current === undefined) throw new AppError("engine/load-failed", "no model is loaded");
    return this.#current.loaded;
  }

  /** One load after another; each waits for the runs on what it replaces. */
  load(request: LoadRequest, listener: LoadListener, signal: AbortSignal): Promise<LoadedModel> {
    const loading = this.#last.then(() => this.#load(request, listener, signal));
    this.#last = loading.catch(() => undefined);
    return loading;
  }

  async #load(request: LoadRequest, listener: LoadListener, signal: AbortSignal): Promise<LoadedModel> {
    const begun = performance.now();
    const current = this.#current;
    if (current !== undefined && isEnough(current.request, request)) {
      if (!isSame(current.request.states, request.states)) await this.#openStates(current, request);
      return { ...current.description, loadMs: 0 };
    }
    // Every part is looked at before the library, which trusts what a header says about lengths.
    const [header] = await Promise.all(partsOfSplit(request.path).map((part) => readGgufHeader(part)));
    this.#current = undefined;
    await current?.loaded.pool.close();
    try {
      await engineFaults?.onLoad();
      const next = await this.#replace(current, request, header, listener, signal);
      next.description.loadMs = performance.now() - begun;
      this.#current = next;
      return next.description;
    } catch (thrown) {
      throw toAppError(thrown, request.path);
    }
  }

  /** Makes a new context, for the weights that are there where they are the same. */
  async #replace(
    current: Current | undefined,
    request: LoadRequest,
    header: ModelOutline | undefined,
    listener: LoadListener,
    signal: AbortSignal,
  ): Promise<Current> {
    if (current !== undefined && hasSameWeights(current.request, request)) {
      await current.loaded.context.dispose();
      const made = await this.#contextFor(current.model, request, signal).catch(async (thrown: unknown) => {
        await current.model.dispose();
        if (!mayMoveLayers(current.model, request) || signal.aborted) throw thrown;
        return undefined;
      });
      if (made !== undefined && !(isShrunk(made, request) && mayMoveLayers(current.model, request)))
        return this.#settle(current, made, request, listener);
      // Beside the larger context, fewer layers fit on the graphics card.
    }
    // A sequence, its context and its model go in this order; the model's disposal does all three.
    await current?.model.dispose();
    const gauge = await MemoryGauge.start(await startLlama());
    const model = await this.#readWeights(request, header, listener, signal);
    try {
      return await this.#settle({ model, gauge }, await this.#contextFor(model, request, signal), request, listener);
    } catch (thrown) {
      await model.dispose();
      throw thrown;
    }
  }

  async #readWeights(
    request: LoadRequest,
    header: ModelOutline | undefined,
    listener: LoadListener,
    signal: AbortSignal,
  ): Promise<LlamaModel> {
    const llama = await startLlama();
    let told = 0;
    if (header !== undefined) await refuseUnknownArchitecture(request.path, header, llama);
    const options = {
      modelPath: request.path,
      onLoadProgress: (fraction: number) => {
        if (fraction - told < progressStep && fraction < 1) return;
        told = fraction;
        listener.onProgress(fraction);
      },
      loadSignal: signal,
    };
    if (request.gpuLayers !== null) return llama.loadModel({ ...options, gpuLayers: request.gpuLayers });
    const fitContext = { contextSize: request.contextTokens };
    return llama.loadModel({ ...options, gpuLayers: { fitContext } }).catch((thrown: unknown) => {
      // A small graphics card has no room for the context; main memory may have it.
      if (llama.gpu === false || !(thrown instanceof InsufficientMemoryError)) throw thrown;
      return llama.loadModel({ ...options, gpuLayers: 0 });
    });
  }

  #contextFor(model: LlamaModel, request: LoadRequest, signal: AbortSignal): Promise<MadeContext> {
    const { llama } = model;
    const known = request.threads ?? this.#threads.get(threadsKey(model, request));
    llama.maxThreads = known ?? Math.max(...threadCandidates(llama.cpuMathCores));
    return createContext(model, request, signal);
  }

  async #settle(
    { model, gauge }: Weights,
    { context, keyValueType }: MadeContext,
    request: LoadRequest,
    listener: LoadListener,
  ): Promise<Current> {
    const { llama } = model;
    const pool = new SequencePool(context, request.predictsByLookup);
    const loaded = { path: request.path, model, context, pool };
    const key = threadsKey(model, request);
    let threads = request.threads ?? this.#threads.get(key);
    if (threads === undefined) {
      listener.onMeasuring();
      threads = await measureThreads(loaded);
      this.#threads.set(key, threads);
    }
    llama.maxThreads = threads;
    const description: LoadedModel = {
      contextTokens: context.contextSize,
      sequences: context.totalSequences,
      threads,
      backend: backendOf(llama),
      gpuLayers: model.gpuLayers,
      totalLayers: model.fileInsights.totalLayers,
      keyValueType,
      memoryBytes: await gauge.grownBytes(loaded),
      loadMs: 0,
    };
    const current = { model, gauge, loaded, request, description };
    await this.#openStates(current, request);
    return current;
  }

  async #openStates(current: Current, request: LoadRequest): Promise<void> {
    const { context, pool } = current.loaded;
    const { backend, keyValueType, contextTokens } = current.description;
    const flashAttention = String(context.flashAttention);
    // A state that cannot be cut serves only the very prompt that it was made of.
    const store = pool.sequences[0]?.sequence.needsCheckpoints === true ? null : request.states;
    await pool.states?.settled();
    const libraryVersion = await getModuleVersion();
    const binding = { libraryVersion, backend, keyValueType, flashAttention };
    pool.states = store === null ? null : await SequenceStates.open(store, binding, contextTokens);
    current.request = { ...current.request, states: request.states };
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const hasSameWeights = (a: LoadRequest, b: LoadRequest): boolean => a.path === b.path && a.gpuLayers === b.gpuLayers;

const batchOf = ({ batchTokens }: LoadRequest): number => batchTokens ?? defaultBatchTokens;

/** Whether what was asked for before serves as well. What memory did not allow then is not tried again. */
const isEnough = (before: LoadRequest, now: LoadRequest): boolean =>
  hasSameWeights(before, now) &&
  before.contextTokens >= now.contextTokens &&
  before.sequences >= now.sequences &&
  before.keyValueType === now.keyValueType &&
  batchOf(before) === batchOf(now) &&
  before.threads === now.threads &&
  before.predictsByLookup === now.predictsByLookup;

const threadsKey = ({ llama }: LlamaModel, request: LoadRequest): string =>
  JSON.stringify([request.path, request.gpuLayers, backendOf(llama), batchOf(request)]);

const isShrunk = ({ context }: MadeContext, { contextTokens }: LoadRequest): boolean =>
  context.contextSize < Math.min(contextTokens, context.model.trainContextSize);

/** Whether another number of layers on the graphics card could make room. */
const mayMoveLayers = ({ llama }: LlamaModel, { gpuLayers }: LoadRequest): boolean =>
  llama.gpu !== false && gpuLayers === null;

/** A model this llama.cpp does not know would fail to load without saying why. */
async function refuseUnknownArchitecture(path: string, header: ModelOutline, llama: Llama): Promise<void> {
  const insights = await GgufInsights.from(headerFileInfo(header), llama);
  if (!insights.isSupportedByLlamaCpp)
    throw new AppError("models/unsupported", "llama.cpp does not know this architecture", { data: { path } });
}
