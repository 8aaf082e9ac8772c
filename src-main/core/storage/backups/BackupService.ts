import { rmSync } from "node:fs";
import { join } from "node:path";
import type { TopicValue } from "../../../../src-shared/contract/contract.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { Logger } from "../../ports/Logger.ts";
import { Topic } from "../../Topic.ts";
import { backupsDir } from "../historyFiles.ts";
import type { FolderThread } from "../thread/FolderThread.ts";
import { toStorageError } from "../toStorageError.ts";
import { backupNames } from "./backupNames.ts";

interface Parts {
  /** Absolute path, or `:memory:`, of which there are no backups. */
  dataDir: string;
  folder: Pick<FolderThread, "backups" | "backUp" | "backUpIfChanged">;
  logger: Logger;
}

/** After the start, so that it is not slowed down, in milliseconds. */
const startDelayMs = 30_000;
/** How often is looked whether a day has begun without a backup, in milliseconds. */
const lookMs = 3_600_000;

const nothing = {} as const;

/** Backups of the history: one on each day on which something changed, and when the person asks. */
export class BackupService {
  readonly state = new Topic<TopicValue<"backups.state">>({ backups: null, isWorking: false, error: null });
  readonly #parts: Parts;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** While the history is open. */
  start(): void {
    if (this.#parts.dataDir === ":memory:") return;
    const next = (delayMs: number): void => {
      this.#timer = setTimeout(() => {
        next(lookMs);
        void this.makeDaily();
      }, delayMs).unref();
    };
    next(startDelayMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Makes the day's backup, where there is none yet and the history is not as it was at the last. Never throws. */
  async makeDaily(): Promise<void> {
    const { dataDir, folder, logger } = this.#parts;
    try {
      const today = new Date().toDateString();
      if (
        backupNames(dataDir).some(({ kind, madeAt }) => kind === "daily" && new Date(madeAt).toDateString() === today)
      )
        return;
      if ((await folder.backUpIfChanged("daily")) !== null && this.state.value.backups !== null) await this.look();
      this.#change({ error: null });
    } catch (thrown) {
      // The next hour has it tried again; the settings say it.
      const error = AppError.from(thrown);
      logger.warn(`no backup could be made: ${error.code} ${error.message}`);
      this.#change({ error: error.toEnvelope() });
    }
  }

  /** Reads what there is. @throws AppError `storage/*` */
  async look(): Promise<Record<string, never>> {
    this.#change({ backups: await this.#parts.folder.backups() });
    return nothing;
  }

  /** @throws AppError `storage/*` */
  async make(): Promise<Record<string, never>> {
    this.#change({ isWorking: true });
    try {
      await this.#parts.folder.backUp("manual");
      this.#change({ error: null });
      return await this.look();
    } finally {
      this.#change({ isWorking: false });
    }
  }

  /** @throws AppError `backups/not-found`, `storage/*` */
  remove(name: string): Promise<Record<string, never>> {
    const { dataDir } = this.#parts;
    const dir = backupsDir(dataDir);
    if (!backupNames(dataDir).some((one) => one.name === name))
      throw new AppError("backups/not-found", `there is no backup ${name}`);
    try {
      rmSync(join(dir, name));
    } catch (thrown) {
      throw toStorageError(thrown, dir);
    }
    return this.look();
  }

  /** What was read is no longer so. */
  forget(): void {
    this.#change({ backups: null, error: null });
  }

  #change(change: Partial<TopicValue<"backups.state">>): void {
    this.state.set({ ...this.state.value, ...change });
  }
}
