import type { HubListing } from "../../../../src-shared/domain/hub.ts";
import { partPaths } from "../downloads/partPaths.ts";

/** A file of a repository's listing. */
export interface ListedFile {
  path: string;
  sizeBytes: number;
  sha256: string | null;
}

/** GGUF files that are no models: eyes and ears of one, and what a quantizer measured. */
const noModel = /mmproj|(^|\/)imatrix[^/]*$|\.imatrix\.gguf$/i;

/** The models among the files, smallest first. Of a split one all parts together, or nothing where one is missing. */
export function ggufModels(files: readonly ListedFile[]): HubListing["models"] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files
    .flatMap((first) => {
      if (!/\.gguf$/i.test(first.path) || noModel.test(first.path)) return [];
      const paths = partPaths(first.path);
      if (paths[0] !== first.path) return [];
      const parts = paths.flatMap((path) => byPath.get(path) ?? []);
      if (parts.length < paths.length) return [];
      const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0);
      return [{ path: first.path, parts: parts.length, sizeBytes, sha256: first.sha256 }];
    })
    .sort((one, other) => one.sizeBytes - other.sizeBytes || (one.path < other.path ? -1 : 1));
}
