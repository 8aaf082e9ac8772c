import { resolve } from "node:path";
import type { GenerateRequest, GenerateResult, OutputUpdate } from "../../src-main/core/ports/InferenceEngine.ts";
import { generate } from "../../src-main/engine/generate.ts";
import type { LoadedLlama } from "../../src-main/engine/LoadedLlama.ts";
import { ModelLoader } from "../../src-main/engine/ModelLoader.ts";

export const starterPath = resolve(import.meta.dirname, "../../resources/models/starter.gguf");

/** The starter model, loaded in this process on one thread. */
export async function loadStarter(contextTokens = 2048): Promise<LoadedLlama> {
  const loader = new ModelLoader();
  const listener = { onProgress: () => undefined, onMeasuring: () => undefined };
  await loader.load({ path: starterPath, contextTokens, threads: 1 }, listener, new AbortController().signal);
  return loader.loaded;
}

/** A request to the starter model in its own chat format. */
export function request(question: string, change: Partial<GenerateRequest> = {}): GenerateRequest {
  return {
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
    answerReserveTokens: 256,
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
  const result = await generate(loaded, asked, listener, abort.signal);
  const textOf = (kind: OutputUpdate["kind"]): string =>
    updates.flatMap((update) => (update.kind === kind ? [update.text] : [])).join("");
  return { result, thought: textOf("thought"), answer: textOf("answer"), updates };
}
