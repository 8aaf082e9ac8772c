import { realpath } from "node:fs/promises";
import type { VerifyEvent } from "../../../../src-shared/contract/modelsEndpoints.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { ModelFileRecord } from "../../storage/ModelFileRepository.ts";
import type { FileWork } from "../files/FileWork.ts";
import { variantOf, type FileIdentifier } from "./FileIdentifier.ts";
import { hashInName } from "./hashInName.ts";
import { lookAt, type Sight } from "./lookAt.ts";

export interface Verified {
  /** Of all parts in order. */
  hashes: string[];
  /** Whether all parts are what was published; null where that is not known of each of them, and none is wrong. */
  matches: boolean | null;
  /** As the files were when hashing began. */
  sight: Sight;
}

interface Parts {
  catalogue: FileIdentifier;
  fileWork: Pick<FileWork, "hash">;
}

/**
 * Hashes a model's files and compares them with what was published.
 * @throws AppError `models/file-missing`; the signal's reason when it aborts
 */
export async function verifyModel(
  record: ModelFileRecord,
  { catalogue, fileWork }: Parts,
  emit: (event: VerifyEvent) => void,
  signal: AbortSignal,
): Promise<Verified> {
  const { path, parts } = record;
  const sight = await lookAt(parts);
  if (sight === null) throw new AppError("models/file-missing", `${path} is gone`, { data: { path } });
  const published = await publishedHashes(record, catalogue);
  const hashes: string[] = [];
  let before = 0;
  for (const [index, part] of parts.entries()) {
    const begun = before;
    const onProgress = (bytes: number): void =>
      emit({ type: "progress", doneBytes: begun + bytes, totalBytes: sight.sizeBytes });
    hashes.push((await fileWork.hash(part, onProgress, signal)).sha256);
    before += sight.partBytes[index] ?? 0;
  }
  const isWrong = hashes.some((hash, index) => published[index] !== null && published[index] !== hash);
  const isKnown = published.every((hash) => hash !== null);
  return { hashes, matches: isWrong ? false : isKnown || null, sight };
}

/** What each part should hash to, as far as that is known. */
async function publishedHashes(record: ModelFileRecord, catalogue: FileIdentifier): Promise<(string | null)[]> {
  const { parts, variantId, origin, hash } = record;
  const listed = variantId === null ? [] : filesOf(variantId, catalogue);
  // A downloaded file was hashed against what the hub or a manifest said.
  const downloaded = origin === "downloaded" && hash !== null ? [hash.sha256, ...hash.others] : [];
  return Promise.all(
    parts.map(
      async (part, index) => listed[index] ?? downloaded[index] ?? hashInName(await realpath(part).catch(() => part)),
    ),
  );
}

function filesOf(variantId: string, catalogue: FileIdentifier): (string | null)[] {
  return variantOf(catalogue, variantId)?.variant.files.map(({ sha256 }) => sha256) ?? [];
}
