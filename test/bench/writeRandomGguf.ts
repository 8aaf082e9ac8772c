import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { resolve } from "node:path";

const starterPath = resolve(import.meta.dirname, "../../resources/models/starter.gguf");

/** Size of a phi3-shaped model. */
export interface ModelShape {
  name: string;
  layers: number;
  /** A multiple of the width of a head, and of 32, a quantization block. */
  width: number;
  /** The width of a head; defaults to 64. */
  headLength?: number;
  /** Inner width of the feed-forward layers; a multiple of 32. */
  feedForward: number;
  contextTokens: number;
  /** Makes the layers add next to nothing, so that the most likely token is always the one before: a text that repeats itself. */
  repeatsItself?: boolean;
}

/** About 300 million weights: a token takes well over 10 ms on a few CPU cores. */
export const benchShape: ModelShape = {
  name: "Random 300M",
  layers: 24,
  width: 1024,
  feedForward: 2816,
  contextTokens: 4096,
};

/** Slow enough that something can happen in the middle of a run, small enough to be written in no time. */
export const slowShape: ModelShape = {
  name: "Random slow",
  layers: 12,
  width: 768,
  feedForward: 2048,
  contextTokens: 4096,
};

/** Opens the thought by itself, as some families do: a model with random weights would never find the marker. */
const thinkingTemplate =
  "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '<|im_sep|>' + message['content'] + '<|im_end|>' }}" +
  "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant<|im_sep|><think>' }}{% endif %}";

/** Value types of a GGUF header, by their numbers (ggml/docs/gguf.md). */
const type = { uint32: 4, string: 8, array: 9 } as const;
const sizes: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8 };
const alignment = 32;
const tensorType = { f32: 0, q8_0: 8 } as const;
const q8Block = { weights: 32, bytes: 34 };

interface Pair {
  key: string;
  /** The type number and the value, as they stand in the file. */
  bytes: Buffer;
}

/** The starter model's header: the same tokenizer and chat format serve a model of any size. */
function readPairs(file: Buffer): Pair[] {
  let at = 8 + 8;
  const count = Number(file.readBigUInt64LE(at));
  at += 8;
  const text = (): string => {
    const length = Number(file.readBigUInt64LE(at));
    at += 8 + length;
    return file.toString("utf8", at - length, at);
  };
  const skip = (kind: number): void => {
    if (kind === type.string) text();
    else if (kind === type.array) {
      const item = file.readUInt32LE(at);
      const length = Number(file.readBigUInt64LE(at + 4));
      at += 12;
      for (let i = 0; i < length; i++) skip(item);
    } else at += sizes[kind] ?? 0;
  };
  return Array.from({ length: count }, () => {
    const key = text();
    const from = at;
    at += 4;
    skip(file.readUInt32LE(from));
    return { key, bytes: file.subarray(from, at) };
  });
}

const uint64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const string = (text: string): Buffer => Buffer.concat([uint64(Buffer.byteLength(text)), Buffer.from(text)]);

interface Tensor {
  name: string;
  dimensions: number[];
  kind: keyof typeof tensorType;
}

function tensorsOf({ layers, width, feedForward }: ModelShape, vocabulary: number): Tensor[] {
  const matrix = (name: string, ...dimensions: number[]): Tensor => ({ name, dimensions, kind: "q8_0" });
  const norm = (name: string): Tensor => ({ name, dimensions: [width], kind: "f32" });
  const blocks = Array.from({ length: layers }, (_, index) => [
    norm(`blk.${index}.attn_norm.weight`),
    matrix(`blk.${index}.attn_qkv.weight`, width, 3 * width),
    matrix(`blk.${index}.attn_output.weight`, width, width),
    norm(`blk.${index}.ffn_norm.weight`),
    matrix(`blk.${index}.ffn_up.weight`, width, 2 * feedForward),
    matrix(`blk.${index}.ffn_down.weight`, feedForward, width),
  ]);
  return [matrix("token_embd.weight", width, vocabulary), norm("output_norm.weight"), ...blocks.flat()];
}

