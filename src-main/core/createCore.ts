import { say } from "../../src-shared/domain/say.ts";
import { setTimeout } from "node:timers/promises";
import type { EngineStatus } from "../../src-shared/domain/engineStatus.ts";
import type { ModelId } from "../../src-shared/domain/ids.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import type { Core } from "./Core.ts";
import { AnswerChecks } from "./checking/AnswerChecks.ts";
import { checkedAnswers } from "./checking/checkedAnswers.ts";
import { CheckingWorker } from "./checking/worker/CheckingWorker.ts";
import { ConversationService } from "./conversations/ConversationService.ts";
import { DeletedConversations } from "./conversations/DeletedConversations.ts";
import { ConversationExchange } from "./conversations/exchange/ConversationExchange.ts";
import { SearchService } from "./conversations/SearchService.ts";
import { CatalogueService } from "./models/catalogue/CatalogueService.ts";
import { loadCatalogue } from "./models/catalogue/loadCatalogue.ts";
import { DownloadService } from "./models/downloads/DownloadService.ts";
import { FileWorker } from "./models/files/FileWorker.ts";
import { FitAdvisor } from "./models/fit/FitAdvisor.ts";
import { HubAccessService } from "./models/hub/HubAccessService.ts";
import { ModelService } from "./models/ModelService.ts";
import { ProblemReader } from "./problems/worker/ProblemReader.ts";
import type { Host } from "./ports/Host.ts";
import { KeptFiles } from "./problems/files/KeptFiles.ts";
import { ProblemIntake } from "./problems/ProblemIntake.ts";
import { createSheets } from "./problems/sheets/createSheets.ts";
import { createReasoning } from "./reasoning/createReasoning.ts";
import { EngineHealth } from "./reasoning/engine/EngineHealth.ts";
import { EngineSupervisor } from "./reasoning/EngineSupervisor.ts";
import { forgetPromptStates } from "./reasoning/promptStates.ts";
import { loadProfiles } from "./reasoning/loadProfiles.ts";
import { SettingsService } from "./SettingsService.ts";
import { holdDataFolder } from "./storage/holdDataFolder.ts";
import { openRepositories, type OpenRepositories } from "./storage/openRepositories.ts";
import { Topic } from "./Topic.ts";

/** How long the engine may take, in milliseconds, to stop by itself when the app closes: a long batch takes longer. */
const patienceMs = 1_000;

export interface CoreOptions {
  /** Address of the hub for this launch, above the settings and the environment. */
  hubEndpoint?: string | undefined;
  /** Whether the caller holds the data folder, and gives it free. Defaults to false. */
  isFolderHeld?: boolean | undefined;
}

/**
 * Opens the history and wires the services. The engine and the file thread start when they are first needed.
 * @throws AppError `app/already-open`, `storage/*`
 */
export function createCore(host: Host, { hubEndpoint, isFolderHeld = false }: CoreOptions = {}): Core {
  const release = isFolderHeld ? (): void => undefined : holdDataFolder(host.dataDir);
  let repositories: OpenRepositories | undefined;
  try {
    repositories = openRepositories(host.dataDir);
    const close = repositories.close;
    const closeAll = (): void => {
      close();
      release();
    };
    return wire(host, { ...repositories, close: closeAll }, hubEndpoint);
  } catch (thrown) {
    repositories?.close();
    release();
    throw thrown;
  }
}

