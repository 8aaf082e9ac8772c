import type { BackendPolicy, LoadRequest } from "../../../../src-main/core/ports/InferenceEngine.ts";
import type { LoggingEngine } from "../../../../src-main/core/reasoning/engine/LoggingEngine.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { ErrorCode } from "../../../../src-shared/errors/errorCodes.ts";
import { loadedModel } from "./engineRequests.ts";

const notAsked = (): never => {
  throw new Error("nobody should ask for this");
};

interface Script {
  /** Backends of the machine, the one first that `auto` takes. */
  backends?: string[];
  /** The error of each load, in turn; null and those after the last one work. */
  loads?: (ErrorCode | null)[];
  /** Loads on these backends end the engine. */
  crashingLoads?: string[];
  /** Starting llama.cpp with these backends ends the engine. */
  crashingStarts?: string[];
  /** Layers that fit on the card by the library's estimate. */
  layers?: number;
}

/** An engine that does as it is told, and keeps what it was asked for. */
export function scriptedEngine({
  backends = ["cpu"],
  loads = [],
  crashingLoads = [],
  crashingStarts = [],
  layers = 24,
}: Script = {}) {
  const requests: LoadRequest[] = [];
  const policies: BackendPolicy[] = [];
  let stops = 0;
  const backend = (): string => {
    const { choice, excluded } = policies.at(-1) ?? { choice: "auto", excluded: [] };
    const taken = choice === "auto" ? backends.find((known) => !excluded.includes(known)) : choice;
    if (taken === undefined || !backends.includes(taken)) throw new AppError("engine/no-backend", "not here");
    if (crashingStarts.includes(taken)) throw new AppError("engine/crashed", "at its start");
    return taken;
  };
  const engine: LoggingEngine = {
    logTail: "last native words",
    async machine() {
      const memory = { memoryBytes: 8e9, availableMemoryBytes: 4e9, gpu: null };
      return { ...memory, cores: 2, gpuNames: [], backend: backend(), backends };
    },
    async useBackend(policy) {
      policies.push(policy);
    },
    async load(request) {
      requests.push(request);
      const taken = backend();
      if (crashingLoads.includes(taken)) throw new AppError("engine/crashed", "at loading");
      const code = loads[requests.length - 1] ?? null;
      if (code !== null) throw new AppError(code, "as the script says");
      return loadedModel(request, taken);
    },
    async estimate({ contextTokens }) {
      return [
        {
          contextTokens,
          weightsBytes: 1,
          contextBytes: 1,
          ramBytes: 1,
          vramBytes: 1,
          gpuLayers: layers,
          totalLayers: 24,
          fits: true,
        },
      ];
    },
    async measure() {
      return {
        promptTokensPerSecond: 100,
        tokensPerSecond: backend() === "cpu" ? 10 : 50,
        lookupTokensPerSecond: null,
      };
    },
    async stop() {
      stops += 1;
    },
    inspect: notAsked,
    readMetadata: notAsked,
    generate: notAsked,
    steer: notAsked,
    readPrompts: notAsked,
    preload: notAsked,
    dispose: notAsked,
  };
  return { engine, requests, policies, stopCount: () => stops };
}
