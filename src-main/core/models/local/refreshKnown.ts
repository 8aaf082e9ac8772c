import type { ModelFileRecord } from "../../storage/ModelFileRepository.ts";
import type { FileIdentifier } from "./FileIdentifier.ts";
import type { HeaderReader } from "./HeaderReader.ts";
import { identityOf } from "./identityOf.ts";
import { inParallel } from "./inParallel.ts";
import type { KnownModels } from "./KnownModels.ts";
import { lookAt, type Sight } from "./lookAt.ts";
import { nameFor } from "./nameFor.ts";

interface Parts {
  known: KnownModels;
  headers: HeaderReader;
  catalogue: FileIdentifier;
}

/** Few at a time, so that other work on files does not wait behind hundreds of these. */
const lookers = 16;

/**
 * Looks at the files of all known models. One that changed is read again, unless it was hashed: then its state says so.
 * A found one that is gone is forgotten, unless it was ever in use.
 * @param isClosed whether the app has closed meanwhile
 */
export async function refreshKnown({ known, headers, catalogue }: Parts, isClosed: () => boolean): Promise<void> {
  const { records } = known;
  const sights = await inParallel(records, lookers, ({ parts }) => lookAt(parts));
  if (isClosed()) return;
  let isOther = false;
  const stale: { record: ModelFileRecord; sight: Sight }[] = [];
  for (const [index, record] of records.entries()) {
    const sight = sights[index] ?? null;
    // Stored anew or forgotten while its file was looked at.
    if (known.find(record.modelId) !== record) continue;
    if (sight === null && record.origin === "found" && !known.isUsed(record.modelId)) {
      known.drop([record.modelId]);
      isOther = true;
      continue;
    }
    isOther = known.see(record.modelId, sight) || isOther;
    const { modifiedMs, summary, hash } = record;
    const isSame = modifiedMs === sight?.modifiedMs && summary.sizeBytes === sight.sizeBytes;
    if (sight !== null && hash === null && !isSame && record.origin !== "built-in") stale.push({ record, sight });
  }
  const fresh: { before: ModelFileRecord; after: ModelFileRecord }[] = [];
  for (const { record, sight } of stale) {
    if (isClosed()) return;
    const { path, source } = record;
    const summary = await headers.read(path, sight);
    if (summary === null) continue;
    const repository = source?.repository ?? null;
    const identity = await identityOf(catalogue, { path, sight, sha256: null, repository });
    const named = { ...summary, name: nameFor(summary.name, path, record.summary.name) };
    fresh.push({ before: record, after: { ...record, ...identity, summary: named, modifiedMs: sight.modifiedMs } });
  }
  if (isClosed()) return;
  const changed = fresh.filter(({ before }) => known.find(before.modelId) === before);
  known.save(changed.map(({ after }) => after));
  if (isOther || changed.length > 0) known.publish();
}
