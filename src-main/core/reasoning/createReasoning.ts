import type { EngineStatus } from "../../../src-shared/domain/engineStatus.ts";
import type { AnswerChecks } from "../checking/AnswerChecks.ts";
import type { ConversationService } from "../conversations/ConversationService.ts";
import type { FitAdvisor } from "../models/fit/FitAdvisor.ts";
import type { ModelService } from "../models/ModelService.ts";
import type { AnswerComparer } from "../ports/AnswerComparer.ts";
import type { Host } from "../ports/Host.ts";
import type { SettingsService } from "../SettingsService.ts";
import type { Repositories } from "../storage/openRepositories.ts";
import type { Topic } from "../Topic.ts";
import { ThoughtSummaries } from "../traces/ThoughtSummaries.ts";
import { AttemptRunner } from "./AttemptRunner.ts";
import type { EngineHealth } from "./engine/EngineHealth.ts";
import { IdleUnloader } from "./engine/IdleUnloader.ts";
import { LoadLadder } from "./engine/LoadLadder.ts";
import type { LoggingEngine } from "./engine/LoggingEngine.ts";
import { MachineTest } from "./engine/MachineTest.ts";
import { Forecaster } from "./Forecaster.ts";
import { LiveAttempts } from "./LiveAttempts.ts";
import { NewAttempts } from "./NewAttempts.ts";
import { Preparation } from "./Preparation.ts";
import { PromptPlanner } from "./PromptPlanner.ts";
import { ReasoningService } from "./ReasoningService.ts";
import { RunLoader } from "./RunLoader.ts";
import { RunQueue } from "./RunQueue.ts";
import { RunsUnderWay } from "./RunsUnderWay.ts";
import { SampleGroups } from "./samples/SampleGroups.ts";
import { SelfTester } from "./SelfTester.ts";

interface Parts {
  host: Host;
  repositories: Repositories;
  settings: SettingsService;
  engine: LoggingEngine;
  health: EngineHealth;
  status: Topic<EngineStatus>;
  models: ModelService;
  conversations: ConversationService;
  checks: Pick<AnswerChecks, "of" | "known" | "canDecide" | "forget">;
  comparer: AnswerComparer;
  fitAdvisor: Pick<FitAdvisor, "recordRun" | "speedOf">;
}

/** What runs models, wired. */
export interface Reasoning {
  reasoning: ReasoningService;
  live: LiveAttempts;
  ladder: LoadLadder;
  forecaster: Forecaster;
  machineTest: MachineTest;
  selfTester: SelfTester;
  preparation: Preparation;
  queue: RunQueue;
  runsUnderWay: RunsUnderWay;
  groups: SampleGroups;
  idleUnloader: IdleUnloader;
  summaries: ThoughtSummaries;
}

/** Composes the parts that run models. */
export function createReasoning(parts: Parts): Reasoning {
  const { host, repositories, settings, engine, health, status, models, conversations, fitAdvisor, checks, comparer } =
    parts;
  const { attempts, modelPreferences: preferences, sampleGroups } = repositories;
  const { logger } = host;
  const onMeasured: FitAdvisor["recordRun"] = (run) => fitAdvisor.recordRun(run);
  const queue = new RunQueue();
  const runsUnderWay = new RunsUnderWay();
  const ladder = new LoadLadder({ engine, health, preferences, logger });
  const dataDir = host.dataDir === ":memory:" ? null : host.dataDir;
  const loader = new RunLoader({ ladder, health, models, status, dataDir });
  const planner = new PromptPlanner({ engine, models });
  const runner = new AttemptRunner({ engine, planner, loader, ladder, models, settings, onMeasured });
  const summaries = new ThoughtSummaries({ attempts, logger });
  const live = new LiveAttempts({
    attempts,
    onRunning: (conversationId, isRunning) => {
      conversations.setRunning(conversationId, isRunning);
      if (!isRunning) summaries.fill();
    },
    logger,
  });
  const groups = new SampleGroups({
    groups: sampleGroups,
    attempt: (attemptId) => live.attempt(attemptId),
    comparer,
    badge: (attemptId) => checks.known(attemptId)?.badge,
  });
  const newAttempts = new NewAttempts({ attempts, conversations, groups, models });
  const selfTester = new SelfTester({ engine, planner, loader, models });
  const preparation = new Preparation({
    engine,
    planner,
    queue,
    loader,
    selfTester,
    models,
    conversations,
    settings,
    logger,
  });
  const reasoning = new ReasoningService({
    attempts,
    checks,
    conversations,
    engine,
    groups,
    live,
    models,
    newAttempts,
    preparation,
    queue,
    runner,
    runsUnderWay,
    settings,
    logger,
  });
  const exclusively: RunQueue["exclusively"] = (work) => queue.exclusively(work);
  const machineTest = new MachineTest({ engine, health, exclusively, onMeasured });
  const idleUnloader = new IdleUnloader({
    power: host.power,
    isWanted: () => settings.values.value.unloadsOnBattery && status.value.phase === "ready",
    isBusy: () => queue.isBusy,
    unload: () => queue.exclusively(() => engine.stop()),
  });
  const forecaster = new Forecaster({ models, conversations, planner, loader, speeds: fitAdvisor });
  return {
    reasoning,
    live,
    ladder,
    forecaster,
    machineTest,
    selfTester,
    preparation,
    queue,
    runsUnderWay,
    groups,
    idleUnloader,
    summaries,
  };
}
