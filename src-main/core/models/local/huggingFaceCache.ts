import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { findInFolder, type ModelPaths } from "./findInFolder.ts";
import { bareName } from "./isModelName.ts";
import type { FoundFile, ModelProgram } from "./ModelProgram.ts";
import { joinerOf, namedFolder } from "./placePath.ts";

const prefix = "models--";

/**
 * The cache that the hub's own tools share: `models--OWNER--NAME/snapshots/COMMIT/PATH`, each file a link into
 * `blobs/`, where the name is the hash, or a copy on systems without links.
 */
export const huggingFaceCache: ModelProgram = {
  owner: "Hugging Face",
  roots(place) {
    const join = joinerOf(place);
    const inside = (folder: string | undefined, ...names: string[]): string | undefined =>
      folder === undefined ? undefined : join(folder, ...names);
    const root =
      namedFolder(place, "HF_HUB_CACHE") ??
      namedFolder(place, "HUGGINGFACE_HUB_CACHE") ??
      inside(namedFolder(place, "HF_HOME"), "hub") ??
      inside(namedFolder(place, "XDG_CACHE_HOME"), "huggingface", "hub") ??
      join(place.home, ".cache", "huggingface", "hub");
    return Promise.resolve([root]);
  },
  async *find(root) {
    const commits = new Map<string, string>();
    const found: FoundFile[] = [];
    for await (const paths of findInFolder(root, entersSnapshots)) {
      const file = describe(root, paths);
      if (file !== null) found.push(file);
    }
    for (const repository of new Set(found.map(folderOf(root))))
      commits.set(repository, await readFile(join(root, repository, "refs", "main"), "utf8").catch(() => ""));
    const isCurrent = (file: FoundFile): boolean =>
      file.source !== null && commits.get(folderOf(root)(file))?.trim() === file.source.revision;
    // The same file stands under several commits; of those the current one names it best.
    yield* found.filter(isCurrent);
    yield* found.filter((file) => !isCurrent(file));
  },
};

const entersSnapshots = (name: string, depth: number): boolean =>
  depth === 1 ? name.startsWith(prefix) : depth !== 2 || name === "snapshots";

const folderOf =
  (root: string) =>
  ({ path }: FoundFile): string =>
    relative(root, path).split(sep)[0] ?? "";

function describe(root: string, { path, parts }: ModelPaths): FoundFile | null {
  const [folder, snapshots, revision, ...inside] = relative(root, path).split(sep);
  if (folder === undefined || snapshots !== "snapshots" || revision === undefined || inside.length === 0) return null;
  const repository = folder.slice(prefix.length).replaceAll("--", "/");
  const name = repository.split("/").at(-1) ?? "";
  return {
    path,
    parts,
    nameHint: name.replace(/[-_.]gguf$/i, "") || bareName(path),
    repository,
    source: { repository, revision, path: inside.join("/") },
  };
}
