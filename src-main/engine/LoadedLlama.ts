import type { LlamaContext, LlamaModel } from "node-llama-cpp";
import type { SequencePool } from "./SequencePool.ts";

/** A model in memory with its one context and the sequences of it. */
export interface LoadedLlama {
  path: string;
  model: LlamaModel;
  context: LlamaContext;
  pool: SequencePool;
}
