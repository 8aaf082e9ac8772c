import { randomUUID } from "node:crypto";
import type { WantedDownload } from "../../../../src-shared/contract/downloadsEndpoints.ts";
import type { HubFile } from "../../../../src-shared/domain/catalogue.ts";
import type { Download } from "../../../../src-shared/domain/download.ts";
import type { DownloadId } from "../../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../../src-shared/domain/model.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { Logger } from "../../ports/Logger.ts";
import type { DownloadRecord, DownloadRepository } from "../../storage/DownloadRepository.ts";
import { Topic } from "../../Topic.ts";
import type { CatalogueService } from "../catalogue/CatalogueService.ts";
import { toWriteError } from "../files/fileErrors.ts";
import type { FileWork, TransferEvent } from "../files/FileWork.ts";
import type { HubAccessService } from "../hub/HubAccessService.ts";
import type { ModelService } from "../ModelService.ts";
import { ActiveDownload } from "./ActiveDownload.ts";
import { deleteFetched, fetchedSoFar } from "./fetchedFiles.ts";
import { Outcomes } from "./Outcomes.ts";
import { targetFor } from "./targetFor.ts";
import { asWanted, wantedFiles } from "./wantedFiles.ts";

/** Downloads at the same time; each has several connections of its own. */
const atOnce = 2;
const publishMs = 250;
/** Left free on the disk, so that the system and the history can go on. */
const defaultSpareBytes = 500_000_000;

interface Parts {
  repository: DownloadRepository;
  catalogue: Pick<CatalogueService, "variant" | "remember">;
  hub: Pick<HubAccessService, "connection">;
  models: Pick<ModelService, "addOwned" | "list" | "partsOf">;
  fileWork: FileWork;
  /** Absolute path of the folder for models. */
  modelsDir: string;
  logger: Logger;
  /** Bytes to leave free on the disk. Defaults to 500 MB. */
  spareBytes?: number | undefined;
}

