import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LlamaLogLevel, type LlamaModel } from "node-llama-cpp";
import { startLlama } from "../../src-main/engine/startLlama.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";
import { ggufBytes, number, text, texts, u32, u64, type RawValue } from "./ggufBytes.ts";

/** Token types of a GGUF file, by their numbers. */
const tokenTypes = { normal: 1, control: 3, userDefined: 4 } as const;
export type SpecialTokens = Readonly<Record<string, "control" | "userDefined">>;

/** Byte-level BPE writes bytes that are no printable character as letters from U+0100 on (the GPT-2 tokenizer). */
const byteTokens = (): string[] => {
  const isPrintable = (byte: number): boolean =>
    (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || (byte >= 0xae && byte <= 0xff);
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(isPrintable(byte) ? byte : next++));
};

/** The first token that is not plain text. */
export const firstSpecial = 257;

const integers = (values: readonly number[]): RawValue => ({
  type: 9,
  bytes: Buffer.concat([u32(5), u64(values.length), ...values.map(u32)]),
});

/** A model that is nothing but a tokenizer: a token for each byte, and these special ones. */
export async function toyVocabulary(special: SpecialTokens, eos: string): Promise<LlamaModel> {
  const bytes = byteTokens();
  const tokens = [...bytes, "ab", ...Object.keys(special)];
  const types = [
    ...[...bytes, "ab"].map(() => tokenTypes.normal),
    ...Object.values(special).map((type) => tokenTypes[type]),
  ];
  const path = join(temporaryFolder(), "toy.gguf");
  const file = ggufBytes([
    ["general.architecture", text("llama")],
    ["general.name", text("Toy")],
    ["llama.block_count", number(1)],
    ["llama.context_length", number(512)],
    ["llama.embedding_length", number(32)],
    ["llama.feed_forward_length", number(32)],
    ["llama.attention.head_count", number(1)],
    ["llama.attention.layer_norm_rms_epsilon", { type: 6, bytes: Buffer.from(Float32Array.of(1e-5).buffer) }],
    ["tokenizer.ggml.model", text("gpt2")],
    ["tokenizer.ggml.pre", text("gpt-2")],
    ["tokenizer.ggml.tokens", texts(tokens)],
    ["tokenizer.ggml.token_type", integers(types)],
    ["tokenizer.ggml.merges", texts(["a b"])],
    ["tokenizer.ggml.bos_token_id", number(tokens.indexOf(eos))],
    ["tokenizer.ggml.eos_token_id", number(tokens.indexOf(eos))],
  ]);
  writeFileSync(path, file);
  const llama = await startLlama();
  // It has no weights, which is nothing to warn of here.
  llama.logLevel = LlamaLogLevel.disabled;
  return llama.loadModel({ modelPath: path, vocabOnly: true, gpuLayers: 0 });
}
