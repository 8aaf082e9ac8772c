import type { SegmentKind } from "../../../src-shared/domain/attempt.ts";

/** What a GGUF file says of itself. */
export interface GgufSummary {
  name: string;
  architecture: string;
  parameters: number | null;
  trainContextTokens: number;
  quantization: string;
  /** Of this file alone, where the model is split. */
  sizeBytes: number;
  /** The file's own chat template (Jinja), or null. */
  chatTemplate: string | null;
  /** As the file says, such as `mit`. */
  licence: string | null;
}

/** An entry of a GGUF header as text; long values are cut. */
export interface MetadataEntry {
  key: string;
  value: string;
}

/** Memory that a model can have, in bytes. */
export interface MachineMemory {
  memoryBytes: number;
  availableMemoryBytes: number;
  gpu: {
    /** `metal`, `cuda` or `vulkan`. */
    backend: string;
    memoryBytes: number;
    availableMemoryBytes: number;
    /** The part of the graphics memory that is main memory too. */
    sharedBytes: number;
  } | null;
}

/** What the engine sees of the machine. */
export interface EngineMachine extends MachineMemory {
  /** Physical cores. */
  cores: number;
  gpuNames: string[];
}

/** What a transformer consists of, for estimates without its file. Lengths are numbers of weights. */
export interface ModelShape {
  /** As GGUF headers name it, such as `phi3`. */
  architecture: string;
  layers: number;
  embeddingLength: number;
  /** Of one expert, where there are experts. */
  feedForwardLength: number;
  heads: number;
  keyValueHeads: number;
  headLength: number;
  vocabulary: number;
  /** The output shares the input's embedding. */
  isTied: boolean;
  trainContextTokens: number;
  /** Mixture of experts: how many there are, and how many work on a token. */
  experts?: { count: number; used: number } | undefined;
  /** Tokens that most layers look back; left out where all look back over everything. */
  slidingWindowTokens?: number | undefined;
}

export type FitSubject = { kind: "file"; path: string } | { kind: "shape"; shape: ModelShape; quantization: string };

export interface FitRequest {
  subjects: FitSubject[];
  /** Context wanted, in tokens; a model trained for less is estimated at that. */
  contextTokens: number;
  /** The machine to estimate for, this one or another. */
  machine: MachineMemory;
}

/** How a model would lie in memory: the library's own estimate. Bytes. */
export interface FitEstimate {
  contextTokens: number;
  weightsBytes: number;
  contextBytes: number;
  ramBytes: number;
  vramBytes: number;
  gpuLayers: number;
  totalLayers: number;
  /** Whether it can be loaded with that context. */
  fits: boolean;
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
  /** Memory that the model and its context took, main and graphics memory together, in bytes. */
  memoryBytes: number;
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
   * All entries of a file's header, in its order.
   * @throws AppError `models/*`
   */
  readMetadata(path: string): Promise<MetadataEntry[]>;
  machine(): Promise<EngineMachine>;
  /** One estimate for each subject, in order; null for a file that cannot be read or an architecture that is not known. */
  estimate(request: FitRequest): Promise<(FitEstimate | null)[]>;
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
  /** Gives back all memory and files; the next request starts anew. What is under way fails. */
  stop(): Promise<void>;
  /** Stops for good: every later request fails with `engine/unavailable`. */
  dispose(): Promise<void>;
}
