import type { Catalogue, CatalogueModel } from "../../../../../src-shared/domain/catalogue.ts";
import type { Download } from "../../../../../src-shared/domain/download.ts";
import type { Fit, Fits } from "../../../../../src-shared/domain/fit.ts";
import { downloadId, modelId } from "../../../../../src-shared/domain/ids.ts";
import type { Machine } from "../../../../../src-shared/domain/machine.ts";
import type { ModelDetails, ModelFile, ModelFolders } from "../../../../../src-shared/domain/model.ts";

const gibibyte = 2 ** 30;

/** A laptop of 16 GB without a graphics card. */
export const sampleMachine: Machine = {
  processor: "Apple M2",
  cores: 8,
  memoryBytes: 16 * gibibyte,
  availableMemoryBytes: 9 * gibibyte,
  gpu: null,
  memoryBytesPerSecond: 90e9,
  freeDiskBytes: 212e9,
};

/** A fit in main memory, without a speed. */
export const sampleFit = (verdict: Fit["verdict"], reason: Fit["reason"], gibibytes: number): Fit => ({
  verdict,
  reason,
  contextTokens: 8192,
  weightsBytes: gibibytes * 0.8 * gibibyte,
  contextBytes: gibibytes * 0.2 * gibibyte,
  ramBytes: gibibytes * gibibyte,
  vramBytes: 0,
  ramLimitBytes: 13.4 * gibibyte,
  vramLimitBytes: 0,
  gpuLayers: 0,
  totalLayers: 41,
  speed: null,
  measuredBytes: null,
});

const withSpeed = (fit: Fit, tokensPerSecond: number, isMeasured = false): Fit => ({
  ...fit,
  speed: { tokensPerSecond, isMeasured },
});

function sampleModel(
  catalogueId: string,
  name: string,
  goodFor: string,
  billions: number,
  sizes: Record<string, number>,
  warning: string | null = null,
): CatalogueModel {
  return {
    catalogueId,
    name,
    maker: "Microsoft",
    goodFor,
    parameters: billions * 1e9,
    activeParameters: null,
    contextTokens: 32_768,
    licence: warning === null ? { name: "MIT", warning } : { name: "EXAONE licence", warning },
    thinks: true,
    profileId: "any",
    variants: Object.entries(sizes).map(([quantization, gigabytes]) => ({
      variantId: `${catalogueId}/${quantization}`,
      quantization,
      sizeBytes: gigabytes * 1e9,
      files: [
        {
          repository: `maker/${name}-GGUF`,
          revision: "main",
          path: `${name}-${quantization}.gguf`,
          sizeBytes: null,
          sha256: null,
        },
      ],
    })),
  };
}

export const sampleCatalogue: Catalogue = {
  models: [
    sampleModel("phi-4-reasoning", "Phi-4-reasoning", "Maths, science, planning", 14.7, {
      Q3_K_M: 7.36,
      Q4_K_M: 9.05,
      Q6_K: 12,
    }),
    sampleModel("phi-4-mini-reasoning", "Phi-4-mini-reasoning", "Maths, step by step", 3.8, {
      Q4_K_M: 2.49,
      Q8_0: 4.08,
    }),
    sampleModel("phi-4-reasoning-plus", "Phi-4-reasoning-plus", "Hard problems, 1.5 times the tokens", 14.7, {
      Q3_K_M: 7.36,
      Q4_K_M: 12,
    }),
    sampleModel(
      "exaone-deep",
      "EXAONE Deep 7.8B",
      "Maths and code",
      7.8,
      { Q4_K_M: 4.77 },
      "For research only: commercial use is not allowed.",
    ),
  ],
};

export const sampleFits: Fits = {
  variants: {
    "phi-4-reasoning/Q3_K_M": withSpeed(sampleFit("runs-well", "fits", 9.6), 9),
    "phi-4-reasoning/Q4_K_M": withSpeed(sampleFit("runs-well", "tight", 11.9), 7.2),
    "phi-4-reasoning/Q6_K": sampleFit("does-not-fit", "memory", 15.1),
    "phi-4-mini-reasoning/Q4_K_M": withSpeed(sampleFit("runs-well", "fits", 4.1), 31),
    "phi-4-mini-reasoning/Q8_0": withSpeed(sampleFit("slow", "speed", 5.6), 4),
    "phi-4-reasoning-plus/Q3_K_M": withSpeed(sampleFit("runs-well", "fits", 9.6), 9),
    "phi-4-reasoning-plus/Q4_K_M": sampleFit("does-not-fit", "memory", 15.1),
    "exaone-deep/Q4_K_M": withSpeed(sampleFit("runs-well", "fits", 6.2), 14),
  },
  models: { starter: withSpeed(sampleFit("runs-well", "fits", 0.05), 400, true) },
  unsupportedModelIds: [],
  recommendedVariantId: "phi-4-mini-reasoning/Q4_K_M",
};

