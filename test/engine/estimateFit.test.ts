import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Llama } from "node-llama-cpp";
import type { FitEstimate, FitSubject, MachineMemory, ModelShape } from "../../src-main/core/ports/InferenceEngine.ts";
import { estimateFits } from "../../src-main/engine/estimateFit.ts";
import { ModelLoader } from "../../src-main/engine/ModelLoader.ts";
import { shapeTensors } from "../../src-main/engine/shapeTensors.ts";
import { startLlama } from "../../src-main/engine/startLlama.ts";
import { tensorBytes } from "../../src-main/engine/tensorBytes.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";
import { ggufBytes, number, text } from "./ggufBytes.ts";
import { loadRequest, starterPath } from "./starterModel.ts";

const gibibyte = 2 ** 30;

const phi4: ModelShape = {
  architecture: "phi3",
  layers: 40,
  embeddingLength: 5120,
  feedForwardLength: 17920,
  heads: 40,
  keyValueHeads: 10,
  headLength: 128,
  vocabulary: 100_352,
  isTied: false,
  trainContextTokens: 32_768,
};
const phi4Mini: ModelShape = {
  ...phi4,
  layers: 32,
  embeddingLength: 3072,
  feedForwardLength: 8192,
  heads: 24,
  keyValueHeads: 8,
  vocabulary: 200_064,
  isTied: true,
  trainContextTokens: 131_072,
};

let llama: Llama;
beforeAll(async () => void (llama = await startLlama()));

/** A made-up machine; GiB. */
function machine(ram: number, gpu?: { vram: number; shared?: number; backend?: string }): MachineMemory {
  return {
    memoryBytes: ram * gibibyte,
    availableMemoryBytes: ram * gibibyte,
    gpu:
      gpu === undefined
        ? null
        : {
            backend: gpu.backend ?? "cuda",
            memoryBytes: gpu.vram * gibibyte,
            availableMemoryBytes: gpu.vram * gibibyte,
            sharedBytes: (gpu.shared ?? 0) * gibibyte,
          },
  };
}

const shape = (one: ModelShape, quantization = "Q4_K_M"): FitSubject => ({ kind: "shape", shape: one, quantization });

async function estimate(subject: FitSubject, on: MachineMemory, contextTokens = 8192): Promise<FitEstimate> {
  const [found] = await estimateFits({ subjects: [subject], contextTokens, machine: on }, llama);
  if (!found) throw new Error("no estimate");
  return found;
}

/** As published; see the files' pages on the hub. */
test.each([
  [phi4, "Q3_K_M", 7.36e9],
  [phi4, "Q4_K_S", 8.44e9],
  [phi4, "Q4_K_M", 9.05e9],
  [phi4, "Q5_K_M", 10.6e9],
  [phi4, "Q6_K", 12.0e9],
  [phi4, "Q8_0", 15.6e9],
  [phi4, "F16", 29.3e9],
  [phi4Mini, "Q4_K_M", 2.4836e9],
  [phi4Mini, "Q6_K", 3.147e9],
  [phi4Mini, "Q8_0", 4.076e9],
])("the tensors of a shape add up to the published size (%#: %s)", (one, quantization, published) => {
  const tensors = shapeTensors(one, quantization) ?? [];
  const sum = tensors.reduce((total, { type, dimensions }) => total + (tensorBytes(type, dimensions) ?? NaN), 0);
  expect(Math.abs(sum / published - 1)).toBeLessThan(0.01);
});

test("a file and its shape have the same weights", async () => {
  const starter: ModelShape = {
    ...phi4,
    layers: 4,
    embeddingLength: 256,
    feedForwardLength: 640,
    heads: 4,
    keyValueHeads: 4,
    headLength: 64,
    vocabulary: 962,
    isTied: true,
    trainContextTokens: 2048,
  };
  const [ofShape, ofFile] = await estimateFits(
    {
      subjects: [shape(starter, "Q8_0"), { kind: "file", path: starterPath }],
      contextTokens: 8192,
      machine: machine(8),
    },
    llama,
  );
  expect(ofFile).toMatchObject({ contextTokens: 2048, gpuLayers: 0, totalLayers: 5, fits: true });
  expect(ofShape).toEqual(ofFile);
});

test("what was estimated is about what the loaded model took", async () => {
  const loaded = await new ModelLoader().load(
    loadRequest({ contextTokens: 2048 }),
    { onProgress: () => undefined, onMeasuring: () => undefined },
    new AbortController().signal,
  );
  const { ramBytes } = await estimate({ kind: "file", path: starterPath }, machine(8), 2048);
  expect(loaded.memoryBytes).toBeGreaterThan(3e6);
  // The process also grows by what it needs for itself, which shows beside so small a model.
  expect(Math.abs(ramBytes - loaded.memoryBytes)).toBeLessThan(100e6);
});

