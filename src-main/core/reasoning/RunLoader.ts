import type { Phrase } from "../../../src-shared/domain/phrase.ts";
import type { EngineStatus } from "../../../src-shared/domain/engineStatus.ts";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import type { RunSettings } from "../../../src-shared/domain/runSettings.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { ModelService } from "../models/ModelService.ts";
import type { LoadedModel, LoadRequest, StateStore } from "../ports/InferenceEngine.ts";
import type { Topic } from "../Topic.ts";
import type { EngineHealth } from "./engine/EngineHealth.ts";
import type { LoadLadder } from "./engine/LoadLadder.ts";
import { promptStatesDir } from "./promptStates.ts";
import { contextLimit } from "./wantedContext.ts";

/** Bytes on disk that the kept states of all models may take together. */
const stateLimitBytes = 2 * 2 ** 30;

/** What a load is to have room for. */
export interface LoadWish {
  /** Context wanted, in tokens. */
  contextTokens: number;
  /** Context below which it is of no use, in tokens; left out for 2,048. */
  leastTokens?: number;
  /** Runs at the same time, at most. */
  sequences: number;
}

interface Parts {
  ladder: Pick<LoadLadder, "load">;
  health: Pick<EngineHealth, "reasonFor">;
  models: Pick<ModelService, "profileOf" | "runSettings" | "weightsKey">;
  status: Topic<EngineStatus>;
  /** Folder of the app's data, or null where nothing is kept. */
  dataDir: string | null;
}

/** Loads models as a person has set them, and says in the engine's status how it goes. */
export class RunLoader {
  readonly #parts: Parts;
  /** Contexts that memory was too small to exceed, in tokens. */
  readonly #mostTokens = new Map<ModelId, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The largest context that a run of this model can have here, in tokens, as far as it is known. */
  contextLimit(model: ModelFile): number {
    const { models } = this.#parts;
    const limit = contextLimit(model, models.profileOf(model), models.runSettings(model.modelId));
    return Math.min(limit, this.#mostTokens.get(model.modelId) ?? limit);
  }

  /**
   * @returns what was loaded, and for each step that had to be taken down what it means for the person
   * @throws AppError `models/*`, `engine/*`; the error of an aborted load
   */
  async load(
    model: ModelFile,
    wish: LoadWish,
    onProgress: (fraction: number) => void,
    signal: AbortSignal,
  ): Promise<{ loaded: LoadedModel; remedies: Phrase[] }> {
    const { ladder, health, models, status } = this.#parts;
    const { modelId, name } = model;
    if (status.value.phase === "off" || status.value.phase === "failed") status.set({ phase: "starting" });
    const listener = {
      onProgress: (fraction: number) => {
        status.set({ phase: "loading", modelId, fraction });
        onProgress(fraction);
      },
      onMeasuring: () => status.set({ phase: "measuring", modelId }),
    };
    try {
      const request = this.#request(model, models.runSettings(modelId), wish);
      const { loaded, remedies } = await ladder.load({ modelId, name }, request, listener, signal, wish.leastTokens);
      const { contextTokens, threads, backend, gpuLayers, totalLayers, keyValueType } = loaded;
      if (contextTokens < wish.contextTokens) this.#mostTokens.set(modelId, contextTokens);
      else if (contextTokens > (this.#mostTokens.get(modelId) ?? Infinity)) this.#mostTokens.delete(modelId);
      const facts = { contextTokens, threads, backend, gpuLayers, totalLayers, keyValueType };
      status.set({ phase: "ready", modelId, ...facts, backendReason: health.reasonFor(loaded) });
      return { loaded, remedies };
    } catch (thrown) {
      if (signal.aborted) status.set({ phase: "off" });
      else status.set({ phase: "failed", error: AppError.from(thrown).toEnvelope() });
      throw thrown;
    }
  }

  #request({ path, modelId }: ModelFile, settings: RunSettings, { contextTokens, sequences }: LoadWish): LoadRequest {
    const { threads, gpuLayers, batchTokens, keyValueType, predictsByLookup } = settings;
    return {
      path,
      contextTokens,
      sequences,
      threads,
      gpuLayers,
      batchTokens,
      keyValueType: keyValueType ?? "f16",
      predictsByLookup: predictsByLookup ?? false,
      states: this.#states(modelId),
    };
  }

  #states(modelId: ModelId): StateStore | null {
    const { dataDir, models } = this.#parts;
    if (dataDir === null) return null;
    return { dir: promptStatesDir(dataDir), limitBytes: stateLimitBytes, modelKey: models.weightsKey(modelId) };
  }
}
