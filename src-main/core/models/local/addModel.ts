import { basename } from "node:path";
import type { ModelId } from "../../../../src-shared/domain/ids.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { InferenceEngine } from "../../ports/InferenceEngine.ts";
import type { ModelFileRecord } from "../../storage/ModelFileRepository.ts";
import type { FileIdentifier } from "./FileIdentifier.ts";
import { identityOf } from "./identityOf.ts";
import { idOf } from "./idOf.ts";
import { bareName } from "./isModelName.ts";
import type { KnownModels } from "./KnownModels.ts";
import { lookAt, type Sight } from "./lookAt.ts";
import { nameFor } from "./nameFor.ts";

/** What is known of a model besides what its header says. */
export interface KnownFacts
  extends Pick<ModelFileRecord, "origin" | "source" | "hash">, Partial<Pick<ModelFileRecord, "foundIn" | "variantId">> {
  /** The files as they were when they were hashed; left out where the hash is one that was remembered. */
  hashedSight?: Sight | null;
}

interface Parts {
  known: KnownModels;
  engine: Pick<InferenceEngine, "inspect">;
  catalogue: FileIdentifier;
}

/**
 * Reads a model's header, and stores and shows what is known of it.
 * @param parts absolute paths in order
 * @throws AppError `models/*`, `engine/*`
 */
export async function addModel(
  parts: string[],
  facts: KnownFacts,
  { known, engine, catalogue }: Parts,
): Promise<ModelId> {
  const path = parts[0] ?? "";
  const modelId = idOf(path);
  const before = known.find(modelId);
  const sight = await lookAt(parts);
  const summary = await engine.inspect(path);
  if (sight === null) throw new AppError("models/file-missing", `${path} is gone`, { data: { path } });
  const hashed =
    facts.hashedSight === undefined
      ? { modifiedMs: before?.modifiedMs, sizeBytes: before?.summary.sizeBytes }
      : facts.hashedSight;
  const isHashed = hashed?.modifiedMs === sight.modifiedMs && hashed.sizeBytes === sight.sizeBytes;
  const hash = isHashed ? facts.hash : null;
  const repository = facts.source?.repository ?? null;
  const identity = await identityOf(catalogue, { path, sight, sha256: hash?.sha256 ?? null, repository });
  const name = nameFor(summary.name, path, before?.summary.name ?? bareName(path));
  known.save([
    {
      modelId,
      path,
      parts,
      summary: { ...summary, name: name || basename(path), sizeBytes: sight.sizeBytes },
      origin: facts.origin,
      foundIn: facts.foundIn ?? null,
      source: identity.source ?? facts.source,
      variantId: identity.variantId ?? facts.variantId ?? null,
      modifiedMs: sight.modifiedMs,
      hash,
    },
  ]);
  known.see(modelId, sight);
  known.publish();
  return modelId;
}
