import { join, resolve } from "node:path";
import type {
  GenerateRequest,
  GenerateResult,
  LoadRequest,
  OutputUpdate,
  Steering,
} from "../../src-main/core/ports/InferenceEngine.ts";
import { generate } from "../../src-main/engine/generate.ts";
import type { LoadedLlama } from "../../src-main/engine/LoadedLlama.ts";
import { ModelLoader } from "../../src-main/engine/ModelLoader.ts";

import { writeRandomGguf, type ModelShape } from "../bench/writeRandomGguf.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";

export const starterPath = resolve(import.meta.dirname, "../../resources/models/starter.gguf");

/** A random model that takes next to no time. */
export const tinyShape: ModelShape = {
  name: "Random tiny",
  layers: 2,
  width: 64,
  feedForward: 64,
  contextTokens: 4096,
};

/** What is asked of a load in most tests: one sequence on one thread, and nothing kept on disk. */
export function loadRequest(change: Partial<LoadRequest> = {}): LoadRequest {
  return {
    path: starterPath,
    contextTokens: 512,
    sequences: 1,
    threads: 1,
    gpuLayers: null,
    batchTokens: null,
    keyValueType: "f16",
    predictsByLookup: false,
    states: null,
    ...change,
  };
}

/** The starter model, loaded in this process on one thread. */
export function loadStarter(contextTokens = 2048, change: Partial<LoadRequest> = {}): Promise<LoadedLlama> {
  return load({ contextTokens, ...change });
}

/** Loads a model in this process. */
export async function load(change: Partial<LoadRequest>): Promise<LoadedLlama> {
  const loader = new ModelLoader();
  const listener = { onProgress: () => undefined, onMeasuring: () => undefined };
  await loader.load(loadRequest(change), listener, new AbortController().signal);
  return loader.loaded;
}

/** A model with random weights, loaded in this process; its file goes when the test is over. */
export function loadRandom(shape: ModelShape, change: Partial<LoadRequest>): Promise<LoadedLlama> {
  const path = join(temporaryFolder(), "random.gguf");
  writeRandomGguf(path, shape);
  return load({ path, ...change });
}

/** A request to the starter model in its own chat format. */
export function request(question: string, change: Partial<GenerateRequest> = {}): GenerateRequest {
  return {
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
  };
}

export interface Output {
  result: GenerateResult;
  thought: string;
  answer: string;
  updates: OutputUpdate[];
}

/** Runs a request; `onUpdate` may abort the controller. */
export async function run(
  loaded: LoadedLlama,
  asked: GenerateRequest,
  onUpdate: (update: OutputUpdate, abort: AbortController) => void = () => undefined,
  steering: Steering[] = [],
): Promise<Output> {
  const abort = new AbortController();
  const updates: OutputUpdate[] = [];
  const listener = {
    onPrompt: () => undefined,
    onOutput: (some: OutputUpdate[]) => {
      updates.push(...some);
      for (const update of some) onUpdate(update, abort);
    },
  };
  const result = await generate(loaded, asked, listener, abort.signal, steering);
  const textOf = (kind: OutputUpdate["kind"]): string =>
    updates.flatMap((update) => (update.kind === kind ? [update.text] : [])).join("");
  return { result, thought: textOf("thought"), answer: textOf("answer"), updates };
}
