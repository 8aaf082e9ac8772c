import type { ErrorEnvelope } from "../../../src-shared/errors/AppError.ts";
import type {
  BackendPolicy,
  EngineMachine,
  FitEstimate,
  FitRequest,
  GenerateRequest,
  GenerateResult,
  GgufSummary,
  LoadedModel,
  LoadRequest,
  MetadataEntry,
  OutputUpdate,
  PromptReading,
  ReadablePrompt,
  SpeedMeasurement,
  Steering,
} from "./InferenceEngine.ts";

/** What the supervisor sends to the engine process. `id` names the request in all its replies. */
export type EngineRequest =
  /** The first message to a process: which backend llama.cpp may take. Has no reply. */
  | { type: "configure"; policy: BackendPolicy }
  | { type: "inspect"; id: number; path: string }
  | { type: "read-metadata"; id: number; path: string }
  | { type: "machine"; id: number }
  | { type: "estimate"; id: number; request: FitRequest }
  | { type: "load"; id: number; request: LoadRequest }
  | { type: "generate"; id: number; request: GenerateRequest }
  /** Has no reply. */
  | { type: "steer"; generationId: string; steering: Steering }
  | { type: "read-prompts"; id: number; requests: ReadablePrompt[] }
  | { type: "preload"; id: number; request: ReadablePrompt }
  | { type: "measure"; id: number }
  /** Ends a load or a generation early. */
  | { type: "cancel"; id: number }
  | { type: "ping"; id: number };

/** What the engine process answers. `ready` comes once, by itself, when it listens. */
export type EngineReply =
  | { type: "ready" }
  | { type: "pong"; id: number }
  | { type: "inspected"; id: number; summary: GgufSummary }
  | { type: "metadata"; id: number; entries: MetadataEntry[] }
  | { type: "machine"; id: number; machine: EngineMachine }
  | { type: "estimated"; id: number; estimates: (FitEstimate | null)[] }
  | { type: "loading"; id: number; fraction: number }
  | { type: "measuring"; id: number }
  | { type: "loaded"; id: number; model: LoadedModel }
  | { type: "prompt-read"; id: number; promptTokens: number; promptMs: number }
  | { type: "output"; id: number; updates: OutputUpdate[] }
  | { type: "prompts-read"; id: number; readings: PromptReading[] }
  | { type: "preloaded"; id: number }
  | { type: "measured"; id: number; speed: SpeedMeasurement }
  | { type: "generated"; id: number; result: GenerateResult }
  | { type: "failed"; id: number; error: ErrorEnvelope };
