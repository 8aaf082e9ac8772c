import { realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { ModelFolders } from "../../../../src-shared/domain/model.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { Logger } from "../../ports/Logger.ts";
import type { ModelFileRecord } from "../../storage/ModelFileRepository.ts";
import type { SettingsRepository } from "../../storage/SettingsRepository.ts";
import { Topic } from "../../Topic.ts";
import { collectFinds, type Find, type Finds } from "./collectFinds.ts";
import type { FileIdentifier } from "./FileIdentifier.ts";
import type { HeaderReader } from "./HeaderReader.ts";
import { identityOf } from "./identityOf.ts";
import { idOf } from "./idOf.ts";
import { inParallel } from "./inParallel.ts";
import type { KnownModels } from "./KnownModels.ts";
import { lookAt, type Sight } from "./lookAt.ts";
import type { Place } from "./ModelProgram.ts";
import { nameFor } from "./nameFor.ts";

interface Parts {
  known: KnownModels;
  headers: HeaderReader;
  catalogue: FileIdentifier;
  settings: SettingsRepository;
  place: Place;
  logger: Logger;
}

const foldersSetting = "modelFolders";
/** Paths of found models that the person took off the list. */
const hiddenSetting = "hiddenModelPaths";
const pathsSchema = z.array(z.string()).catch([]);
/** Paths that are looked up at the same time. */
const lookers = 8;
/** Models that are stored and shown at once. */
const batchSize = 50;

const isInside = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/** Finds the models in other programs' folders and in those the person named, and keeps them known. Only ever reads there. */
export class LocalScanner {
  readonly folders: Topic<ModelFolders>;
  readonly #parts: Parts;
  #running: Promise<void> | undefined;
  #isClosed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    const found = parts.known.records.filter(({ origin }) => origin === "found");
    const folders = this.#paths(foldersSetting).map((path) => ({
      path,
      owner: null,
      modelCount: found.filter((record) => isInside(record.path, path)).length,
      isPresent: true,
    }));
    this.folders = new Topic<ModelFolders>({ folders, isScanning: false });
  }

  /** Looks through all folders; callers at the same time share a look. */
  scan(): Promise<void> {
    this.#running ??= this.#scan().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** @throws AppError `models/no-folder` */
  async addFolder(path: string): Promise<void> {
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (!isFolder) throw new AppError("models/no-folder", `no folder ${path}`, { data: { path } });
    this.#write(foldersSetting, [...new Set([...this.#paths(foldersSetting), path])]);
    this.#write(
      hiddenSetting,
      this.#paths(hiddenSetting).filter((hidden) => !isInside(hidden, path)),
    );
    await this.#running?.catch(() => undefined);
    await this.scan();
  }

  /** Stops looking there, and forgets what was found there but for the selected model. */
  async removeFolder(path: string): Promise<void> {
    const { known } = this.#parts;
    const left = this.#paths(foldersSetting).filter((folder) => folder !== path);
    this.#write(foldersSetting, left);
    await this.#running?.catch(() => undefined);
    const others = this.folders.value.folders.filter((folder) => folder.path !== path);
    const gone = known.records.filter(
      (record) =>
        record.origin === "found" &&
        isInside(record.path, path) &&
        !others.some((folder) => isInside(record.path, folder.path)) &&
        record.modelId !== known.list.value.selectedId,
    );
    known.drop(gone.map(({ modelId }) => modelId));
    known.publish();
    this.folders.set({ ...this.folders.value, folders: others });
  }

  /** A found model that the person took off the list stays off it. */
  hide(path: string): void {
    this.#write(hiddenSetting, [...new Set([...this.#paths(hiddenSetting), path])]);
  }

  isHidden(path: string): boolean {
    return this.#paths(hiddenSetting).includes(path);
  }

  unhide(path: string): void {
    const hidden = this.#paths(hiddenSetting);
    if (hidden.includes(path))
      this.#write(
        hiddenSetting,
        hidden.filter((each) => each !== path),
      );
  }

  /** Nothing is read or stored after this. */
  close(): void {
    this.#isClosed = true;
  }

  async #scan(): Promise<void> {
    if (this.#isClosed) return;
    const { known, headers, logger, place } = this.#parts;
    this.folders.set({ ...this.folders.value, isScanning: true });
    let folders: ModelFolders["folders"] = this.folders.value.folders;
    try {
      const collected = await collectFinds(place, this.#paths(foldersSetting));
      const finds = await this.#choose(collected.finds);
      const taken: Find[] = [];
      for (let at = 0; at < finds.length && !this.#isClosed; at += batchSize)
        taken.push(...(await this.#take(finds.slice(at, at + batchSize))));
      if (this.#isClosed) return;
      folders = countIn(collected.folders, taken);
      await this.#dropUnseen(new Set(taken.map(({ file }) => file.path)));
      logger.info(`looked for models: ${taken.length} found, ${headers.brokenCount} cannot be read`);
    } catch (thrown) {
      if (!this.#isClosed) throw thrown;
    } finally {
      known.publish();
      this.folders.set({ folders, isScanning: false });
    }
  }

  /** Each file once, under the path it is known by, and without those the app knows from elsewhere. */
  async #choose(finds: readonly Find[]): Promise<Find[]> {
    const { known } = this.#parts;
    const hidden = new Set(this.#paths(hiddenSetting));
    const others = known.records.filter(({ origin }) => origin !== "found");
    const elsewhere = new Set(await inParallel(others, lookers, ({ path }) => realpath(path).catch(() => path)));
    const chosen = new Map<string, Find>();
    const isKnown = ({ file }: Find): boolean => known.find(idOf(file.path)) !== undefined;
    for (const find of finds) {
      if (elsewhere.has(find.realPath) || hidden.has(find.file.path)) continue;
      const before = chosen.get(find.realPath);
      if (before === undefined || (!isKnown(before) && isKnown(find))) chosen.set(find.realPath, find);
    }
    return [...chosen.values()];
  }

  /** Reads what is new or changed, stores and shows it. @returns those that are models */
  async #take(finds: readonly Find[]): Promise<Find[]> {
    const { known } = this.#parts;
    const taken: { find: Find; sight: Sight; before: ModelFileRecord | undefined; record: ModelFileRecord }[] = [];
    // One after another: the engine reads each header into the same memory, which is quicker than several at once.
    for (const find of finds) {
      const sight = await lookAt(find.file.parts);
      if (sight === null || this.#isClosed) continue;
      const before = known.find(idOf(find.file.path));
      const record = await this.#recordOf(find, sight, before);
      if (record !== null) taken.push({ find, sight, before, record });
    }
    if (this.#isClosed) return [];
    // What became known of a file in the meantime is newer than this.
    const current = taken.filter(({ record, before }) => known.find(record.modelId) === before);
    const changed = current.filter(({ record, before }) => !isDeepStrictEqual(before, record));
    known.save(changed.map(({ record }) => record));
    for (const { record, sight } of current) known.see(record.modelId, sight);
    if (changed.length > 0) known.publish();
    return taken.map(({ find }) => find);
  }

  async #recordOf(
    { file, foundIn }: Find,
    sight: Sight,
    before: ModelFileRecord | undefined,
  ): Promise<ModelFileRecord | null> {
    const { headers, catalogue } = this.#parts;
    const { path, parts, repository } = file;
    const isSame = before?.modifiedMs === sight.modifiedMs && before.summary.sizeBytes === sight.sizeBytes;
    // One that was hashed and is another file now says so until it is verified again.
    if (before !== undefined && before.hash !== null && !isSame) return before;
    const summary = isSame ? before.summary : await headers.read(path, sight);
    if (summary === null) return null;
    const hash = isSame ? before.hash : null;
    const sha256 = hash?.sha256 ?? null;
    const identity = await identityOf(catalogue, { path, sight, sha256, repository });
    return {
      modelId: idOf(path),
      path,
      parts,
      summary: { ...summary, name: nameFor(summary.name, path, file.nameHint) },
      origin: "found",
      foundIn,
      source: identity.source ?? file.source,
      variantId: identity.variantId,
      modifiedMs: sight.modifiedMs,
      hash,
    };
  }

  /** Found models that are no longer found are forgotten, but for those that were in use. */
  async #dropUnseen(seen: ReadonlySet<string>): Promise<void> {
    const { known } = this.#parts;
    const unseen = known.records.filter(({ origin, path }) => origin === "found" && !seen.has(path));
    const kept = unseen.filter(({ modelId }) => known.isUsed(modelId));
    const sights = await inParallel(kept, lookers, ({ parts }) => lookAt(parts));
    if (this.#isClosed) return;
    known.drop(unseen.filter((record) => !kept.includes(record)).map(({ modelId }) => modelId));
    for (const [index, { modelId }] of kept.entries()) known.see(modelId, sights[index] ?? null);
  }

  #paths(setting: string): string[] {
    return pathsSchema.parse(this.#parts.settings.read(setting));
  }

  #write(setting: string, paths: readonly string[]): void {
    this.#parts.settings.write(setting, paths);
  }
}

const countIn = (folders: Finds["folders"], taken: readonly Find[]): ModelFolders["folders"] =>
  folders.map((folder) => ({ ...folder, modelCount: taken.filter(({ root }) => root === folder.path).length }));
