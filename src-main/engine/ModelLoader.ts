import { GgufInsights, InsufficientMemoryError, type Llama } from "node-llama-cpp";
import type { LoadedModel, LoadListener, LoadRequest } from "../core/ports/InferenceEngine.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { headerFileInfo, type ModelOutline } from "./headerFileInfo.ts";
import type { LoadedLlama } from "./LoadedLlama.ts";
import { MemoryGauge } from "./MemoryGauge.ts";
import { measureThreads, threadCandidates } from "./measureThreads.ts";
import { partsOfSplit } from "./partsOfSplit.ts";
import { readGgufHeader } from "./readGgufHeader.ts";
import { startLlama } from "./startLlama.ts";
import { toAppError } from "./toAppError.ts";

/** Tokens evaluated at once; also how long a stop waits while a prompt is read. */
export const batchTokens = 256;
const smallestContextTokens = 256;
const progressStep = 0.01;

/** Holds at most one model in memory. */
export class ModelLoader {
  #current: { loaded: LoadedLlama; request: LoadRequest; description: LoadedModel } | undefined;

  /** @throws AppError `engine/load-failed` when nothing is loaded */
  get loaded(): LoadedLlama {
    if (this.#current === undefined) throw new AppError("engine/load-failed", "no model is loaded");
    return this.#current.loaded;
  }

  async load(request: LoadRequest, listener: LoadListener, signal: AbortSignal): Promise<LoadedModel> {
    const current = this.#current;
    if (current?.request.path === request.path && current.request.contextTokens === request.contextTokens)
      return current.description;
    // Every part is looked at before the library, which trusts what a header says about lengths.
    const [header] = await Promise.all(partsOfSplit(request.path).map((part) => readGgufHeader(part)));
    this.#current = undefined;
    // A sequence, its context and its model go in this order; the model's disposal does all three.
    await current?.loaded.model.dispose();
    try {
      const gauge = await MemoryGauge.start(await startLlama());
      const loaded = await this.#read(request, header, listener, signal);
      const description = await this.#settle(loaded, request, listener, gauge);
      this.#current = { loaded, request, description };
      return description;
    } catch (thrown) {
      throw toAppError(thrown, request.path);
    }
  }

  async #read(
    request: LoadRequest,
    header: ModelOutline | undefined,
    listener: LoadListener,
    signal: AbortSignal,
  ): Promise<LoadedLlama> {
    const llama = await startLlama();
    const { path, contextTokens } = request;
    let told = 0;
    if (header !== undefined) await refuseUnknownArchitecture(path, header, llama);
    const options = {
      modelPath: path,
      onLoadProgress: (fraction: number) => {
        if (fraction - told < progressStep && fraction < 1) return;
        told = fraction;
        listener.onProgress(fraction);
      },
      loadSignal: signal,
    };
    const fitContext = { contextSize: contextTokens };
    const model = await llama.loadModel({ ...options, gpuLayers: { fitContext } }).catch((thrown: unknown) => {
      // A small graphics card has no room for the context; main memory may have it.
      if (llama.gpu === false || !(thrown instanceof InsufficientMemoryError)) throw thrown;
      return llama.loadModel({ ...options, gpuLayers: 0 });
    });
    const candidates = threadCandidates(llama.cpuMathCores);
    try {
      // A context never runs on more threads than were allowed when it was made.
      llama.maxThreads = Math.max(request.threads ?? 1, ...candidates);
      const context = await model.createContext({
        contextSize: { min: Math.min(smallestContextTokens, contextTokens), max: contextTokens },
        batchSize: batchTokens,
        threads: { ideal: llama.maxThreads, min: 1 },
        createSignal: signal,
      });
      return {
        path,
        model,
        context,
        sequence: context.getSequence(),
      };
    } catch (thrown) {
      await model.dispose();
      throw thrown;
    }
  }

  async #settle(
    loaded: LoadedLlama,
    request: LoadRequest,
    listener: LoadListener,
    gauge: MemoryGauge,
  ): Promise<LoadedModel> {
    const { llama } = loaded.model;
    if (request.threads === null) listener.onMeasuring();
    llama.maxThreads = request.threads ?? (await measureThreads(loaded));
    return {
      contextTokens: loaded.context.contextSize,
      threads: llama.maxThreads,
      backend: llama.gpu === false ? "cpu" : llama.gpu,
      memoryBytes: await gauge.grownBytes(loaded),
    };
  }
}

/** A model this llama.cpp does not know would fail to load without saying why. */
async function refuseUnknownArchitecture(path: string, header: ModelOutline, llama: Llama): Promise<void> {
  const insights = await GgufInsights.from(headerFileInfo(header), llama);
  if (!insights.isSupportedByLlamaCpp)
    throw new AppError("models/unsupported", "llama.cpp does not know this architecture", { data: { path } });
}
