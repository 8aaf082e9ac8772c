import type { Handlers } from "../../src-shared/contract/contract.ts";
import type { AppState, LaunchOutcome } from "../../src-shared/domain/appState.ts";
import { AppError, type ErrorEnvelope } from "../../src-shared/errors/AppError.ts";
import type { ErrorCode } from "../../src-shared/errors/errorCodes.ts";
import type { App } from "./App.ts";
import type { Core } from "./Core.ts";
import { createCore } from "./createCore.ts";
import { createHandlers, type CoreHandlers } from "./createHandlers.ts";
import type { Host } from "./ports/Host.ts";
import { forgetKeptFiles } from "./problems/files/keptFilesDir.ts";
import { forgetPromptStates } from "./reasoning/promptStates.ts";
import { backupNames, parseBackupName } from "./storage/backups/backupNames.ts";
import { BackupService } from "./storage/backups/BackupService.ts";
import { deleteHistory } from "./storage/recovery/deleteHistory.ts";
import { measureData, measureModels } from "./storage/recovery/measureData.ts";
import { replaceHistory } from "./storage/recovery/replaceHistory.ts";
import { needsWork } from "./storage/needsWork.ts";
import { FolderThread } from "./storage/thread/FolderThread.ts";
import { Topic } from "./Topic.ts";

type OwnHandlers = Omit<Handlers, keyof CoreHandlers>;
type Work = Extract<AppState, { phase: "opening" }>["work"];

/** What is wrong with a history rather than with the disk or the app: there are ways to go on with another. */
const recoverable: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "storage/damaged",
  "storage/missing",
  "storage/not-migrated",
]);

