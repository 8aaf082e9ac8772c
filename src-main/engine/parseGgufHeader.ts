import { AppError } from "../../src-shared/errors/AppError.ts";
import { tensorBytes } from "./tensorBytes.ts";

export type HeaderScalar = string | number | boolean;

/** An array of a header. Long ones, such as vocabularies, are stepped over: only their beginning is kept. */
export interface HeaderArray {
  length: number;
  first: HeaderScalar[];
}

export interface HeaderTensor {
  name: string;
  /** Numbers of weights. */
  dimensions: number[];
  /** Number of the ggml type. */
  type: number;
  /** From where the weights begin, in bytes. */
  offset: number;
}

/** What stands before the weights in a GGUF file. */
export interface GgufHeader {
  entries: Map<string, HeaderScalar | HeaderArray>;
  tensors: HeaderTensor[];
  /** Where the weights begin, in bytes. */
  dataOffset: number;
  /** Of the whole file. */
  sizeBytes: number;
}

/** The bytes given end before the header does. */
export class HeaderCutShort extends Error {}

const magic = 0x46554747;
const mostEntries = 65_536;
const mostTensors = 65_536;
/** The library goes through them one by one, however few tensors there are. */
const mostLayers = 4096;
const mostDimensions = 4;
const longestName = 1024;
const longestText = 16 * 2 ** 20;
/** Arrays up to this length are kept: one value a layer, say. */
const keptWhole = 1024;
const keptOfLonger = 8;
const defaultAlignment = 32;
const largestAlignment = 65_536;

/** Value types by their numbers; the bytes of those that have a fixed length. */
const valueBytes = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];
const [boolType, textType, arrayType] = [7, 8, 9];

const refuse = (why: string): AppError => new AppError("models/not-gguf", why);

/** Steps through the bytes; every length is checked against what the file can hold before it is used. */
class Cursor {
  at = 0;
  readonly #bytes: Buffer;
  readonly #fileBytes: number;

  constructor(bytes: Buffer, fileBytes: number) {
    this.#bytes = bytes;
    this.#fileBytes = fileBytes;
  }

