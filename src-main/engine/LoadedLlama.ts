import type { LlamaContext, LlamaContextSequence, LlamaModel } from "node-llama-cpp";

/** A model in memory with its one context and sequence. */
export interface LoadedLlama {
  path: string;
  model: LlamaModel;
  context: LlamaContext;
  sequence: LlamaContextSequence;
}
