import { GgufInsights, type GgufFileInfo, type Llama } from "node-llama-cpp";
import type { FitEstimate, FitRequest, FitSubject, MachineMemory, ModelShape } from "../core/ports/InferenceEngine.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { headerFileInfo, type ModelOutline } from "./headerFileInfo.ts";
import { partsOfSplit } from "./partsOfSplit.ts";
import { readGgufHeader } from "./readGgufHeader.ts";
import { shapeTensors } from "./shapeTensors.ts";

/** Context for a model whose file does not say what it was trained for, in tokens. */
const unknownContextTokens = 4096;
/** Kept free on a graphics card for what the estimate cannot see; the library's own default. */
const vramPadding = (totalBytes: number): number => Math.min(totalBytes * 0.06, 2 ** 30);

/** One estimate for each subject, by the library's own estimator, for the machine that the request describes. */
export async function estimateFits(request: FitRequest, llama: Llama): Promise<(FitEstimate | null)[]> {
  const estimates: (FitEstimate | null)[] = [];
  for (const subject of request.subjects) {
    // Another request may be generating tokens on this thread.
    await new Promise((resolve) => setImmediate(resolve));
    const outline = await outlineOf(subject);
    // What a hostile or careless header says may bring the estimator to anything.
    const found = outline && (await estimate(headerFileInfo(outline), request, llama).catch(() => null));
    estimates.push(found !== null && isSound(found) ? found : null);
  }
  return estimates;
}

async function outlineOf(subject: FitSubject): Promise<ModelOutline | null> {
  if (subject.kind === "shape") {
    const tensors = shapeTensors(subject.shape, subject.quantization);
    return tensors === undefined ? null : { entries: entriesOf(subject.shape), tensors };
  }
  try {
    const [first, ...rest] = partsOfSplit(subject.path);
    const { entries, tensors } = await readGgufHeader(first ?? subject.path);
    for (const part of rest) tensors.push(...(await readGgufHeader(part)).tensors);
    return { entries, tensors };
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

/** What the header of such a model's file says, as far as an estimate needs it. */
function entriesOf(shape: ModelShape): ModelOutline["entries"] {
  const { architecture, experts, slidingWindowTokens } = shape;
  const entries: [string, number][] = [
    ["vocab_size", shape.vocabulary],
    ["context_length", shape.trainContextTokens],
    ["embedding_length", shape.embeddingLength],
    ["block_count", shape.layers],
    ["feed_forward_length", shape.feedForwardLength],
    ["attention.head_count", shape.heads],
    ["attention.head_count_kv", shape.keyValueHeads],
    ["attention.key_length", shape.headLength],
    ["attention.value_length", shape.headLength],
  ];
  if (experts !== undefined) entries.push(["expert_count", experts.count], ["expert_used_count", experts.used]);
  if (slidingWindowTokens !== undefined) entries.push(["attention.sliding_window", slidingWindowTokens]);
  const named = entries.map(([key, value]): [string, number] => [`${architecture}.${key}`, value]);
  return new Map<string, string | number>([["general.architecture", architecture], ...named]);
}

async function estimate(
  fileInfo: GgufFileInfo,
  { contextTokens, machine }: FitRequest,
  llama: Llama,
): Promise<FitEstimate | null> {
  const insights = await GgufInsights.from(fileInfo, llama);
  if (!insights.isSupportedByLlamaCpp) return null;
  const wanted = Math.trunc(Math.min(contextTokens, insights.trainContextSize ?? unknownContextTokens));
  // Flash attention is what `auto` comes to when the model is loaded; without a file nothing can be tried out.
  const options = { targetContextSize: wanted, flashAttention: true };
  const resolver = insights.configurationResolver;
  let { resolvedValues: found } = await resolver.resolveAndScoreConfig(options, overridesFor(machine));
  // Where not even the context finds room on the card, the library answers for all layers on it: look at none instead.
  if (machine.gpu !== null && found.totalVramUsage > machine.gpu.availableMemoryBytes)
    ({ resolvedValues: found } = await resolver.resolveAndScoreConfig(
      { ...options, targetGpuLayers: 0 },
      overridesFor(machine),
    ));
  return {
    contextTokens: wanted,
    weightsBytes: found.modelRamUsage + found.modelVramUsage,
    contextBytes: found.contextRamUsage + found.contextVramUsage,
    ramBytes: found.totalRamUsage,
    vramBytes: found.totalVramUsage,
    gpuLayers: found.gpuLayers,
    totalLayers: insights.totalLayers,
    fits: isRoomFor(found.totalRamUsage, found.totalVramUsage, machine),
  };
}

const isSound = (found: FitEstimate): boolean =>
  found.weightsBytes > 0 &&
  found.contextTokens > 0 &&
  Object.values(found).every((value) => typeof value === "boolean" || Number.isFinite(value));

function isRoomFor(ramBytes: number, vramBytes: number, { availableMemoryBytes, gpu }: MachineMemory): boolean {
  if (gpu === null) return ramBytes <= availableMemoryBytes;
  // Of shared graphics memory, what is used of it is gone from main memory too.
  const ownBytes = Math.max(0, gpu.memoryBytes - gpu.sharedBytes);
  const sharedUse = Math.min(gpu.sharedBytes, Math.max(0, vramBytes - ownBytes));
  return vramBytes <= gpu.availableMemoryBytes && ramBytes + sharedUse <= availableMemoryBytes;
}

type Overrides = Parameters<GgufInsights["configurationResolver"]["resolveAndScoreConfig"]>[1];

/** Swap is never counted: a model that thinks for minutes in swap does not get anywhere. */
function overridesFor({ memoryBytes, availableMemoryBytes, gpu }: MachineMemory): Overrides {
  return {
    getRamState: () => Promise.resolve({ total: memoryBytes, free: availableMemoryBytes }),
    getSwapState: () => Promise.resolve({ total: 0, free: 0 }),
    getVramState: () =>
      Promise.resolve({
        total: gpu?.memoryBytes ?? 0,
        free: gpu?.availableMemoryBytes ?? 0,
        unifiedSize: gpu?.sharedBytes ?? 0,
      }),
    llamaVramPaddingSize: vramPadding(gpu?.memoryBytes ?? 0),
    llamaGpu: toGpuType(gpu?.backend),
    llamaSupportsGpuOffloading: gpu !== null,
  };
}

const toGpuType = (backend: string | undefined): "metal" | "cuda" | "vulkan" | false =>
  backend === "metal" || backend === "cuda" || backend === "vulkan" ? backend : false;
