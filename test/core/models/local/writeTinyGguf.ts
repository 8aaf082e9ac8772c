import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export interface TinyGguf {
  /** Left out of the header when it is not given. */
  name?: string;
  architecture?: string;
  /** Tensors, of 32 weights each; 0 for a file of a vocabulary alone. */
  tensors?: number;
  split?: { index: number; count: number };
  /** Tokens of a vocabulary in the header, which makes it as long as those of real models. */
  vocabulary?: number;
  /** Makes two files of the same kind differ. */
  note?: string;
}

const kind = { uint16: 2, uint32: 4, text: 8, array: 9 } as const;
const alignment = 32;
const weightsBytes = 32 * 4;

const uint16 = (value: number): Buffer => Buffer.from(Uint16Array.of(value).buffer);
const uint32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);
const uint64 = (value: number): Buffer => Buffer.from(BigUint64Array.of(BigInt(value)).buffer);
const text = (value: string): Buffer => Buffer.concat([uint64(Buffer.byteLength(value)), Buffer.from(value)]);

/** The bytes of a GGUF file with a header and next to no weights. */
export function tinyGguf({ name, architecture = "phi3", tensors = 1, split, note, vocabulary }: TinyGguf = {}): Buffer {
  const texts = { "general.architecture": architecture, "general.name": name, "general.description": note };
  const entries: Buffer[] = Object.entries(texts).flatMap(([key, value]) =>
    value === undefined ? [] : [Buffer.concat([text(key), uint32(kind.text), text(value)])],
  );
  entries.push(Buffer.concat([text(`${architecture}.context_length`), uint32(kind.uint32), uint32(2048)]));
  if (vocabulary !== undefined) {
    const array = (key: string, of: number): Buffer[] => [
      text(key),
      uint32(kind.array),
      uint32(of),
      uint64(vocabulary),
    ];
    const tokens = Array.from({ length: vocabulary }, (_, index) => text(`token ${index}`));
    entries.push(Buffer.concat([...array("tokenizer.ggml.tokens", kind.text), ...tokens]));
    const types = Buffer.alloc(vocabulary * 4, Buffer.from([1, 0, 0, 0]));
    entries.push(Buffer.concat([...array("tokenizer.ggml.token_type", kind.uint32), types]));
  }
  if (split !== undefined)
    for (const [key, value] of [["split.no", split.index] as const, ["split.count", split.count] as const])
      entries.push(Buffer.concat([text(key), uint32(kind.uint16), uint16(value)]));
  const infos = Array.from({ length: tensors }, (_, index) => [
    text(`blk.${split?.index ?? 0}.${index}.weight`),
    uint32(1),
    uint64(32),
    uint32(0),
    uint64(index * weightsBytes),
  ]).flat();
  const header = Buffer.concat([
    Buffer.from("GGUF"),
    uint32(3),
    uint64(tensors),
    uint64(entries.length),
    ...entries,
    ...infos,
  ]);
  const padding = Buffer.alloc(Math.ceil(header.length / alignment) * alignment - header.length);
  return Buffer.concat([header, padding, Buffer.alloc(tensors * weightsBytes)]);
}

/** Writes such a file, its folders included. @returns its bytes */
export function writeTinyGguf(path: string, tiny?: TinyGguf): Buffer {
  const bytes = tinyGguf(tiny);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return bytes;
}
