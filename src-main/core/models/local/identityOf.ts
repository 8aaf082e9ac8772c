import { realpath } from "node:fs/promises";
import { basename } from "node:path";
import type { ModelSource } from "../../../../src-shared/domain/model.ts";
import type { FileIdentifier } from "./FileIdentifier.ts";
import { hashInName } from "./hashInName.ts";
import type { Sight } from "./lookAt.ts";

export interface Identity {
  variantId: string | null;
  source: ModelSource | null;
}

/**
 * Which published file a model's first part is: by its hash, by the name it is stored under where that is a hash, else
 * by its name and size. Nothing is hashed for it.
 */
export async function identityOf(
  identifier: FileIdentifier,
  { path, sight, sha256, repository }: { path: string; sight: Sight; sha256: string | null; repository: string | null },
): Promise<Identity> {
  const known = sha256 ?? hashInName(await realpath(path).catch(() => path));
  const sizeBytes = sight.partBytes[0] ?? 0;
  const match = identifier.identify({ sha256: known, sizeBytes, fileName: basename(path), repository });
  return { variantId: match?.variantId ?? null, source: match?.source ?? null };
}
