import type { ModelShape } from "../core/ports/InferenceEngine.ts";
import { blockWeights, ggmlType } from "./tensorBytes.ts";

/** What a matrix does in the model; quantizations treat some roles better than others. */
export type TensorRole =
  | "embedding"
  | "output"
  | "query"
  | "key"
  | "value"
  | "fused-attention"
  | "attention-output"
  | "up"
  | "down"
  | "expert";

const { F16, BF16, Q8_0, Q6_K, Q5_K, Q4_K, Q3_K, Q5_0, Q5_1, IQ4_NL, MXFP4 } = ggmlType;

/** A quantization as llama.cpp mixes it: the type of most matrices, and those that get a better one. */
interface Mix {
  base: number;
  output?: number;
  better?: (role: TensorRole, layer: number, layers: number) => number | undefined;
}

/** Layers at both ends, and every third between them, matter most. */
const isSensitive = (layer: number, layers: number): boolean => {
  const eighth = Math.floor(layers / 8);
  return layer < eighth || layer >= Math.floor((7 * layers) / 8) || (layer - eighth) % 3 === 2;
};

const mixes: Readonly<Record<string, Mix>> = {
  F16: { base: F16, output: F16 },
  BF16: { base: BF16, output: BF16 },
  Q8_0: { base: Q8_0, output: Q8_0 },
  Q6_K: { base: Q6_K },
  Q5_K_M: {
    base: Q5_K,
    better: (role, layer, layers) =>
      role === "fused-attention" || ((role === "value" || role === "down") && isSensitive(layer, layers))
        ? Q6_K
        : undefined,
  },
  Q5_K_S: { base: Q5_K },
  Q4_K_M: {
    base: Q4_K,
    better: (role, layer, layers) => {
      if (role === "fused-attention") return Q5_K;
      return (role === "value" || role === "down") && isSensitive(layer, layers) ? Q6_K : undefined;
    },
  },
  Q4_K_S: {
    base: Q4_K,
    better: (role, layer, layers) =>
      (role === "value" && layer < 4) || (role === "down" && layer < Math.floor(layers / 8)) ? Q5_K : undefined,
  },
  Q3_K_M: {
    base: Q3_K,
    better: (role, layer, layers) => {
      if (role === "fused-attention" || role === "attention-output") return Q4_K;
      if (role === "value") return layer < 2 ? Q5_K : Q4_K;
      if (role === "down") return layer < Math.floor(layers / 16) ? Q5_K : Q4_K;
      return undefined;
    },
  },
  MXFP4: { base: Q8_0, output: Q8_0, better: (role) => (role === "expert" ? MXFP4 : undefined) },
};

/** What a matrix becomes whose rows are no multiple of the type's block. */
const fallbacks: Readonly<Record<number, number>> = { [Q3_K]: IQ4_NL, [Q4_K]: Q5_0, [Q5_K]: Q5_1, [Q6_K]: Q8_0 };

/**
 * The ggml type of each matrix of a model in a quantization.
 * @returns undefined for a quantization whose mix is not known here
 */
export function quantizedTypes(
  quantization: string,
  { layers, isTied }: Pick<ModelShape, "layers" | "isTied">,
): ((role: TensorRole, layer: number, rowLength: number) => number) | undefined {
  const mix = mixes[quantization];
  if (mix === undefined) return undefined;
  return (role, layer, rowLength) => {
    const isOutput = role === "output" || (role === "embedding" && isTied);
    const type = isOutput ? (mix.output ?? Q6_K) : (mix.better?.(role, layer, layers) ?? mix.base);
    return rowLength % blockWeights(type) === 0 ? type : (fallbacks[type] ?? Q8_0);
  };
}