function wire(host: Host, repositories: OpenRepositories, hubEndpoint: string | undefined): Core {
  const { logger, modelsDir, resourcesDir } = host;
  const settings = new SettingsService(repositories.settings);
  const engineStatus = new Topic<EngineStatus>({ phase: "off" });
  const engine = new EngineSupervisor({
    launcher: host.engineLauncher,
    logger,
    onLost: (error, logTail, hadWork) => {
      const { value } = engineStatus;
      engineStatus.set({ phase: "failed", error: error.toEnvelope() });
      const loadedId = "modelId" in value ? value.modelId : null;
      const loss = {
        error,
        backend: value.phase === "ready" ? value.backend : null,
        modelName: models.list.value.models.find(({ modelId }) => modelId === loadedId)?.name ?? null,
        remedy: say`It is started again when it is needed.`,
        logTail,
      };
      // Whoever waited says what came of it.
      if (hadWork) engineHealth.lost(loss);
      else engineHealth.record(loss);
    },
    onStopped: () => {
      engineStatus.set({ phase: "off" });
      engineHealth.runsOn(null);
    },
  });
  const engineHealth = new EngineHealth({
    engine,
    settings,
    incidents: repositories.engineIncidents,
    backends: repositories.backendHealth,
    logger,
  });
  void engine.useBackend(engineHealth.policy());
  const fileWork = new FileWorker(host.fileWorkerFile);
  const catalogue = new CatalogueService(loadCatalogue(resourcesDir), repositories.hubFiles);
  const models = new ModelService({
    files: repositories.modelFiles,
    preferences: repositories.modelPreferences,
    settings: repositories.settings,
    engine,
    profiles: loadProfiles(resourcesDir),
    resourcesDir,
    catalogue,
    fileWork,
    modelsDir,
    home: host.home,
    environment: host.environment,
    logger,
  });
  const hub = new HubAccessService({
    settings,
    secrets: host.secrets,
    environment: host.environment,
    resolveProxy: host.resolveProxy,
    override: hubEndpoint,
  });
  const downloads = new DownloadService({
    repository: repositories.downloads,
    catalogue,
    hub,
    models,
    fileWork,
    modelsDir,
    logger,
  });
  const fitAdvisor = new FitAdvisor({
    engine: {
      machine: () => engineHealth.machine(),
      estimate: (request) => engine.estimate(request),
    },
    catalogue,
    models,
    runs: repositories.modelRuns,
    modelsDir,
    logger,
  });
  const conversations = new ConversationService(repositories.conversations, repositories.attempts);
  const checker = new CheckingWorker(host.checkingWorkerFile, {
    onFault: (message) => logger.error(`a check failed: ${message}`),
  });
  const checks = new AnswerChecks({
    checker,
    checks: repositories.answerChecks,
    attempt: (attemptId) => conversations.attemptWithQuestion(attemptId),
    onChange: () => conversations.refresh(),
    logger,
  });
  const comparer = checkedAnswers(checker);
  const problemReader = new ProblemReader(host.problemsWorkerFile);
  const keptFiles = new KeptFiles(host.dataDir);
  void keptFiles
    .sweep(new Set(repositories.sheets.allFileHashes()))
    .catch((thrown: unknown) => logger.warn(`old problem files could not be deleted: ${String(thrown)}`));
  const intake = new ProblemIntake({ files: keptFiles, reader: problemReader, edits: repositories.problemEdits });
  const exchange = new ConversationExchange(repositories.exchange, conversations);
  const historyWork = repositories.startWork(host.historyThreadFile);
  const search = new SearchService(historyWork, conversations.summaries);
  const forgetStates = (): void => forgetPromptStates(host.dataDir);
  if (repositories.hasForgotten) forgetStates();
  const deleted = new DeletedConversations({
    conversations: repositories.conversations,
    settle: repositories.settle,
    work: historyWork,
    forgetStates,
    logger,
  });
  const running = createReasoning({
    host,
    repositories,
    settings,
    engine,
    health: engineHealth,
    status: engineStatus,
    models,
    conversations,
    fitAdvisor,
    checks,
    comparer,
  });
  const { reasoning, live, preparation, idleUnloader, summaries } = running;
  const sheets = createSheets({
    repositories,
    keptFiles,
    reasoning: running,
    conversations,
    models,
    settings,
    checks,
    checker,
    comparer,
    logger,
  });
  idleUnloader.start();
  summaries.fill();

  const removeModel = async (modelId: ModelId): Promise<number> => {
    if (live.isUsing(modelId)) throw new AppError("models/in-use", `a run is using ${modelId}`);
    const status = engineStatus.value;
    if ("modelId" in status && status.modelId === modelId) {
      // A loaded file cannot be deleted on every system.
      preparation.cancel();
      await engine.stop();
    }
    return models.remove(modelId);
  };
  let disposed: Promise<void> | undefined;
  const dispose = async (): Promise<void> => {
    // No scan may start the engine again.
    models.dispose();
    idleUnloader.dispose();
    const stopped = Promise.all([sheets.sheetRunner.dispose(), reasoning.dispose()]);
    const settled = Promise.all([stopped.then(() => summaries.dispose()), downloads.dispose()]);
    await Promise.race([settled, setTimeout(patienceMs, undefined, { ref: false })]);
    await Promise.all([
      engine.dispose(),
      fileWork.dispose(),
      checker.dispose(),
      problemReader.dispose(),
      keptFiles.dispose(),
    ]);
    await settled;
    search.dispose();
    await Promise.race([deleted.dispose(), setTimeout(patienceMs, undefined, { ref: false })]);
    await historyWork.dispose();
    repositories.close();
  };
  return {
    ...running,
    ...sheets,
    catalogue,
    checker,
    checks,
    codeRuns: repositories.codeRuns,
    conversations,
    downloads,
    engine,
    engineHealth,
    engineStatus,
    exchange,
    fileWork,
    fitAdvisor,
    hub,
    intake,
    keptFiles,
    models,
    search,
    settings,
    removeModel,
    dispose: () => (disposed ??= dispose()),
  };
}
