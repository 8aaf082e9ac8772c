import type { BackendState, EngineIncident } from "../../../../../src-shared/domain/engineIncident.ts";
import type { EngineStatus } from "../../../../../src-shared/domain/engineStatus.ts";
import type { Forecast } from "../../../../../src-shared/domain/forecast.ts";
import type { ModelId } from "../../../../../src-shared/domain/ids.ts";
import type { BackendMeasurement } from "../../../../../src-shared/domain/machineTest.ts";
import type { RunSettingsView } from "../../../../../src-shared/domain/runSettings.ts";
import type { SelfTest } from "../../../../../src-shared/domain/selfTest.ts";
import { say } from "../../../../../src-shared/domain/say.ts";

/** A model loaded in main memory. */
export const readyStatus = (
  modelId: ModelId,
  own: Partial<Extract<EngineStatus, { phase: "ready" }>> = {},
): EngineStatus => ({
  phase: "ready",
  modelId,
  threads: 6,
  contextTokens: 32_768,
  backend: "cpu",
  backendReason: say`No graphics card was found.`,
  gpuLayers: 0,
  totalLayers: 41,
  keyValueType: "f16",
  ...own,
});

export const sampleBackends: BackendState[] = [
  { backend: "cuda", state: "set-aside" },
  { backend: "vulkan", state: "available" },
  { backend: "metal", state: "unavailable" },
  { backend: "cpu", state: "in-use" },
];

export const sampleIncident = (incidentId: number, own: Partial<EngineIncident> = {}): EngineIncident => ({
  incidentId,
  at: Date.UTC(2026, 10, 23, 16, incidentId),
  error: { code: "engine/crashed", message: "exit", data: { detail: "signal SIGSEGV" } },
  backend: "cuda",
  modelName: "Phi-4-reasoning",
  remedy: say`Went on with a smaller context.`,
  logTail: "ggml_cuda_init: found 1 device\nCUDA error: an illegal memory access was encountered",
  ...own,
});

/** As the card of Phi-4-reasoning says, but for the temperature. */
export const sampleRunSettings: RunSettingsView = {
  chosen: {
    temperature: 0.5,
    topK: null,
    topP: null,
    minP: null,
    seed: null,
    contextTokens: null,
    keyValueType: null,
    threads: null,
    gpuLayers: null,
    batchTokens: null,
    systemPrompt: null,
    stops: null,
    predictsByLookup: null,
  },
  card: {
    temperature: 0.8,
    topK: 50,
    topP: 0.95,
    minP: 0,
    contextTokens: 32_768,
    systemPrompt: "You are Phi, a language model. Please structure your response into two main sections.",
    stops: ["<|im_end|>"],
  },
  trainContextTokens: 32_768,
};

export const sampleSelfTest = (own: Partial<SelfTest> = {}): SelfTest => ({
  profileId: "phi-4-reasoning",
  at: Date.UTC(2026, 10, 23, 16, 4),
  prompt:
    "<|im_start|>system<|im_sep|>You are Phi, a language model.<|im_end|><|im_start|>user<|im_sep|>What is 17 + 25?<|im_end|><|im_start|>assistant<|im_sep|>",
  promptTokens: 41,
  missingTokens: [],
  thought: "17 and 25 make 42.",
  answer: "The sum is \\boxed{42}.",
  thoughtOpened: true,
  thoughtClosedBy: "model",
  ...own,
});

export const sampleMeasurement = (backend: string, own: Partial<BackendMeasurement> = {}): BackendMeasurement => ({
  backend,
  threads: 6,
  gpuLayers: backend === "cpu" ? 0 : 41,
  totalLayers: 41,
  loadMs: 4200,
  promptTokensPerSecond: 1204,
  tokensPerSecond: 21.6,
  lookupTokensPerSecond: 48.2,
  memoryBytes: 9.6 * 2 ** 30,
  ...own,
});

export const sampleForecast = (modelId: ModelId): Forecast => ({
  modelId,
  contextTokens: 32_768,
  tokensPerSecond: 20,
  isMeasured: false,
  efforts: [
    { level: "quick", thoughtTokens: 1024 },
    { level: "normal", thoughtTokens: 4096 },
    { level: "deep", thoughtTokens: 12_288 },
    { level: "maximum", thoughtTokens: 28_000 },
  ],
  answerTokens: 2048,
});
