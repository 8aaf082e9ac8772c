import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { KeptData, KeptModels } from "../../../../src-shared/domain/keptData.ts";
import { backupsDir, damagedDir, historyPath, searchIndexPath } from "../historyFiles.ts";

interface Size {
  files: number;
  bytes: number;
}

/** What there is of the person on the disk, in files and bytes. */
export async function measureData(dataDir: string, modelsDir: string): Promise<KeptData> {
  const single = [historyPath(dataDir), searchIndexPath(dataDir)].flatMap((path) => [path, `${path}-wal`]);
  const [history, backups, damaged, models] = await Promise.all([
    Promise.all(single.map(sizeOf)),
    measureFolder(backupsDir(dataDir)),
    measureFolder(damagedDir(dataDir)),
    measureModels(modelsDir),
  ]);
  return { historyBytes: history.reduce((sum, bytes) => sum + bytes, 0), backups, damaged, models };
}

/** The files in the folder for downloaded models, whole or not. */
export const measureModels = async (dir: string): Promise<KeptModels> => ({ dir, ...(await measureFolder(dir)) });

/** A folder that is not there is empty. */
async function measureFolder(dir: string): Promise<Size> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const sizes = await Promise.all(files.map(sizeOf));
  return { files: files.length, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) };
}

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.size ?? 0;
