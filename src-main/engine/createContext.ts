import type { LlamaContext, LlamaContextOptions, LlamaModel } from "node-llama-cpp";
import type { LoadRequest } from "../core/ports/InferenceEngine.ts";
import type { KeyValueType } from "../../src-shared/domain/runSettings.ts";

/** Tokens evaluated at once where nothing else is asked for; also how long a stop waits while a prompt is read. */
export const defaultBatchTokens = 256;
const smallestContextTokens = 256;

/** A context, and what its cache is made of. */
export interface MadeContext {
  context: LlamaContext;
  keyValueType: KeyValueType;
}

/**
 * Makes a context as it is asked for, or the next best that memory allows: first with fewer sequences, then with a smaller
 * context. A quantized cache needs flash attention; where the model cannot have that, the cache is f16.
 * @throws InsufficientMemoryError, or what else the library throws
 */
export async function createContext(
  model: LlamaModel,
  request: LoadRequest,
  signal: AbortSignal,
): Promise<MadeContext> {
  if (request.keyValueType === "q8_0" && model.fileInsights.flashAttentionSupported)
    try {
      const quantized = { experimentalKvCacheKeyType: "Q8_0", experimentalKvCacheValueType: "Q8_0" } as const;
      return { context: await withMostSequences(model, request, quantized, signal), keyValueType: "q8_0" };
    } catch {
      signal.throwIfAborted();
    }
  return { context: await withMostSequences(model, request, {}, signal), keyValueType: "f16" };
}

async function withMostSequences(
  model: LlamaModel,
  { contextTokens, sequences, batchTokens }: LoadRequest,
  cache: LlamaContextOptions,
  signal: AbortSignal,
): Promise<LlamaContext> {
  const wanted = Math.min(contextTokens, model.trainContextSize);
  const options = {
    ...cache,
    batchSize: batchTokens ?? defaultBatchTokens,
    // A context never runs on more threads than were allowed when it was made.
    threads: { ideal: model.llama.maxThreads, min: 1 },
    createSignal: signal,
  };
  for (let count = sequences; count > 1; count--)
    try {
      return await model.createContext({
        ...options,
        sequences: count,
        contextSize: wanted,
        failedCreationRemedy: false,
      });
    } catch {
      signal.throwIfAborted();
    }
  const contextSize = { min: Math.min(smallestContextTokens, wanted), max: wanted };
  return model.createContext({ ...options, sequences: 1, contextSize });
}