const weightsOf = ({ dimensions }: Tensor): number => dimensions.reduce((product, size) => product * size, 1);
const bytesOf = (tensor: Tensor): number =>
  tensor.kind === "f32" ? weightsOf(tensor) * 4 : (weightsOf(tensor) / q8Block.weights) * q8Block.bytes;
const padded = (bytes: number): number => Math.ceil(bytes / alignment) * alignment;

/** Weights of a model this shape, in all. */
export function parametersOf(shape: ModelShape, vocabulary = 962): number {
  return tensorsOf(shape, vocabulary).reduce((sum, tensor) => sum + weightsOf(tensor), 0);
}

/** Marsaglia's xorshift32: the same weights each time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** Half-precision 1.8e-4 makes weights of about ±0.02, as in a model before training; the smallest there is makes next to none. */
const scale = { usual: 0x0a00, least: 0x0001 } as const;

function contentsOf(tensor: Tensor, random: () => number, scaleBits: number): Buffer {
  const bytes = Buffer.alloc(padded(bytesOf(tensor)));
  if (tensor.kind === "f32") {
    for (let i = 0; i < weightsOf(tensor); i++) bytes.writeFloatLE(1, i * 4);
    return bytes;
  }
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  for (let i = 0; i < words.length; i++) words[i] = random();
  for (let at = 0; at + q8Block.bytes <= bytes.length; at += q8Block.bytes) bytes.writeUInt16LE(scaleBits, at);
  return bytes;
}

/** Writes a GGUF file with random weights in Q8_0 and the starter model's tokenizer. */
export function writeRandomGguf(path: string, shape: ModelShape): void {
  const starter = readPairs(readFileSync(starterPath));
  const tokens = starter.find(({ key }) => key === "tokenizer.ggml.tokens");
  const vocabulary = Number(tokens?.bytes.readBigUInt64LE(8));
  const headLength = shape.headLength ?? 64;
  const numbers: Readonly<Record<string, number>> = {
    "phi3.context_length": shape.contextTokens,
    "phi3.rope.scaling.original_context_length": shape.contextTokens,
    "phi3.embedding_length": shape.width,
    "phi3.feed_forward_length": shape.feedForward,
    "phi3.block_count": shape.layers,
    "phi3.attention.head_count": shape.width / headLength,
    "phi3.attention.head_count_kv": shape.width / headLength,
    "phi3.rope.dimension_count": headLength,
  };
  const pairs = starter.map(({ key, bytes }): Pair => {
    const number = numbers[key];
    if (number !== undefined) return { key, bytes: Buffer.concat([uint32(type.uint32), uint32(number)]) };
    if (key === "tokenizer.chat_template")
      return { key, bytes: Buffer.concat([uint32(type.string), string(thinkingTemplate)]) };
    if (key === "general.name") return { key, bytes: Buffer.concat([uint32(type.string), string(shape.name)]) };
    return { key, bytes };
  });
  const tensors = tensorsOf(shape, vocabulary);
  let offset = 0;
  const infos = tensors.map((tensor) => {
    const { name, dimensions, kind } = tensor;
    const place = uint64(offset);
    offset += padded(bytesOf(tensor));
    return [string(name), uint32(dimensions.length), ...dimensions.map(uint64), uint32(tensorType[kind]), place];
  });
  const header = Buffer.concat([
    Buffer.from("GGUF"),
    uint32(3),
    uint64(tensors.length),
    uint64(pairs.length),
    ...pairs.flatMap(({ key, bytes }) => [string(key), bytes]),
    ...infos.flat(),
  ]);
  const file = openSync(path, "w");
  try {
    writeSync(file, Buffer.concat([header, Buffer.alloc(padded(header.length) - header.length)]));
    const random = randomNumbers(20_260_101);
    for (const tensor of tensors) {
      const isQuiet = shape.repeatsItself === true && tensor.name.startsWith("blk.");
      writeSync(file, contentsOf(tensor, random, isQuiet ? scale.least : scale.usual));
    }
  } finally {
    closeSync(file);
  }
}
