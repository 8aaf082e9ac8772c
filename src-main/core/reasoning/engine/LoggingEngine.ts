import type { InferenceEngine } from "../../ports/InferenceEngine.ts";

/** An engine whose native log can be read. */
export interface LoggingEngine extends InferenceEngine {
  /** The end of the native log of the engine that runs, or of the one before. */
  readonly logTail: string;
}
