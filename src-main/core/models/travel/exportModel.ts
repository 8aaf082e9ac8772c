import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ModelId } from "../../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../../src-shared/domain/model.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { FileWork } from "../files/FileWork.ts";
import { toReadError, toWriteError } from "../files/fileErrors.ts";
import { manifestName, type ExportManifest } from "./ExportManifest.ts";
import { requireRoom } from "./requireRoom.ts";
import { safeFileName } from "../files/safeFileName.ts";

export interface ExportRequest {
  modelId: ModelId;
  /** Absolute path of the folder, such as a stick, in which a new one is made. */
  folder: string;
  models: { find(modelId: ModelId): ModelFile; partsOf(modelId: ModelId): string[] };
  fileWork: Pick<FileWork, "copy">;
  /** Of the app. */
  version: string;
}

/**
 * Writes a model with a manifest into a new folder. The manifest comes last, so a folder without one is no export;
 * an export that fails or is aborted leaves nothing behind.
 * @param onProgress bytes written, of how many
 * @returns the new folder
 * @throws AppError `models/*`, `downloads/disk-full`, `downloads/not-writable`; the signal's reason when it aborts
 */
export async function exportModel(
  { modelId, folder, models, fileWork, version }: ExportRequest,
  onProgress: (doneBytes: number, totalBytes: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const model = models.find(modelId);
  const parts = models.partsOf(modelId);
  await requireFolder(folder);
  const sizes = await Promise.all(parts.map(sizeOf));
  const totalBytes = sizes.reduce((sum, size) => sum + size, 0);
  await requireRoom(folder, sizes);
  signal.throwIfAborted();

  const target = await makeNewFolder(folder, safeFileName(model.name));
  try {
    const files: ExportManifest["files"] = [];
    let doneBytes = 0;
    for (const part of parts) {
      const before = doneBytes;
      const name = nameOf(part, model);
      const report = (bytes: number): void => onProgress(before + bytes, totalBytes);
      const copied = await fileWork.copy(part, join(target, name), report, signal);
      // A file that rotted on the disk must not be passed on as good.
      if (files.length === 0 && model.sha256 !== null && model.sha256 !== copied.sha256)
        throw new AppError("models/wrong-hash", `${part} is ${copied.sha256}`, { data: { path: part } });
      files.push({ name, ...copied });
      doneBytes += copied.sizeBytes;
    }
    onProgress(totalBytes, totalBytes);
    await writeManifest(target, {
      format: 1,
      name: model.name.slice(0, 1000) || basename(target),
      files,
      source: model.source,
      variantId: model.variantId,
      licence: model.licence?.slice(0, 1000) || null,
      quantization: model.quantization.slice(0, 100),
      exportedAt: new Date().toISOString(),
      exportedBy: version,
    });
    return target;
  } catch (thrown) {
    await rm(target, { recursive: true, force: true });
    throw thrown;
  }
}

async function requireFolder(folder: string): Promise<void> {
  const stats = await stat(folder).catch(() => undefined);
  if (stats?.isDirectory() !== true)
    throw new AppError("models/no-folder", `no folder ${folder}`, { data: { path: folder } });
}

async function sizeOf(path: string): Promise<number> {
  const stats = await stat(path).catch((thrown: unknown) => {
    throw toReadError(thrown, path);
  });
  return stats.size;
}

/** The first of `name`, `name-2`, `name-3` that is not there yet, made. */
async function makeNewFolder(parent: string, name: string): Promise<string> {
  for (let count = 1; ; count++) {
    const path = join(parent, count === 1 ? name : `${name}-${count}`);
    try {
      await mkdir(path);
      return path;
    } catch (thrown) {
      const isTaken = thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST";
      if (!isTaken) throw toWriteError(thrown, path);
    }
  }
}

/** The file's own name; of one that is kept under its hash, as Ollama does, the model's. */
function nameOf(part: string, { name }: ModelFile): string {
  const own = basename(part);
  return safeFileName(/\.gguf$/i.test(own) ? own : `${name}.gguf`);
}

async function writeManifest(folder: string, manifest: ExportManifest): Promise<void> {
  const path = join(folder, manifestName);
  try {
    const file = await open(`${path}.part`, "wx");
    try {
      await file.writeFile(`${JSON.stringify(manifest, undefined, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
  } catch (thrown) {
    throw toWriteError(thrown, path);
  }
}
