import { setTimeout } from "node:timers/promises";
import type { Handlers } from "../../src-shared/contract/contract.ts";
import type { EngineStatus } from "../../src-shared/domain/engineStatus.ts";
import type { App } from "./App.ts";
import { ConversationService } from "./conversations/ConversationService.ts";
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

/** The parts of the application, wired. */
export interface Core {
  conversations: ConversationService;
  engineStatus: Topic<EngineStatus>;
  models: ModelService;
  reasoning: ReasoningService;
  settings: SettingsService;
  /** Loads the selected model ahead of the first question; a failure shows in the engine's status. */
  prepare: () => void;
  dispose: () => Promise<void>;
}

/**
 * Opens the history and wires the services. The engine starts when it is first needed.
 * @throws AppError `app/already-open`, `storage/*`
 */
export function createCore(host: Host): Core {
  const {
    attempts,
    conversations: conversationRepository,
    modelFiles,
    settings,
    close,
  } = openRepositories(host.dataDir);
  const engineStatus = new Topic<EngineStatus>({ phase: "off" });
  const engine = new EngineSupervisor({
    launcher: host.engineLauncher,
    logger: host.logger,
    onLost: (error) => engineStatus.set({ phase: "failed", error: error.toEnvelope() }),
  });
  const profiles = loadProfiles(host.resourcesDir);
  const models = new ModelService({
    files: modelFiles,
    settings,
    engine,
    profiles,
    resourcesDir: host.resourcesDir,
  });
  const conversations = new ConversationService(conversationRepository, attempts);
  const runner = new AttemptRunner(engine, engineStatus);
  const reasoning = new ReasoningService({ attempts, conversations, models, runner, logger: host.logger });

  let disposed: Promise<void> | undefined;
  const dispose = async (): Promise<void> => {
    const stopped = reasoning.dispose();
    await Promise.race([stopped, setTimeout(patienceMs, undefined, { ref: false })]);
    await engine.dispose();
    await stopped;
    close();
  };
  return {
    conversations,
    engineStatus,
    models,
    reasoning,
    settings: new SettingsService(settings),
    prepare: () => reasoning.prepare(),
    dispose: () => (disposed ??= dispose()),
  };
}

/**
 * The application behind the contract.
 * @throws AppError `app/already-open`, `storage/*`
 */
export function createApp(host: Host): App {
  const core = createCore(host);
  return { handlers: createHandlers(host, core), dispose: core.dispose };
}

function createHandlers(host: Host, core: Core): Handlers {
  const { conversations, models, reasoning, settings } = core;
  const { kind, version, dataDir, chooseModelFile } = host;
  return {
    "app.info": () => ({
      version,
      host: kind,
      platform: process.platform,
      dataDir,
      canChooseFiles: chooseModelFile !== null,
    }),
    "conversations.summaries": conversations.summaries,
    "conversations.get": ({ conversationId }) => conversations.get(conversationId),
    "conversations.rename": ({ conversationId, title }) => done(conversations.rename(conversationId, title)),
    "conversations.remove": ({ conversationId }) => done(conversations.remove(conversationId)),
    "conversations.restore": ({ conversationId }) => done(conversations.restore(conversationId)),
    "conversations.showTurn": ({ turnId }) => conversations.showTurn(turnId),
    "conversations.showAttempt": ({ attemptId }) => conversations.showAttempt(attemptId),
    "conversations.foldThought": ({ attemptId, folded }) => done(conversations.foldThought(attemptId, folded)),
    "engine.status": core.engineStatus,
    "engine.prepare": () => done(core.prepare()),
    "models.list": models.list,
    "models.addFile": ({ path }) => models.addFile(path),
    "models.chooseFile": async () => {
      const path = (await chooseModelFile?.()) ?? null;
      return path === null ? null : models.addFile(path);
    },
    "models.forget": ({ modelId }) => done(models.forget(modelId)),
    "models.select": ({ modelId }) => done(models.select(modelId)),
    "reasoning.ask": (input) => reasoning.ask(input),
    "reasoning.regenerate": ({ turnId }) => reasoning.regenerate(turnId),
    "reasoning.continue": ({ attemptId }) => reasoning.continue(attemptId),
    "reasoning.stop": ({ attemptId }) => done(reasoning.stop(attemptId)),
    "reasoning.follow": ({ attemptId }, emit, signal) => reasoning.follow(attemptId, emit, signal),
    "settings.values": settings.values,
    "settings.update": (change) => done(settings.update(change)),
  };
}

/** The empty reply of a call that only does something. */
const done = (_: void): Record<string, never> => ({});
