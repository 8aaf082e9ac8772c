import { setTimeout } from "node:timers/promises";
import type { EngineStatus } from "../../src-shared/domain/engineStatus.ts";
import type { ModelId } from "../../src-shared/domain/ids.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import type { App } from "./App.ts";
import type { Core } from "./Core.ts";
import { createHandlers } from "./createHandlers.ts";
import { ConversationService } from "./conversations/ConversationService.ts";
import { CatalogueService } from "./models/catalogue/CatalogueService.ts";
import { loadCatalogue } from "./models/catalogue/loadCatalogue.ts";
import { DownloadService } from "./models/downloads/DownloadService.ts";
import { FileWorker } from "./models/files/FileWorker.ts";
import { FitAdvisor } from "./models/fit/FitAdvisor.ts";
import { HubAccessService } from "./models/hub/HubAccessService.ts";
import { ModelService } from "./models/ModelService.ts";
import type { Host } from "./ports/Host.ts";
import { AttemptRunner } from "./reasoning/AttemptRunner.ts";
import { EngineSupervisor } from "./reasoning/EngineSupervisor.ts";
import { loadProfiles } from "./reasoning/loadProfiles.ts";
import { ReasoningService } from "./reasoning/ReasoningService.ts";
import { SettingsService } from "./SettingsService.ts";
import { openRepositories } from "./storage/openRepositories.ts";
import { Topic } from "./Topic.ts";

/** How long the engine may take, in milliseconds, to stop by itself when the app closes: a long batch takes longer. */
const patienceMs = 1_000;

export interface CoreOptions {
  /** Address of the hub for this launch, above the settings and the environment. */
  hubEndpoint?: string | undefined;
}

/**
 * Opens the history and wires the services. The engine and the file thread start when they are first needed.
 * @throws AppError `app/already-open`, `storage/*`
 */
export function createCore(host: Host, { hubEndpoint }: CoreOptions = {}): Core {
  const { logger, modelsDir, resourcesDir } = host;
  const repositories = openRepositories(host.dataDir);
  const settings = new SettingsService(repositories.settings);
  const engineStatus = new Topic<EngineStatus>({ phase: "off" });
  const engine = new EngineSupervisor({
    launcher: host.engineLauncher,
    logger,
    onLost: (error) => engineStatus.set({ phase: "failed", error: error.toEnvelope() }),
  });
  const fileWork = new FileWorker(host.fileWorkerFile);
  const catalogue = new CatalogueService(loadCatalogue(resourcesDir), repositories.hubFiles);
  const models = new ModelService({
    files: repositories.modelFiles,
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
  const fitAdvisor = new FitAdvisor({ engine, catalogue, models, runs: repositories.modelRuns, modelsDir, logger });
  const conversations = new ConversationService(repositories.conversations, repositories.attempts);
  const runner = new AttemptRunner(engine, engineStatus, (run) => fitAdvisor.recordRun(run));
  const reasoning = new ReasoningService({
    attempts: repositories.attempts,
    conversations,
    models,
    runner,
    logger,
  });

  const removeModel = async (modelId: ModelId): Promise<number> => {
    if (reasoning.isUsing(modelId)) throw new AppError("models/in-use", `a run is using ${modelId}`);
    const status = engineStatus.value;
    if ("modelId" in status && status.modelId === modelId) {
      // A loaded file cannot be deleted on every system.
      reasoning.cancelPrepare();
      await engine.stop();
      engineStatus.set({ phase: "off" });
    }
    return models.remove(modelId);
  };
  let disposed: Promise<void> | undefined;
  const dispose = async (): Promise<void> => {
    // No scan may start the engine again.
    models.dispose();
    const stopped = reasoning.dispose();
    const settled = Promise.all([stopped, downloads.dispose()]);
    await Promise.race([settled, setTimeout(patienceMs, undefined, { ref: false })]);
    await Promise.all([engine.dispose(), fileWork.dispose()]);
    await settled;
    repositories.close();
  };
  return {
    catalogue,
    conversations,
    downloads,
    engineStatus,
    fileWork,
    fitAdvisor,
    hub,
    models,
    reasoning,
    settings,
    prepare: () => reasoning.prepare(),
    removeModel,
    dispose: () => (disposed ??= dispose()),
  };
}

/**
 * The application behind the contract. Downloads that were under way when it was last closed go on.
 * @throws AppError `app/already-open`, `storage/*`
 */
export function createApp(host: Host): App {
  const core = createCore(host);
  core.downloads.resumeAll();
  return { handlers: createHandlers(host, core), dispose: core.dispose };
}