/** Opens the history and closes it again, to put another in its place; between, it answers what can be answered without one. */
export class Application implements App {
  readonly state = new Topic<AppState>({ phase: "opening", launch: 1, work: "checking" });
  readonly handlers: Partial<Handlers> = new Proxy(
    {},
    { get: (_, name): unknown => Reflect.get(this.#answered, name) },
  );
  readonly #host: Host;
  readonly #release: () => void;
  readonly #folder: FolderThread;
  readonly #backups: BackupService;
  readonly #own: OwnHandlers;
  #core: Core | undefined;
  #answered: Partial<Handlers>;
  /** Of the history that is open, or opened next. */
  #launch = 1;
  #underWay: Promise<void> = Promise.resolve();
  #disposed: Promise<void> | undefined;

  /**
   * @param release gives the data folder free, which the caller holds
   * @throws AppError `storage/newer-database`, `storage/full`, `storage/not-writable`
   */
  constructor(host: Host, release: () => void) {
    this.#host = host;
    this.#release = release;
    this.#folder = new FolderThread(host.historyThreadFile, { dataDir: host.dataDir });
    this.#backups = new BackupService({ dataDir: host.dataDir, folder: this.#folder, logger: host.logger });
    this.#own = this.#ownHandlers();
    this.#answered = this.#own;
    if (needsWork(host.dataDir)) this.#underWay = this.#open(null);
    else
      try {
        this.#openNow(null);
      } catch (thrown) {
        const error = AppError.from(thrown);
        if (!recoverable.has(error.code)) throw error;
        this.#offerRecovery(error);
      }
  }

  async openProblemFiles(paths: readonly string[]): Promise<void> {
    await this.#underWay;
    await this.#core?.intake.open(paths);
  }

  dispose(): Promise<void> {
    return (this.#disposed ??= this.#dispose());
  }

  async #dispose(): Promise<void> {
    this.#backups.stop();
    // What it is about to do fails.
    await this.#folder.dispose();
    await this.#underWay;
    await this.#core?.dispose();
    this.#release();
  }

  async #open(outcome: LaunchOutcome | null): Promise<void> {
    try {
      if (needsWork(this.#host.dataDir)) await this.#folder.prepare();
      if (this.#disposed === undefined) this.#openNow(outcome);
    } catch (thrown) {
      this.#offerRecovery(AppError.from(thrown));
    }
  }

  #openNow(outcome: LaunchOutcome | null): void {
    const core = createCore(this.#host, { isFolderHeld: true });
    core.downloads.resumeAll();
    core.sheetRunner.advance();
    this.#core = core;
    this.#answered = { ...this.#own, ...createHandlers(this.#host, core) };
    this.#backups.start();
    this.state.set({ phase: "open", launch: this.#launch, outcome });
  }

  #offerRecovery(error: AppError): void {
    this.#host.logger.warn(`the history could not be opened: ${error.code}, ${error.message}`);
    this.state.set({ phase: "recovery", launch: this.#launch, error: error.toEnvelope(), failed: null });
  }

  /**
   * Closes the history, changes its file, and opens what is there then. Where changing it fails, the history is as before.
   * @param onFailed what is said then; where no history was open, the offer to recover stays
   */
  #exchange(
    work: Work,
    change: () => Promise<LaunchOutcome | null>,
    onFailed: (error: ErrorEnvelope) => LaunchOutcome | null,
  ): Record<string, never> {
    const before = this.state.value;
    if (before.phase === "opening" || this.#disposed !== undefined)
      throw new AppError("request/unavailable", `the app is ${before.phase}`);
    const core = this.#core;
    this.#core = undefined;
    this.#answered = this.#own;
    this.#backups.stop();
    this.#backups.forget();
    this.#launch += core === undefined ? 0 : 1;
    this.state.set({ phase: "opening", launch: this.#launch, work });
    const exchange = async (): Promise<void> => {
      let outcome: LaunchOutcome | null;
      try {
        await core?.dispose();
        outcome = await change();
      } catch (thrown) {
        const error = AppError.from(thrown);
        this.#host.logger.warn(`${work} the history failed: ${error.code}, ${error.message}`);
        if (before.phase === "recovery") return this.state.set({ ...before, failed: error.toEnvelope() });
        outcome = onFailed(error.toEnvelope());
      }
      await this.#open(outcome);
    };
    this.#underWay = exchange();
    return {};
  }

  async #restore(name: string, stopsRuns: boolean): Promise<Record<string, never>> {
    const { dataDir } = this.#host;
    if (!stopsRuns && (this.#core?.live.all.length ?? 0) > 0)
      throw new AppError("backups/runs-under-way", "a run is under way");
    // A backup that cannot be read is said before anything is closed.
    await this.#folder.readyBackup(name);
    return this.#exchange(
      "restoring",
      async () => {
        await this.#folder.backUpIfChanged("before-restore");
        const keptAs = backupNames(dataDir)[0]?.name ?? null;
        replaceHistory(dataDir, { setsAside: false });
        return { type: "restored", madeAt: parseBackupName(name)?.madeAt ?? 0, keptAs };
      },
      (error) => ({ type: "not-restored", error }),
    );
  }

  /** Puts another history in the place of one that cannot be opened. */
  #replaceDamaged(
    work: Work,
    makeReady: () => Promise<(keptAs: string | null) => LaunchOutcome>,
  ): Record<string, never> {
    const { value } = this.state;
    if (value.phase !== "recovery" || !recoverable.has(value.error.code))
      throw new AppError("request/unavailable", "the history is not damaged");
    return this.#exchange(
      work,
      async () => {
        const outcome = await makeReady();
        return outcome(replaceHistory(this.#host.dataDir, { setsAside: true }));
      },
      () => null,
    );
  }

  async #deleteAll(): Promise<LaunchOutcome> {
    const { dataDir, modelsDir, secrets, forget } = this.#host;
    // It may have files open.
    await this.#folder.dispose();
    deleteHistory(dataDir);
    forgetPromptStates(dataDir);
    forgetKeptFiles(dataDir);
    secrets.clear();
    await forget?.();
    return { type: "emptied", models: await measureModels(modelsDir) };
  }

  #ownHandlers(): OwnHandlers {
    const { dataDir, modelsDir, kind, version, chooseModelFile, revealFile, printPdf, publishPage } = this.#host;
    return {
      "app.info": () => ({
        version,
        host: kind,
        platform: process.platform,
        dataDir,
        canChooseFiles: chooseModelFile !== null,
        canReveal: revealFile !== null,
        canPrintPdf: printPdf !== null,
        canPublishPages: publishPage !== null,
        modelsDir,
      }),
      "app.state": this.state,
      "app.dismissOutcome": () => {
        if (this.state.value.phase === "open") this.state.set({ ...this.state.value, outcome: null });
        return {};
      },
      "app.keptData": () => measureData(dataDir, modelsDir),
      "app.deleteEverything": () =>
        this.#exchange(
          "deleting",
          () => this.#deleteAll(),
          (error) => ({ type: "not-emptied", error }),
        ),
      "backups.state": this.#backups.state,
      "backups.look": () => this.#backups.look(),
      "backups.make": () => this.#backups.make(),
      "backups.remove": ({ name }) => this.#backups.remove(name),
      "backups.restore": ({ name, stopsRuns }) => this.#restore(name, stopsRuns),
      "recovery.tryAgain": () =>
        this.#exchange(
          "checking",
          () => Promise.resolve(null),
          () => null,
        ),
      "recovery.restore": ({ name }) =>
        this.#replaceDamaged("restoring", async () => {
          await this.#folder.readyBackup(name);
          return (keptAs) => ({ type: "restored", madeAt: parseBackupName(name)?.madeAt ?? 0, keptAs });
        }),
      "recovery.rescue": () =>
        this.#replaceDamaged("rescuing", async () => {
          const report = await this.#folder.readyRescued();
          return (keptAs) => ({ type: "rescued", report, keptAs });
        }),
      "recovery.beginAnew": () =>
        this.#replaceDamaged("renewing", async () => {
          await this.#folder.readyEmpty();
          return (keptAs) => ({ type: "begun-anew", keptAs });
        }),
    };
  }
}
