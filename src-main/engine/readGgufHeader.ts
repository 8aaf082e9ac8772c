import { open, type FileHandle } from "node:fs/promises";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { parseGgufHeader, HeaderCutShort, type GgufHeader } from "./parseGgufHeader.ts";

const firstRead = 2 ** 20;
const growth = 8;
/** Holds a vocabulary of 150,000 tokens with its merges. */
const usualHeader = firstRead * growth;
/** A header with a vocabulary of 260,000 tokens takes 20 MiB; no honest one comes near this. */
const largestHeader = 128 * 2 ** 20;

/**
 * Reads the header of a GGUF file, with limits on everything the file says about lengths, so that a hostile or damaged
 * file costs neither time nor memory. The weights are not read.
 * @throws AppError `models/file-missing`, `models/not-gguf`, `models/incomplete`, `models/unsupported`
 */
export async function readGgufHeader(path: string): Promise<GgufHeader> {
  const file = await open(path, "r").catch((cause: unknown) => {
    throw new AppError("models/file-missing", `cannot open ${path}`, { data: { path }, cause });
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new AppError("models/not-gguf", `${path} is not a file`, { data: { path } });
    return await parseGrowing(file, stats.size, path);
  } finally {
    await file.close();
  }
}

/** Fresh memory costs as much as reading it full, so that one piece of it serves file after file. */
let spare: Buffer | undefined;

/** How long the header is stands nowhere in it, so it is read in growing pieces until it parses. */
async function parseGrowing(file: FileHandle, sizeBytes: number, path: string): Promise<GgufHeader> {
  const most = Math.min(sizeBytes, largestHeader);
  let bytes = spare ?? Buffer.allocUnsafe(usualHeader);
  spare = undefined;
  try {
    for (let have = 0, wanted = firstRead; ; wanted *= growth) {
      const end = Math.min(wanted, most);
      if (end > bytes.length) bytes = Buffer.concat([bytes.subarray(0, have)], end);
      await fill(file, bytes, have, end, path);
      have = end;
      try {
        return parseGgufHeader(bytes.subarray(0, have), sizeBytes);
      } catch (thrown) {
        if (!(thrown instanceof HeaderCutShort)) throw withPath(thrown, path);
        if (have === most)
          throw new AppError("models/incomplete", "the header goes on past the end of the file", { data: { path } });
      }
    }
  } finally {
    if (bytes.length === usualHeader) spare = bytes;
  }
}

async function fill(file: FileHandle, bytes: Buffer, from: number, end: number, path: string): Promise<void> {
  for (let at = from; at < end;) {
    const { bytesRead } = await file.read(bytes, at, end - at, at).catch((cause: unknown) => {
      throw new AppError("models/file-missing", `cannot read ${path}`, { data: { path }, cause });
    });
    if (bytesRead === 0) throw new AppError("models/incomplete", `${path} became shorter`, { data: { path } });
    at += bytesRead;
  }
}

function withPath(thrown: unknown, path: string): unknown {
  if (!(thrown instanceof AppError)) return thrown;
  return new AppError(thrown.code, thrown.message, { data: { path, detail: thrown.message } });
}