/** The downloads: their order, how they stand, and what becomes of them. */
export class DownloadService {
  readonly list: Topic<Download[]>;
  readonly #parts: Parts;
  #downloads: ActiveDownload[];
  readonly #outcomes = new Outcomes();
  #publishing: NodeJS.Timeout | undefined;
  #isDisposed = false;
  /** Resolves when nothing of what was cancelled is left. */
  #cleared: Promise<unknown> = Promise.resolve();
  #changed = Promise.withResolvers<void>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#downloads = parts.repository.list().map((record) => new ActiveDownload(record));
    for (const download of this.#downloads) {
      const { part, bytes } = fetchedSoFar(this.#targetsOf(download.record.files));
      download.goOnFrom(part, bytes);
    }
    this.list = new Topic(this.#describe());
  }

  /** Goes on with the downloads that were under way when the app was last closed. */
  resumeAll(): void {
    for (const download of this.#downloads) if (download.state === "queued") this.#admit(download);
  }

  /**
   * Adds a download at the end and begins as soon as it is its turn. One for the same file that is there is resumed.
   * @throws AppError `models/not-found`, `downloads/bad-name`
   */
  start(wanted: WantedDownload): DownloadId {
    const asked = wantedFiles(wanted, this.#parts.catalogue);
    const { files, givenSha256 } = asked;
    const place = this.#placeOf(files);
    const same = this.#downloads.find(({ record }) => this.#placeOf(record.files) === place);
    if (same !== undefined) {
      // Asked for again, perhaps with a hash that was missing: what the server said of it then is asked anew.
      if (!isActive(same.state)) same.record = { ...same.record, files, givenSha256 };
      this.resume(same.record.downloadId);
      return same.record.downloadId;
    }
    const downloadId = randomUUID() as DownloadId;
    const download = new ActiveDownload({ ...asked, downloadId, state: "queued", error: null });
    this.#downloads.push(download);
    this.#save(download);
    this.#admit(download);
    return downloadId;
  }

  /** @throws AppError `downloads/not-found` */
  pause(downloadId: DownloadId): void {
    const download = this.#find(downloadId);
    download.abort?.abort();
    this.#settle(download, "paused", null);
  }

  /** @throws AppError `downloads/not-found` */
  resume(downloadId: DownloadId): void {
    const download = this.#find(downloadId);
    if (download.abort !== undefined && !download.abort.signal.aborted) return;
    this.#settle(download, "queued", null);
    this.#admit(download);
  }

  /**
   * Ends a download and deletes what it had fetched.
   * @throws AppError `downloads/not-found`
   */
  async cancel(downloadId: DownloadId): Promise<void> {
    const download = this.#find(downloadId);
    download.abort?.abort();
    this.#forget(download);
    const cleared = this.#clear(download);
    // The same file may be asked for anew meanwhile.
    this.#cleared = Promise.allSettled([this.#cleared, cleared]);
    await cleared;
  }

  /** Moves a download to a place in the order, 0 first. @throws AppError `downloads/not-found` */
  move(downloadId: DownloadId, index: number): void {
    const download = this.#find(downloadId);
    this.#downloads = this.#downloads.filter((other) => other !== download);
    this.#downloads.splice(index, 0, download);
    this.#parts.repository.order(this.#downloads.map(({ record }) => record.downloadId));
    this.#publish();
  }

  /** Resolves when a download is a model; rejects with what made it fail, or when it is cancelled. */
  finished(downloadId: DownloadId): Promise<ModelFile> {
    return this.#outcomes.wait(downloadId);
  }

  /** Stops everything; what was fetched is kept, and goes on when the app is open again. */
  async dispose(): Promise<void> {
    this.#isDisposed = true;
    clearTimeout(this.#publishing);
    for (const { abort } of this.#downloads) abort?.abort();
    this.#tellWaiting();
    await Promise.all([...this.#downloads.map(({ stopped }) => stopped), this.#cleared]);
  }

  /** Lets a download take its turn. */
  #admit(download: ActiveDownload): void {
    if (this.#isDisposed) return;
    const before = Promise.all([download.stopped, this.#cleared]);
    const abort = new AbortController();
    download.abort = abort;
    download.state = "queued";
    // A run that was just stopped may still be closing its file.
    download.stopped = before.then(() => this.#waitForTurn(download, abort.signal));
    this.#publish();
  }

  async #waitForTurn(download: ActiveDownload, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !this.#isItsTurn(download)) await this.#changed.promise;
    if (!signal.aborted) await this.#run(download, signal);
    if (download.abort?.signal === signal) download.abort = undefined;
    this.#tellWaiting();
  }

  /** Wakes the downloads that wait for their turn. */
  #tellWaiting(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }

  #isItsTurn(download: ActiveDownload): boolean {
    const active = this.#downloads.filter(({ state }) => isActive(state)).length;
    const next = this.#downloads.find(({ state, abort }) => state === "queued" && abort?.signal.aborted === false);
    return active < atOnce && next === download;
  }

  async #run(download: ActiveDownload, signal: AbortSignal): Promise<void> {
    const { downloadId } = download.record;
    download.state = "resolving";
    try {
      const connection = await this.#parts.hub.connection();
      const parts: { path: string; sha256: string }[] = [];
      for (const index of download.record.files.keys()) {
        signal.throwIfAborted();
        const file = download.record.files[index];
        if (file === undefined) continue;
        download.beginPart(index);
        this.#publish();
        const target = targetFor(this.#parts.modelsDir, file.repository, file.path);
        const { sha256 } = await this.#parts.fileWork.transfer(
          { file, target, ...connection, spareBytes: this.#spareBytesFor(download) },
          (event) => {
            // One that was stopped may still be on its way to saying so.
            if (!signal.aborted) this.#take(download, index, event);
          },
          signal,
        );
        parts.push({ path: target, sha256 });
      }
      signal.throwIfAborted();
      const { repository, revision, path } = download.record.files[0] as HubFile;
      const source = { repository, revision, path };
      const model = await this.#parts.models.addOwned({ parts, source, variantId: download.record.variantId });
      this.#forget(download);
      this.#outcomes.succeed(downloadId, model);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = AppError.from(thrown);
      this.#parts.logger.warn(`download failed: ${error.code}: ${error.message}`);
      if (error.code === "downloads/changed" || error.code === "downloads/other-version")
        download.record.files = asWanted(download.record, this.#parts.catalogue);
      download.abort = undefined;
      this.#settle(download, "failed", error);
      this.#outcomes.fail(downloadId, error);
    }
  }

  #take(download: ActiveDownload, index: number, event: TransferEvent): void {
    if (event.type === "resolved") {
      const { commit: revision, sizeBytes, sha256 } = event;
      const file = download.record.files[index];
      if (file === undefined) return;
      const resolved = { ...file, revision, sizeBytes, sha256 };
      download.record.files = download.record.files.with(index, resolved);
      this.#save(download);
      this.#store(() => this.#parts.catalogue.remember(resolved));
    }
    if (download.take(event, performance.now())) this.#publish();
    else this.#publishSoon();
  }

  /** Others that run need room too. */
  #spareBytesFor(download: ActiveDownload): number {
    const others = this.#downloads.filter((other) => other !== download && isActive(other.state));
    const spare = this.#parts.spareBytes ?? defaultSpareBytes;
    return others.reduce((sum, { missingBytes }) => sum + missingBytes, spare);
  }

  #settle(download: ActiveDownload, state: DownloadRecord["state"], error: AppError | null): void {
    download.state = state;
    download.record = { ...download.record, state, error: error?.toEnvelope() ?? null };
    this.#save(download);
    this.#publish();
  }

  /** Deletes what a download has fetched that is not a model's. */
  async #clear({ record, stopped }: ActiveDownload): Promise<void> {
    try {
      await stopped;
      await deleteFetched(this.#targetsOf(record.files), (target) => this.#isModel(target));
    } catch (thrown) {
      throw toWriteError(thrown, this.#parts.modelsDir);
    } finally {
      this.#outcomes.fail(record.downloadId, new AppError("downloads/not-found", "the download was cancelled"));
    }
  }

  #save({ record }: ActiveDownload): void {
    this.#store(() => this.#parts.repository.save(record, Date.now()));
  }

  /** What a full disk keeps from being stored is unknown at the next start; it ends neither the download nor the app. */
  #store(write: () => void): void {
    try {
      write();
    } catch (thrown) {
      this.#parts.logger.error("a download could not be stored", thrown);
    }
  }

  #forget(download: ActiveDownload): void {
    this.#downloads = this.#downloads.filter((other) => other !== download);
    this.#store(() => this.#parts.repository.remove(download.record.downloadId));
    this.#publish();
  }

  #find(downloadId: DownloadId): ActiveDownload {
    const found = this.#downloads.find(({ record }) => record.downloadId === downloadId);
    if (found === undefined) throw new AppError("downloads/not-found", `no download ${downloadId}`);
    return found;
  }

  #targetsOf(files: readonly HubFile[]): string[] {
    return files.map(({ repository, path }) => targetFor(this.#parts.modelsDir, repository, path));
  }

  /** Two downloads with the same place would write the same files: names that differ in case are one on some systems. */
  #placeOf(files: readonly HubFile[]): string | undefined {
    return this.#targetsOf(files)[0]?.toLowerCase();
  }

  #isModel(path: string): boolean {
    const { models } = this.#parts;
    return models.list.value.models.some(({ modelId }) => models.partsOf(modelId).includes(path));
  }

  #describe(): Download[] {
    return this.#downloads.map((download) => download.describe());
  }

  #publishSoon(): void {
    this.#publishing ??= setTimeout(() => this.#publish(), publishMs);
  }

  #publish(): void {
    clearTimeout(this.#publishing);
    this.#publishing = undefined;
    if (!this.#isDisposed) this.list.set(this.#describe());
    this.#tellWaiting();
  }
}

const isActive = (state: Download["state"]): boolean =>
  state === "resolving" || state === "running" || state === "retrying" || state === "checking";
