import { resolve } from "node:path";
import type { GenerateRequest, LoadedModel, LoadRequest } from "../../../../src-main/core/ports/InferenceEngine.ts";
import type { ModelId } from "../../../../src-shared/domain/ids.ts";

export const starterPath = resolve(import.meta.dirname, "../../../../resources/models/starter.gguf");
export const starter = { modelId: "starter" as ModelId, name: "Starter", path: starterPath };

export const noLoadListener = { onProgress: () => undefined, onMeasuring: () => undefined };
export const never = new AbortController().signal;

/** A request that every step of the ladder changes. */
export const loadRequest = (change: Partial<LoadRequest> = {}): LoadRequest => ({
  path: starterPath,
  contextTokens: 8_192,
  sequences: 4,
  threads: 1,
  gpuLayers: null,
  batchTokens: null,
  keyValueType: "f16",
  predictsByLookup: false,
  states: null,
  ...change,
});

/** What an engine answers to a request on a card that takes all it is asked for. */
export const loadedModel = (request: LoadRequest, backend = "cpu"): LoadedModel => ({
  contextTokens: request.contextTokens,
  sequences: request.sequences,
  threads: request.threads ?? 1,
  backend,
  gpuLayers: backend === "cpu" ? 0 : (request.gpuLayers ?? 24),
  totalLayers: 24,
  keyValueType: request.keyValueType,
  memoryBytes: 1_000_000,
  loadMs: 1,
});

/** A question to the starter model, answered the same way each time. */
export const generateRequest = (question: string, change: Partial<GenerateRequest> = {}): GenerateRequest => ({
  generationId: "run",
  prompt: {
    kind: "parts",
    parts: [
      { kind: "special", text: "<|im_start|>user<|im_sep|>" },
      { kind: "text", text: question },
      { kind: "special", text: "<|im_end|><|im_start|>assistant<|im_sep|>" },
    ],
  },
  thoughtMarkers: { open: "<think>", close: "</think>" },
  stops: ["<|im_end|>"],
  sampling: { temperature: 0, topK: 0, topP: 1, minP: 0, seed: 1 },
  resume: [],
  maxTokens: null,
  thoughtTokens: null,
  answerReserveTokens: 256,
  closingText: "",
  ...change,
});
