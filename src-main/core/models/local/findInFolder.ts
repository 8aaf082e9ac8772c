import { basename } from "node:path";
import { partPaths } from "../downloads/partPaths.ts";
import { isModelName } from "./isModelName.ts";
import { walkFolder } from "./walkFolder.ts";

/** A model in a folder: the path of its first part, and of all. */
export interface ModelPaths {
  path: string;
  parts: string[];
}

/** The models below a folder. A split one is found when all its parts are there. */
export async function* findInFolder(
  root: string,
  enters?: (name: string, depth: number) => boolean,
): AsyncGenerator<ModelPaths> {
  const paths = new Set<string>();
  for await (const path of walkFolder(root, enters)) if (isModelName(basename(path))) paths.add(path);
  for (const path of paths) {
    const parts = partPaths(path);
    if (parts[0] === path && parts.every((part) => paths.has(part))) yield { path, parts };
  }
}
