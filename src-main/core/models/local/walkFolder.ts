import { opendir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Dirent } from "node:fs";

/** How far a folder is looked into. */
export interface WalkLimits {
  /** Levels of folders below the root. */
  depth: number;
  /** Files and folders looked at in all. */
  entries: number;
}

export const defaultLimits: WalkLimits = { depth: 8, entries: 20_000 };

interface Folder {
  path: string;
  /** Without symbolic links, to notice one that leads back. */
  realPath: string;
  depth: number;
}

/**
 * The files below a folder, nearest first. Links are followed, each folder is entered once, and what cannot be read
 * is passed over.
 * @param enters whether to look into a folder, by its name and its depth (1 for those in the root)
 */
export async function* walkFolder(
  root: string,
  enters: (name: string, depth: number) => boolean = () => true,
  limits: WalkLimits = defaultLimits,
): AsyncGenerator<string> {
  const realRoot = await realpath(root).catch(() => null);
  if (realRoot === null) return;
  const queue: Folder[] = [{ path: root, realPath: realRoot, depth: 0 }];
  const seen = new Set([realRoot]);
  let left = limits.entries;
  for (let folder = queue.shift(); folder !== undefined; folder = queue.shift()) {
    const entries = await readSome(folder.path, left);
    left -= entries.length;
    for (const entry of entries) {
      const path = join(folder.path, entry.name);
      const kind = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
      if (kind?.isFile() === true) yield path;
      const depth = folder.depth + 1;
      if (kind?.isDirectory() !== true || depth > limits.depth || !enters(entry.name, depth)) continue;
      const realPath = entry.isSymbolicLink()
        ? await realpath(path).catch(() => null)
        : join(folder.realPath, entry.name);
      if (realPath === null || seen.has(realPath)) continue;
      seen.add(realPath);
      queue.push({ path, realPath, depth });
    }
  }
}

/** The first entries of a folder, by name; none where it cannot be read. */
async function readSome(path: string, limit: number): Promise<Dirent[]> {
  const entries: Dirent[] = [];
  if (limit <= 0) return entries;
  try {
    for await (const entry of await opendir(path)) {
      entries.push(entry);
      if (entries.length >= limit) break;
    }
  } catch {
    // Not ours to read, or gone meanwhile: what was read counts.
  }
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
}
