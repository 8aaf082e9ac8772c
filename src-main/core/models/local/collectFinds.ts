import { realpath, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { ModelFolder } from "../../../../src-shared/domain/model.ts";
import { findInUserFolder } from "./findInUserFolder.ts";
import type { FoundFile, Place } from "./ModelProgram.ts";
import { modelPrograms } from "./modelPrograms.ts";

/** A model, and the folder it was found in. */
export interface Find {
  file: FoundFile;
  /** Of the first part, without links. */
  realPath: string;
  /** The program's name, or that of the folder. */
  foundIn: string;
  root: string;
}

export interface Finds {
  /** Those of programs where they exist, and all that the person named. */
  folders: Omit<ModelFolder, "modelCount">[];
  /** A file that can be reached in several ways is there several times. */
  finds: Find[];
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

/** Looks through the folders of the programs of this place, and through those the person named. */
export async function collectFinds(place: Place, userFolders: readonly string[]): Promise<Finds> {
  const folders: Finds["folders"] = [];
  const finds: Find[] = [];
  const add = async (root: string, foundIn: string, files: AsyncIterable<FoundFile>): Promise<void> => {
    for await (const file of files) {
      const realPath = await realpath(file.path).catch(() => null);
      if (realPath !== null) finds.push({ file, realPath, foundIn, root });
    }
  };
  for (const program of modelPrograms)
    for (const root of await program.roots(place)) {
      if (folders.some(({ path }) => path === root) || !(await isFolder(root))) continue;
      folders.push({ path: root, owner: program.owner, isPresent: true });
      await add(root, program.owner, program.find(root));
    }
  for (const root of userFolders) {
    if (folders.some(({ path }) => path === root)) continue;
    const isPresent = await isFolder(root);
    folders.push({ path: root, owner: null, isPresent });
    if (isPresent) await add(root, basename(root) || root, findInUserFolder(root));
  }
  return { folders, finds };
}