export const starter: ModelFile = {
  modelId: modelId.parse("starter"),
  name: "Starter",
  path: "/opt/stemma/starter.gguf",
  origin: "built-in",
  foundIn: null,
  sizeBytes: 3.51e6,
  architecture: "phi3",
  parameters: 3.3e6,
  trainContextTokens: 2048,
  quantization: "F16",
  licence: "mit",
  profileId: "starter",
  isProfileChosen: false,
  profileFault: null,
  variantId: null,
  source: null,
  sha256: null,
  state: "present",
};

/** A model on this machine, by its name. */
export const sampleFile = (name: string, own: Partial<ModelFile> = {}): ModelFile => ({
  ...starter,
  modelId: modelId.parse(`file:${name}`),
  name,
  path: `/home/ada/.lmstudio/models/maker/${name}/${name}-Q4_K_M.gguf`,
  origin: "found",
  foundIn: "LM Studio",
  sizeBytes: 4.9e9,
  architecture: "qwen3",
  parameters: 8.2e9,
  trainContextTokens: 40_960,
  quantization: "Q4_K_M",
  licence: "apache-2.0",
  profileId: "default",
  ...own,
});

/** A download half way, of a catalogue's size. */
export const sampleDownload = (variantId: string, own: Partial<Download> = {}): Download => ({
  downloadId: downloadId.parse(`download:${variantId}`),
  name: variantId.split("/")[0] ?? "",
  variantId,
  repository: "maker/model-GGUF",
  paths: ["model.gguf"],
  state: "running",
  sizeBytes: 9.05e9,
  receivedBytes: 5.7e9,
  bytesPerSecond: 38e6,
  secondsLeft: 87.4,
  retryAt: null,
  error: null,
  ...own,
});

export const sampleFolders: ModelFolders = {
  isScanning: false,
  folders: [
    { path: "/home/ada/.cache/huggingface/hub", owner: "Hugging Face", modelCount: 3, isPresent: true },
    { path: "/home/ada/.lmstudio/models", owner: "LM Studio", modelCount: 2, isPresent: true },
    { path: "/media/stick/models", owner: null, modelCount: 0, isPresent: false },
  ],
};

export const sampleDetails = (of: ModelFile): ModelDetails => ({
  modelId: of.modelId,
  files: [{ path: of.path, sizeBytes: of.sizeBytes }],
  metadata: [
    { key: "general.architecture", value: of.architecture },
    { key: "tokenizer.ggml.tokens", value: `["!", "#", ${'"long", '.repeat(60)}…]` },
  ],
  chatTemplate:
    "{% for message in messages %}\n<|im_start|>{{ message.role }}<|im_sep|>{{ message.content }}\n{% endfor %}",
  hashedAt: null,
  selfTest: null,
});

/** The catalogue's Phi-4-reasoning as it is once it was downloaded. */
export const samplePhi = sampleFile("Phi-4-reasoning", {
  origin: "downloaded",
  variantId: "phi-4-reasoning/Q4_K_M",
  sizeBytes: 9.05e9,
});

/** Downloads in four states: running, waiting, failed, and a paused one that was named by hand. */
export const busyDownloads = [
  sampleDownload("phi-4-reasoning/Q6_K", { name: "Phi-4-reasoning", sizeBytes: 12e9 }),
  sampleDownload("phi-4-mini-reasoning/Q4_K_M", { state: "queued", name: "Phi-4-mini-reasoning", receivedBytes: 0 }),
  sampleDownload("exaone-deep/Q4_K_M", {
    state: "failed",
    name: "EXAONE Deep",
    error: { code: "hub/needs-access", message: "", data: { repository: "a/b" } },
  }),
  sampleDownload("by hand", { variantId: null, name: "by-hand.gguf", state: "paused" }),
];