  /** Moves over `length` bytes and gives where they began. */
  step(length: number): number {
    const from = this.at;
    if (length > this.#fileBytes - from) throw refuse("a length goes past the end of the file");
    // Also where a step over texts has gone past the end of the bytes.
    if (length > this.#bytes.length - from) throw new HeaderCutShort();
    this.at = from + length;
    return from;
  }

  uint32(): number {
    return this.#bytes.readUInt32LE(this.step(4));
  }

  /** A count or an offset; one that no file can have is refused. */
  uint64(): number {
    const from = this.step(8);
    const value = this.#bytes.readUInt32LE(from + 4) * 2 ** 32 + this.#bytes.readUInt32LE(from);
    if (!Number.isSafeInteger(value)) throw refuse("a number is far too large");
    return value;
  }

  text(longest: number): string {
    const length = this.uint64();
    if (length > longest) throw refuse("a text is far too long");
    const from = this.step(length);
    return this.#bytes.toString("utf8", from, from + length);
  }

  scalar(type: number): HeaderScalar {
    if (type === textType) return this.text(longestText);
    const length = valueBytes[type];
    if (length === undefined || length === 0) throw refuse(`unknown kind of value ${type}`);
    const from = this.step(length);
    switch (type) {
      case 0:
      case boolType: {
        const value = this.#bytes.readUInt8(from);
        return type === boolType ? value !== 0 : value;
      }
      case 1:
        return this.#bytes.readInt8(from);
      case 2:
        return this.#bytes.readUInt16LE(from);
      case 3:
        return this.#bytes.readInt16LE(from);
      case 4:
        return this.#bytes.readUInt32LE(from);
      case 5:
        return this.#bytes.readInt32LE(from);
      case 6:
        return this.#bytes.readFloatLE(from);
      case 10:
        return Number(this.#bytes.readBigUInt64LE(from));
      case 11:
        return Number(this.#bytes.readBigInt64LE(from));
      default:
        return this.#bytes.readDoubleLE(from);
    }
  }

  array(): HeaderArray {
    const type = this.uint32();
    const length = this.uint64();
    const itemBytes = type === textType ? 8 : valueBytes[type];
    if (itemBytes === undefined || itemBytes === 0) throw refuse(`an array of an unknown kind of value ${type}`);
    if (length * itemBytes > this.#fileBytes - this.at) throw refuse("an array goes past the end of the file");
    const kept = length <= keptWhole ? length : keptOfLonger;
    const first = Array.from({ length: kept }, () => this.scalar(type));
    if (type === textType) this.#stepOverTexts(length - kept);
    else this.step((length - kept) * itemBytes);
    return { length, first };
  }

  /** A vocabulary has hundreds of thousands of texts: this loop is most of the time that a header takes. */
  #stepOverTexts(count: number): void {
    const bytes = this.#bytes;
    const lastLength = bytes.length - 8;
    let { at } = this;
    for (let index = 0; index < count; index++) {
      if (at > lastLength) throw new HeaderCutShort();
      if (bytes.readUInt32LE(at + 4) !== 0) throw refuse("a text is far too long");
      at += 8 + bytes.readUInt32LE(at);
      if (at > this.#fileBytes) throw refuse("a length goes past the end of the file");
    }
    this.at = at;
    this.step(0);
  }
}

/**
 * Reads a header from the beginning of a file.
 * @param bytes the file's first bytes
 * @param sizeBytes of the whole file
 * @throws HeaderCutShort when `bytes` end too early
 * @throws AppError `models/not-gguf`, `models/incomplete`, `models/unsupported`
 */
export function parseGgufHeader(bytes: Buffer, sizeBytes: number): GgufHeader {
  const cursor = new Cursor(bytes, sizeBytes);
  if (cursor.uint32() !== magic) throw refuse("it does not begin with GGUF");
  const version = cursor.uint32();
  if (version !== 2 && version !== 3) throw new AppError("models/unsupported", `version ${version} of the format`);
  const tensorCount = cursor.uint64();
  const entryCount = cursor.uint64();
  if (tensorCount > mostTensors || entryCount > mostEntries) throw refuse("it claims far too many entries");
  const entries = new Map<string, HeaderScalar | HeaderArray>();
  for (let index = 0; index < entryCount; index++) {
    const key = cursor.text(longestName);
    const type = cursor.uint32();
    const value = type === arrayType ? cursor.array() : cursor.scalar(type);
    if (key.endsWith(".block_count") && !(Number(value) <= mostLayers)) throw refuse("it claims far too many layers");
    entries.set(key, value);
  }
  const tensors = Array.from({ length: tensorCount }, () => readTensor(cursor));
  const dataOffset = Math.ceil(cursor.at / alignmentOf(entries)) * alignmentOf(entries);
  for (const { offset, dimensions, type } of tensors)
    if (dataOffset + offset + (tensorBytes(type, dimensions) ?? 1) > sizeBytes)
      throw new AppError("models/incomplete", "the file ends before its weights do");
  return { entries, tensors, dataOffset, sizeBytes };
}

function readTensor(cursor: Cursor): HeaderTensor {
  const name = cursor.text(longestName);
  const count = cursor.uint32();
  if (count > mostDimensions) throw refuse("a tensor has too many dimensions");
  const dimensions = Array.from({ length: count }, () => cursor.uint64());
  if (!Number.isSafeInteger(dimensions.reduce((product, length) => product * length, 1)))
    throw refuse("a tensor is far too large");
  return { name, dimensions, type: cursor.uint32(), offset: cursor.uint64() };
}

function alignmentOf(entries: GgufHeader["entries"]): number {
  const written = entries.get("general.alignment") ?? defaultAlignment;
  if (typeof written !== "number" || !Number.isInteger(written) || written < 1 || written > largestAlignment)
    throw refuse("its alignment makes no sense");
  return written;
}
