import { existsSync } from "node:fs";
import { lstat, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ModelFile, ModelList } from "../../../../src-shared/domain/model.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { FileWork } from "../files/FileWork.ts";
import { toReadError, toWriteError } from "../files/fileErrors.ts";
import { makeFolder } from "../files/makeFolder.ts";
import type { OwnedModel } from "../ModelService.ts";
import { findExports, type ExportedModel } from "./findExports.ts";
import { requireRoom } from "./requireRoom.ts";
import { safeFileName } from "../files/safeFileName.ts";

export interface ImportRequest {
  /** Absolute path of an exported model, or of a folder that holds some. */
  folder: string;
  /** Absolute path of the app's folder for models. */
  modelsDir: string;
  models: { readonly list: { readonly value: ModelList }; addOwned(model: OwnedModel): Promise<ModelFile> };
  fileWork: Pick<FileWork, "copy">;
}

/** Of the name of a folder that is being filled; no model's folder may be called so. */
const fillingEnding = ".importing";
/** Folders that an import is filling now, in lower case. */
const claimed = new Set<string>();

/**
 * Copies exported models in. A model counts only when all its files arrived with the hashes of its manifest; one that
 * is there already is not copied again.
 * @param onProgress bytes copied, of how many
 * @returns the models, those that were there already included
 * @throws AppError `models/*`, `downloads/disk-full`, `downloads/not-writable`; the signal's reason when it aborts
 */
export async function importModel(
  { folder, modelsDir, models, fileWork }: ImportRequest,
  onProgress: (doneBytes: number, totalBytes: number) => void,
  signal: AbortSignal,
): Promise<ModelFile[]> {
  const exports = await findExports(folder);
  const wanted = exports.map((exported) => ({ exported, present: findPresent(models.list.value, exported) }));
  const absent = wanted.filter(({ present }) => present === undefined).map(({ exported }) => exported);
  for (const exported of absent) await requireFiles(exported);
  const importsDir = join(modelsDir, "imported");
  await makeFolder(importsDir);
  const sizes = absent.flatMap(({ manifest }) => manifest.files.map(({ sizeBytes }) => sizeBytes));
  await requireRoom(importsDir, sizes);
  const totalBytes = sizes.reduce((sum, size) => sum + size, 0);

  let doneBytes = 0;
  const imported: ModelFile[] = [];
  for (const { exported, present } of wanted) {
    // Two exports of one model may lie side by side.
    const there = present ?? findPresent(models.list.value, exported);
    if (there === undefined) {
      const before = doneBytes;
      const report = (bytes: number): void => onProgress(before + bytes, totalBytes);
      imported.push(await importOne(exported, { importsDir, models, fileWork }, report, signal));
    } else imported.push(there);
    if (present === undefined) doneBytes += totalOf(exported);
    onProgress(doneBytes, totalBytes);
  }
  return imported;
}

type Place = Pick<ImportRequest, "models" | "fileWork"> & { importsDir: string };

async function importOne(
  { folder, manifest }: ExportedModel,
  { importsDir, models, fileWork }: Place,
  onProgress: (doneBytes: number) => void,
  signal: AbortSignal,
): Promise<ModelFile> {
  const target = claimFolder(importsDir, safeFileName(manifest.name));
  // Filled under another name, so that a crash leaves nothing that looks whole, and the next import clears it away.
  const filling = target + fillingEnding;
  let isPlaced = false;
  try {
    await rm(filling, { recursive: true, force: true });
    await makeFolder(filling);
    let doneBytes = 0;
    for (const { name, sizeBytes, sha256 } of manifest.files) {
      const before = doneBytes;
      const from = join(folder, name);
      const copied = await fileWork.copy(from, join(filling, name), (bytes) => onProgress(before + bytes), signal);
      if (copied.sha256 !== sha256)
        throw new AppError("models/wrong-hash", `${from} is ${copied.sha256}`, { data: { path: from } });
      doneBytes += sizeBytes;
    }
    signal.throwIfAborted();
    await rename(filling, target).catch((thrown: unknown) => {
      throw toWriteError(thrown, target);
    });
    isPlaced = true;
    const parts = manifest.files.map(({ name, sha256 }) => ({ path: join(target, name), sha256 }));
    return await models.addOwned({ parts, source: manifest.source, variantId: manifest.variantId });
  } catch (thrown) {
    await rm(filling, { recursive: true, force: true });
    if (isPlaced) await rm(target, { recursive: true, force: true });
    throw thrown;
  } finally {
    claimed.delete(target.toLowerCase());
  }
}

/** The first of `name`, `name-2`, `name-3` that neither exists nor is being filled. */
function claimFolder(parent: string, name: string): string {
  for (let count = 1; ; count++) {
    const path = join(parent, count === 1 ? name : `${name}-${count}`);
    // Names that differ in case are one on some systems.
    const key = path.toLowerCase();
    if (claimed.has(key) || key.endsWith(fillingEnding) || existsSync(path)) continue;
    claimed.add(key);
    return path;
  }
}

const totalOf = ({ manifest }: ExportedModel): number => manifest.files.reduce((sum, file) => sum + file.sizeBytes, 0);

/** A model with the same bytes that is as it was when it was hashed. */
const findPresent = ({ models }: ModelList, exported: ExportedModel): ModelFile | undefined =>
  models.find(
    ({ sha256, state, sizeBytes }) =>
      state === "present" && sha256 === exported.manifest.files[0]?.sha256 && sizeBytes === totalOf(exported),
  );

/** Finds what is wrong before anything is copied. A link is refused: it could lead anywhere on this machine. */
async function requireFiles({ folder, manifest }: ExportedModel): Promise<void> {
  for (const { name, sizeBytes } of manifest.files) {
    const path = join(folder, name);
    const stats = await lstat(path).catch((thrown: unknown) => {
      throw toReadError(thrown, path);
    });
    if (!stats.isFile()) throw new AppError("models/bad-manifest", `${path} is no file`, { data: { path } });
    if (stats.size !== sizeBytes)
      throw new AppError("models/wrong-hash", `${path} has ${stats.size} of ${sizeBytes} bytes`, { data: { path } });
  }
}
