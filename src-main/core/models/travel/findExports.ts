import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { manifestName, readManifest, type ExportManifest } from "./ExportManifest.ts";

/** An exported model on a disk, with its manifest read. */
export interface ExportedModel {
  /** Absolute path. */
  folder: string;
  manifest: ExportManifest;
}

/**
 * The exported models in a folder: the folder itself, or those right inside it.
 * @throws AppError `models/no-folder`, `models/no-manifest`, `models/bad-manifest`
 */
export async function findExports(folder: string): Promise<ExportedModel[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((thrown: unknown) => {
    throw new AppError("models/no-folder", String(thrown), { data: { path: folder }, cause: thrown });
  });
  const inside = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  const holders: string[] = [];
  for (const place of [folder, ...inside.sort()]) if (await hasManifest(place)) holders.push(place);
  // What lies inside an export is not looked at.
  const found = holders[0] === folder ? [folder] : holders;
  if (found.length === 0)
    throw new AppError("models/no-manifest", `no manifest in ${folder}`, { data: { path: folder } });
  return Promise.all(
    found.map(async (place) => ({ folder: place, manifest: await readManifest(join(place, manifestName)) })),
  );
}

async function hasManifest(folder: string): Promise<boolean> {
  const stats = await lstat(join(folder, manifestName)).catch(() => undefined);
  return stats?.isFile() === true;
}
