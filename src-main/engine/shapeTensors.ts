import type { ModelShape } from "../core/ports/InferenceEngine.ts";
import type { HeaderTensor } from "./parseGgufHeader.ts";
import { quantizedTypes, type TensorRole } from "./quantizedTypes.ts";
import { ggmlType, tensorBytes } from "./tensorBytes.ts";

/**
 * The tensors that a file of a model of this shape has, without the file.
 * @returns undefined for a quantization whose mix is not known
 */
export function shapeTensors(shape: ModelShape, quantization: string): HeaderTensor[] | undefined {
  const typeOf = quantizedTypes(quantization, shape);
  if (typeOf === undefined) return undefined;
  const tensors: HeaderTensor[] = [];
  let offset = 0;
  const put = (name: string, type: number, dimensions: number[]): void => {
    tensors.push({ name: `${name}.weight`, dimensions, type, offset });
    offset += tensorBytes(type, dimensions) ?? 0;
  };
  const matrix = (name: string, role: TensorRole, layer: number, dimensions: [number, ...number[]]): void => {
    put(name, typeOf(role, layer, dimensions[0]), dimensions);
  };
  const norm = (name: string, length = shape.embeddingLength): void => put(name, ggmlType.F32, [length]);
  matrix("token_embd", "embedding", 0, [shape.embeddingLength, shape.vocabulary]);
  for (let layer = 0; layer < shape.layers; layer++) {
    const at = (name: string): string => `blk.${layer}.${name}`;
    norm(at("attn_norm"));
    addAttention(shape, layer, at, matrix);
    norm(at("ffn_norm"));
    addFeedForward(shape, quantization, layer, at, matrix);
  }
  norm("output_norm");
  if (!shape.isTied) matrix("output", "output", 0, [shape.embeddingLength, shape.vocabulary]);
  return tensors;
}

type Name = (name: string) => string;
type AddMatrix = (name: string, role: TensorRole, layer: number, dimensions: [number, ...number[]]) => void;

/** In llama.cpp's files, models of the Phi-3 kind have one matrix for query, key and value, and one for gate and up. */
const isFused = ({ architecture }: ModelShape): boolean => architecture === "phi3";

function addAttention(shape: ModelShape, layer: number, at: Name, matrix: AddMatrix): void {
  const width = shape.embeddingLength;
  const queries = shape.heads * shape.headLength;
  const keys = shape.keyValueHeads * shape.headLength;
  if (isFused(shape)) matrix(at("attn_qkv"), "fused-attention", layer, [width, queries + 2 * keys]);
  else {
    matrix(at("attn_q"), "query", layer, [width, queries]);
    matrix(at("attn_k"), "key", layer, [width, keys]);
    matrix(at("attn_v"), "value", layer, [width, keys]);
  }
  matrix(at("attn_output"), "attention-output", layer, [queries, width]);
}

function addFeedForward(shape: ModelShape, quantization: string, layer: number, at: Name, matrix: AddMatrix): void {
  const width = shape.embeddingLength;
  const inner = shape.feedForwardLength;
  if (shape.experts !== undefined) {
    const { count } = shape.experts;
    const isMxfp4 = quantization === "MXFP4";
    matrix(at("ffn_gate_inp"), "up", layer, [width, count]);
    matrix(at("ffn_gate_exps"), isMxfp4 ? "expert" : "up", layer, [width, inner, count]);
    matrix(at("ffn_up_exps"), isMxfp4 ? "expert" : "up", layer, [width, inner, count]);
    matrix(at("ffn_down_exps"), isMxfp4 ? "expert" : "down", layer, [inner, width, count]);
    return;
  }
  if (isFused(shape)) matrix(at("ffn_up"), "up", layer, [width, 2 * inner]);
  else {
    matrix(at("ffn_gate"), "up", layer, [width, inner]);
    matrix(at("ffn_up"), "up", layer, [width, inner]);
  }
  matrix(at("ffn_down"), "down", layer, [inner, width]);
}
