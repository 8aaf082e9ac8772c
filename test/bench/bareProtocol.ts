import type { GenerateRequest, LoadedModel } from "../../src-main/core/ports/InferenceEngine.ts";

/** What the bare loop is told when it starts, so that it runs as the app does. */
export interface BareSetup extends Pick<LoadedModel, "contextTokens" | "threads" | "backend"> {
  modelPath: string;
  sampling: GenerateRequest["sampling"];
  thoughtMarkers: GenerateRequest["thoughtMarkers"];
  stops: string[];
}

/** One run: the question, and how many tokens to write. */
export interface BareRun {
  question: string;
  tokens: number;
}
