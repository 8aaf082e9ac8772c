import { join, resolve } from "node:path";
import type { GenerateRequest, GenerateResult, LoadRequest } from "../../src-main/core/ports/InferenceEngine.ts";
import { EngineSupervisor } from "../../src-main/core/reasoning/EngineSupervisor.ts";
import { nodeEngineLauncher } from "../../src-main/host-node/nodeEngineLauncher.ts";
import { benchShape, writeRandomGguf } from "./writeRandomGguf.ts";

const entry = resolve(import.meta.dirname, "../../out/main/engine.js");
const ignore = (): void => undefined;

/** A run as it is timed here: from the request to the first token, and to the end; milliseconds. */
export interface TimedRun extends GenerateResult {
  firstTokenMs: number;
  totalMs: number;
}

/** The built engine in a process of its own, behind the app's supervisor, without the rest of the app. */
export function startEngine(): EngineSupervisor {
  return new EngineSupervisor({
    launcher: nodeEngineLauncher(entry),
    logger: { info: ignore, warn: ignore, error: ignore },
  });
}

/** Writes the model of 300 million random weights. */
export function writeBenchModel(folder: string): string {
  const path = join(folder, "random-300m.gguf");
  writeRandomGguf(path, benchShape);
  return path;
}

export function loadEngine(engine: EngineSupervisor, change: Partial<LoadRequest> & { path: string }) {
  const request: LoadRequest = {
    contextTokens: 4096,
    sequences: 1,
    threads: null,
    gpuLayers: null,
    batchTokens: null,
    keyValueType: "f16",
    predictsByLookup: false,
    states: null,
    ...change,
  };
  return engine.load(request, { onProgress: ignore, onMeasuring: ignore }, new AbortController().signal);
}

/** A request for so many tokens of plain text after a prompt. */
export function plainRequest(text: string, maxTokens: number, change: Partial<GenerateRequest> = {}): GenerateRequest {
  return {
    generationId: "bench",
    prompt: { kind: "parts", parts: [{ kind: "text", text }] },
    thoughtMarkers: null,
    stops: [],
    sampling: { temperature: 1, topK: 0, topP: 1, minP: 0, seed: 1 },
    resume: [],
    maxTokens,
    thoughtTokens: null,
    answerReserveTokens: 0,
    closingText: "",
    ...change,
  };
}

export async function timeGeneration(engine: EngineSupervisor, request: GenerateRequest): Promise<TimedRun> {
  const begun = performance.now();
  let firstTokenMs = NaN;
  const onPrompt = (): void => {
    firstTokenMs = performance.now() - begun;
  };
  const result = await engine.generate(request, { onPrompt, onOutput: ignore }, new AbortController().signal);
  return { ...result, firstTokenMs, totalMs: performance.now() - begun };
}