test("without a graphics card all lies in main memory, and more context takes more", async () => {
  const small = await estimate(shape(phi4), machine(16));
  const large = await estimate(shape(phi4), machine(32), 32_768);
  expect(small).toMatchObject({ fits: true, vramBytes: 0, gpuLayers: 0, totalLayers: 41, contextTokens: 8192 });
  expect(small.ramBytes).toBe(small.weightsBytes + small.contextBytes);
  // 204,800 bytes a token, and space to work in.
  expect(large.contextBytes - small.contextBytes).toBeGreaterThan(24_576 * 204_800 * 0.9);
  expect(large.contextBytes).toBeGreaterThan(32_768 * 204_800);
});

test("the context is the model's own where it was trained for less", async () => {
  const short = { ...phi4, trainContextTokens: 4096 };
  expect((await estimate(shape(short), machine(16))).contextTokens).toBe(4096);
});

test.each([
  ["14B in 8 GiB", phi4, machine(8), { fits: false }],
  ["3.8B in 8 GiB", phi4Mini, machine(8), { fits: true }],
  ["3.8B in 2 GiB", phi4Mini, machine(2), { fits: false }],
  ["14B on a card of 24 GiB", phi4, machine(32, { vram: 24 }), { fits: true, gpuLayers: 41 }],
  ["3.8B on a card of 8 GiB", phi4Mini, machine(32, { vram: 8 }), { fits: true, gpuLayers: 33 }],
  [
    "14B on 16 GiB shared with the graphics",
    phi4,
    machine(16, { vram: 12, shared: 12, backend: "metal" }),
    { fits: true, gpuLayers: 41 },
  ],
  [
    "14B where 12 GiB of 12 GiB main memory can be graphics memory, but less is left of it",
    phi4,
    { ...machine(12, { vram: 12, shared: 12, backend: "metal" }), availableMemoryBytes: 8 * gibibyte },
    { fits: false },
  ],
  [
    "3.8B with a card too small for it",
    phi4Mini,
    machine(16, { vram: 0.25 }),
    { fits: true, gpuLayers: 0, vramBytes: 0 },
  ],
])("%s", async (_name, one, on, expected) => {
  expect(await estimate(shape(one), on)).toMatchObject(expected);
});

test("a card takes as many layers as it has room for", async () => {
  const found = await estimate(shape(phi4), machine(32, { vram: 8 }));
  expect(found.fits).toBe(true);
  expect(found.gpuLayers).toBeGreaterThan(10);
  expect(found.gpuLayers).toBeLessThan(41);
  expect(found.vramBytes).toBeLessThanOrEqual(8 * gibibyte);
  expect(found.ramBytes).toBeGreaterThan(gibibyte);
});

test("a mixture of experts is estimated whole", async () => {
  const experts: ModelShape = {
    ...phi4,
    architecture: "qwen3moe",
    layers: 48,
    embeddingLength: 2048,
    feedForwardLength: 768,
    heads: 32,
    keyValueHeads: 4,
    vocabulary: 151_936,
    experts: { count: 128, used: 8 },
  };
  const { weightsBytes } = await estimate(shape(experts), machine(32));
  expect(Math.abs(weightsBytes / 18.556e9 - 1)).toBeLessThan(0.02);
});

test("what cannot be estimated is null, and the others are not held up by it", async () => {
  const notGguf = join(temporaryFolder(), "text.gguf");
  writeFileSync(notGguf, "text");
  const bare = join(temporaryFolder(), "bare.gguf");
  writeFileSync(bare, ggufBytes([["general.architecture", text("llama")]]));
  const absurd = join(temporaryFolder(), "absurd.gguf");
  const entries = ["block_count", "embedding_length", "attention.head_count", "context_length"].map(
    (key) => [`llama.${key}`, number(key === "block_count" ? 4096 : 0xffffffff)] as const,
  );
  writeFileSync(absurd, ggufBytes([["general.architecture", text("llama")], ...entries]));
  const unknown = { ...phi4, architecture: "unheard-of" };
  const subjects: FitSubject[] = [
    { kind: "file", path: "/nowhere/model.gguf" },
    { kind: "file", path: notGguf },
    shape(unknown),
    shape(phi4, "IQ1_S"),
    { kind: "file", path: bare },
    { kind: "file", path: absurd },
    shape(phi4Mini),
  ];
  const found = await estimateFits({ subjects, contextTokens: 8192, machine: machine(8) }, llama);
  expect(found.slice(0, -1)).toEqual([null, null, null, null, null, null]);
  expect(found.at(-1)).toMatchObject({ fits: true });
});
