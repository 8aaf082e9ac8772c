/** A value of a GGUF header with its type's number, written out. */
export interface RawValue {
  type: number;
  bytes: Buffer;
}

export const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

export const u64 = (value: number | bigint): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

export const rawText = (text: string | Buffer): Buffer =>
  Buffer.concat([u64(Buffer.byteLength(text)), Buffer.from(text)]);

export const text = (value: string | Buffer): RawValue => ({ type: 8, bytes: rawText(value) });
export const number = (value: number): RawValue => ({ type: 4, bytes: u32(value) });
export const texts = (values: readonly string[]): RawValue => ({
  type: 9,
  bytes: Buffer.concat([u32(8), u64(values.length), ...values.map(rawText)]),
});

export interface RawTensor {
  name: string;
  dimensions: (number | bigint)[];
  type: number;
  offset: number | bigint;
}

interface Claims {
  version?: number;
  tensorCount?: number | bigint;
  entryCount?: number | bigint;
}

/** A GGUF file without weights. What it claims of itself may be a lie. */
export function ggufBytes(
  entries: readonly (readonly [string | Buffer, RawValue])[],
  tensors: readonly RawTensor[] = [],
  { version = 3, tensorCount = tensors.length, entryCount = entries.length }: Claims = {},
): Buffer {
  return Buffer.concat([
    Buffer.from("GGUF"),
    u32(version),
    u64(tensorCount),
    u64(entryCount),
    ...entries.flatMap(([key, { type, bytes }]) => [rawText(key), u32(type), bytes]),
    ...tensors.flatMap(({ name, dimensions, type, offset }) => [
      rawText(name),
      u32(dimensions.length),
      ...dimensions.map(u64),
      u32(type),
      u64(offset),
    ]),
  ]);
}
