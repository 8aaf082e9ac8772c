import type { SegmentKind } from "../../../src-shared/domain/attempt.ts";
import type { KeyValueType } from "../../../src-shared/domain/runSettings.ts";
import type { BackendChoice } from "../../../src-shared/domain/settings.ts";

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
  /** The backend in use: `cpu`, `metal`, `cuda` or `vulkan`. */
  backend: string;
  /** All that work here, the one in use among them; `cpu` is the last. */
  backends: string[];
}

/** Which backend llama.cpp may take. */
export interface BackendPolicy {
  choice: BackendChoice;
  /** Backends that `auto` must not take. */
  excluded: string[];
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

/** Where states of sequences are kept on disk, so that a prompt that was read once is not evaluated again. */
export interface StateStore {
  /** Absolute path of a folder of the engine's own; made if missing. */
  dir: string;
  /** Bytes that all states together may take; the least recently used go first. */
  limitBytes: number;
  /** Names the weights, so that no state is given to another model. */
  modelKey: string;
}

export interface LoadRequest {
  /** Absolute path of a GGUF file. */
  path: string;
  /** Largest context wanted for one sequence, in tokens; a smaller one is taken where memory does not allow it. */
  contextTokens: number;
  /** Sequences that may run at the same time, at most; fewer where memory does not allow it, but the context is kept. */
  sequences: number;
  /** Evaluation threads, or null to measure which number is fastest here. */
  threads: number | null;
  /** Layers on the graphics card, or null for as many as fit beside the context. */
  gpuLayers: number | null;
  /** Tokens evaluated at once, or null for 256. */
  batchTokens: number | null;
  keyValueType: KeyValueType;
  /** Speculative decoding: guess tokens that stand in the text before. */
  predictsByLookup: boolean;
  /** Null keeps no states. */
  states: StateStore | null;
}

export interface LoadedModel {
  /** Context that one sequence has, in tokens. */
  contextTokens: number;
  sequences: number;
  threads: number;
  /** `cpu`, `metal`, `cuda` or `vulkan`. */
  backend: string;
  /** Layers on the graphics card, of all. */
  gpuLayers: number;
  totalLayers: number;
  keyValueType: KeyValueType;
  /** Memory that the model and its context took, main and graphics memory together, in bytes. */
  memoryBytes: number;
  /** How long loading took, in milliseconds; 0 where it was loaded already. */
  loadMs: number;
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
  /** Subtracted from the logits of tokens that were already written; left out for none. */
  presencePenalty?: number | undefined;
  seed: number;
}

/** How a model marks its thoughts. Each text may be one or more control tokens, plain text, or both. */
export interface ThoughtMarkers {
  open: string;
  /** Closes the thought, so that the answer follows: also what is fed to the model to close a thought early. */
  close: string;
  /** Begins an answer that no thought came before, where a family marks that too. */
  answerOpen?: string | undefined;
  /**
   * Where every message has a heading (harmony): texts that open one, the text that ends it, and the text that ends a
   * message. Nothing of a heading comes out; one that ends with `answerOpen` begins the answer, any other a thought.
   */
  heading?: { opens: string[]; close: string; end: string } | undefined;
}

/** A prompt, and what tells its special texts and the thought in it. */
export type ReadablePrompt = Pick<GenerateRequest, "prompt" | "thoughtMarkers" | "stops">;

export interface GenerateRequest {
  /** Names the run for {@link InferenceEngine.steer}. */
  generationId: string;
  prompt: Prompt;
  /** How the model marks its thoughts, or null for one that does not. */
  thoughtMarkers: ThoughtMarkers | null;
  /** Texts that end the output, besides the model's own end-of-turn tokens. */
  stops: string[];
  sampling: Sampling;
  /** Output that an earlier run left unfinished, in order; the model goes on after it. */
  resume: { kind: SegmentKind; text: string; ended: boolean }[];
  /** Tokens to generate at most, or null for what the context leaves. */
  maxTokens: number | null;
  /** Tokens that the thought may have, those of a resumed one counted, or null for what the room leaves. */
  thoughtTokens: number | null;
  /** Tokens kept back for the answer: the thought is closed when only these are left. */
  answerReserveTokens: number;
  /** Written inside a thought that is closed for the model, before its closing marker; empty for nothing. */
  closingText: string;
  /** Asked of it before its first token; left out for nothing. */
  steering?: Steering[] | undefined;
}

/** What can be asked of a run while it thinks. Outside a thought it has no effect. */
export type Steering =
  /** Writes the text inside the thought and closes it; the model goes on with its answer. */
  | { kind: "close-thought"; text: string }
  /** Writes the text into the thought; the model goes on after it. */
  | { kind: "insert"; text: string };

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
  /** Prompt tokens that did not have to be evaluated, since their state was there. */
  cachedTokens: number;
  outputTokens: number;
  outputMs: number;
  /** Who ended the last thought; null where none was ended in this run. */
  thoughtClosedBy: "model" | "budget" | "steering" | null;
}

/** A prompt as the loaded model reads it. */
export interface PromptReading {
  tokens: number;
  /** Special tokens visible. */
  text: string;
  /** Special texts of the prompt and the markers that are not single tokens of this model's vocabulary. */
  missingTokens: string[];
}

/** Speeds of the loaded model, in tokens a second. */
export interface SpeedMeasurement {
  promptTokensPerSecond: number;
  tokensPerSecond: number;
  /** With guesses from the text before, on a text that repeats itself; null where they cannot be made. */
  lookupTokensPerSecond: number | null;
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
 * Runs models. One model is loaded; at most `LoadedModel.sequences` generations run at a time, the caller queues. A prompt
 * that begins like one of before is evaluated from where they part. Nothing of llama.cpp crosses this port, so that a
 * server on another machine can stand behind it.
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
   * Which backend is to be taken from now on. A running engine that has another one is stopped first; what it was doing
   * fails with `engine/unavailable`.
   */
  useBackend(policy: BackendPolicy): Promise<void>;
  /**
   * Loads the model unless it is loaded already as it is asked for. Where only the context must change, the weights stay; a
   * context that is larger than asked for stays too.
   * @throws AppError `models/*`, `engine/*`
   */
  load(request: LoadRequest, listener: LoadListener, signal: AbortSignal): Promise<LoadedModel>;
  /**
   * Aborting the signal ends the run with `stopped` at the next token.
   * @throws AppError `reasoning/prompt-too-long`, `engine/*`
   */
  generate(request: GenerateRequest, listener: GenerateListener, signal: AbortSignal): Promise<GenerateResult>;
  /** Steers a run that is under way; one that is over is left alone. */
  steer(generationId: string, steering: Steering): void;
  /**
   * Prompts as the loaded model would read them. Nothing is evaluated.
   * @throws AppError `engine/load-failed` when no model is loaded
   */
  readPrompts(requests: ReadablePrompt[]): Promise<PromptReading[]>;
  /**
   * Evaluates a prompt ahead of a run that will begin with it. Aborting the signal ends it at the next batch; a run that needs
   * the sequence ends it too.
   */
  preload(request: ReadablePrompt, signal: AbortSignal): Promise<void>;
  /**
   * Measures the loaded model, with nothing else running. Aborting the signal rejects with its reason.
   * @throws AppError `engine/*`
   */
  measure(signal: AbortSignal): Promise<SpeedMeasurement>;
  /** Gives back all memory and files; the next request starts anew. What is under way fails. */
  stop(): Promise<void>;
  /** Stops for good: every later request fails with `engine/unavailable`. */
  dispose(): Promise<void>;
}
