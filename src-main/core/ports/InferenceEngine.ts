import type { SegmentKind } from "../../../src-shared/domain/attempt.ts";

/** What a GGUF file says of itself. */
export interface GgufSummary {
  name: string;
  architecture: string;
  parameters: number | null;
  trainContextTokens: number;
  quantization: string;
  sizeBytes: number;
  /** The file's own chat template (Jinja), or null. */
  chatTemplate: string | null;
}

export interface LoadRequest {
  /** Absolute path of a GGUF file. */
  path: string;
  /** Largest context wanted, in tokens; a smaller one is taken where memory does not allow it. */
  contextTokens: number;
  /** Evaluation threads, or null to measure which number is fastest here. */
  threads: number | null;
}

export interface LoadedModel {
  /** Context that was allocated, in tokens. */
  contextTokens: number;
  threads: number;
  /** `cpu`, `metal`, `cuda` or `vulkan`. */
  backend: string;
}

/** A piece of a prompt. Only `special` text may become control tokens; `text` never can. */
export type PromptPart = { kind: "special"; text: string } | { kind: "text"; text: string };

export interface ChatMessage {
  role: "system" | "user" | "assistant";
  text: string;
}

/** A prompt written out by one of our profiles, or messages for the chat template inside the GGUF file. */
export type Prompt = { kind: "parts"; parts: PromptPart[] } | { kind: "messages"; messages: ChatMessage[] };

export interface Sampling {
  /** 0 takes the most likely token each time. */
  temperature: number;
  /** 0 for no limit. */
  topK: number;
  topP: number;
  minP: number;
  seed: number;
}

export interface GenerateRequest {
  prompt: Prompt;
  /** How the model marks its thoughts, or null for one that does not. */
  thoughtMarkers: { open: string; close: string } | null;
  /** Texts that end the output, besides the model's own end-of-turn tokens. */
  stops: string[];
  sampling: Sampling;
  /** Output that an earlier run left unfinished, in order; the model goes on after it. */
  resume: { kind: SegmentKind; text: string; ended: boolean }[];
  /** Tokens to generate at most, or null for what the context leaves. */
  maxTokens: number | null;
  /** Tokens kept back for the answer: the thought is closed when only these are left. */
  answerReserveTokens: number;
}

/** Counts and times since the update before, so that an update stays small however long the text is. */
export interface OutputUpdate {
  kind: SegmentKind;
  text: string;
  /** Tokens added to this segment. */
  tokens: number;
  /** Milliseconds added to this segment. */
  durationMs: number;
  /** The segment is over; the next update begins another. */
  ended: boolean;
}

export interface GenerateResult {
  /** `ended` by the model, `stopped` by the caller, `full` when the tokens were used up. */
  reason: "ended" | "stopped" | "full";
  promptTokens: number;
  promptMs: number;
  outputTokens: number;
  outputMs: number;
}

export interface GenerateListener {
  /** The prompt has been read; `promptMs` is how long that took. */
  onPrompt(prompt: { promptTokens: number; promptMs: number }): void;
  onOutput(update: OutputUpdate): void;
}

export interface LoadListener {
  /** 0 to 1 */
  onProgress(fraction: number): void;
  /** Loaded, and now trying thread counts. */
  onMeasuring(): void;
}

/**
 * Runs models. One model is loaded and one generation runs at a time; the caller queues. Nothing of llama.cpp
 * crosses this port, so that a server on another machine can stand behind it.
 */
export interface InferenceEngine {
  /** @throws AppError `models/*` */
  inspect(path: string): Promise<GgufSummary>;
  /**
   * Loads the model unless it is loaded already.
   * @throws AppError `models/*`, `engine/*`
   */
  load(request: LoadRequest, listener: LoadListener, signal: AbortSignal): Promise<LoadedModel>;
  /**
   * Aborting the signal ends the run with `stopped` at the next token.
   * @throws AppError `reasoning/prompt-too-long`, `engine/*`
   */
  generate(request: GenerateRequest, listener: GenerateListener, signal: AbortSignal): Promise<GenerateResult>;
  dispose(): Promise<void>;
}
