import { getLlama, GgufInsights, readGgufFileInfo, type Llama } from "node-llama-cpp";
import type { LoadedModel, LoadListener, LoadRequest } from "../core/ports/InferenceEngine.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import type { LoadedLlama } from "./LoadedLlama.ts";
import { measureThreads, threadCandidates } from "./measureThreads.ts";
import { requireGguf } from "./requireGguf.ts";
import { toAppError } from "./toAppError.ts";

/** Tokens evaluated at once; also how long a stop waits while a prompt is read. */
export const batchTokens = 256;
const smallestContextTokens = 256;
const progressStep = 0.01;

/** Holds at most one model in memory. */
export class ModelLoader {
  #llama: Promise<Llama> | undefined;
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
    await requireGguf(request.path);
    this.#current = undefined;
    // A sequence, its context and its model go in this order; the model's disposal does all three.
    await current?.loaded.model.dispose();
    try {
      const loaded = await this.#read(request, listener, signal);
      const description = await this.#settle(loaded, request, listener);
      this.#current = { loaded, request, description };
      return description;
    } catch (thrown) {
      throw toAppError(thrown, request.path);
    }
  }

  async #read(request: LoadRequest, listener: LoadListener, signal: AbortSignal): Promise<LoadedLlama> {
    this.#llama ??= startLlama();
    const llama = await this.#llama;
    const { path, contextTokens } = request;
    let told = 0;
    await refuseUnknownArchitecture(path, llama);
    const model = await llama.loadModel({
      modelPath: path,
      gpuLayers: { fitContext: { contextSize: contextTokens } },
      onLoadProgress: (fraction) => {
        if (fraction - told < progressStep && fraction < 1) return;
        told = fraction;
        listener.onProgress(fraction);
      },
      loadSignal: signal,
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

  async #settle(loaded: LoadedLlama, request: LoadRequest, listener: LoadListener): Promise<LoadedModel> {
    const { llama } = loaded.model;
    if (request.threads === null) listener.onMeasuring();
    llama.maxThreads = request.threads ?? (await measureThreads(loaded));
    return {
      contextTokens: loaded.context.contextSize,
      threads: llama.maxThreads,
      backend: llama.gpu === false ? "cpu" : llama.gpu,
    };
  }
}

/** A model this llama.cpp does not know would fail to load without saying why. */
async function refuseUnknownArchitecture(path: string, llama: Llama): Promise<void> {
  const insights = await GgufInsights.from(await readGgufFileInfo(path, { sourceType: "filesystem" }), llama);
  if (!insights.isSupportedByLlamaCpp)
    throw new AppError("models/unsupported", "llama.cpp does not know this architecture", { data: { path } });
}

/** Only binaries that came with the app: nothing is compiled and nothing is fetched. */
function startLlama(): Promise<Llama> {
  return getLlama({
    gpu: "auto",
    build: "never",
    skipDownload: true,
    progressLogs: false,
    maxThreads: 1,
    logger: (level, message) => void process.stderr.write(`[${level}] ${message}\n`),
  });
}
