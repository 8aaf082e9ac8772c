import { buffer } from "node:stream/consumers";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { AppError } from "../../../../../src-shared/errors/AppError.ts";

/** What a Word file may hold at most: parts, bytes of all of them, and how much smaller a large one may have been packed. */
const [mostEntries, mostBytes, mostRatio, ratioFrom] = [500, 200_000_000, 100, 5_000_000];

/**
 * The parts of a Word file that are asked for, by their names. Nothing else in it is unpacked, and nothing is written.
 * @throws AppError `problems/unsafe`, `problems/encrypted`, `problems/damaged`
 */
export async function openPackage(bytes: Uint8Array, names: ReadonlySet<string>): Promise<Map<string, Buffer>> {
  const zip = await open(bytes);
  try {
    const entries = await listEntries(zip);
    const wanted = entries.filter(({ fileName }) => names.has(fileName));
    const parts = new Map<string, Buffer>();
    for (const entry of wanted) parts.set(entry.fileName, await unpack(zip, entry));
    return parts;
  } finally {
    zip.close();
  }
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
    });
  } catch (thrown) {
    throw asProblem(thrown);
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > mostEntries) throw unsafe("too many parts");
  const entries: Entry[] = [];
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      entries.push(entry);
      const { uncompressedSize, compressedSize } = entry;
      const isBomb = uncompressedSize > ratioFrom && uncompressedSize > compressedSize * mostRatio;
      if (total > mostBytes || isBomb || entries.length > mostEntries) throw unsafe("it would grow too large");
    }
  } catch (thrown) {
    throw asProblem(thrown);
  }
  return entries;
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.isEncrypted()) throw new AppError("problems/encrypted", entry.fileName);
  try {
    return await buffer(await zip.openReadStreamPromise(entry));
  } catch (thrown) {
    throw asProblem(thrown);
  }
}

const unsafe = (what: string): AppError => new AppError("problems/unsafe", what, { data: { what } });

function asProblem(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (/absolute path|invalid relative path|invalid characters in fileName/i.test(message))
    return unsafe("a name that leads out of it");
  if (/too many bytes/i.test(message)) return unsafe("it would grow too large");
  return new AppError("problems/damaged", message, { cause: thrown });
}
