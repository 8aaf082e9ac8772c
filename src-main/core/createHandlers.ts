import type { Handlers, ReaderSignal } from "../../src-shared/contract/contract.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import type { Core } from "./Core.ts";
import { createHistoryHandlers } from "./createHistoryHandlers.ts";
import { createProblemHandlers } from "./createProblemHandlers.ts";
import { readRepository } from "./models/hub/readRepository.ts";
import { exportModel } from "./models/travel/exportModel.ts";
import { importModel } from "./models/travel/importModel.ts";
import { engineReport } from "./reasoning/engine/engineReport.ts";
import type { Host } from "./ports/Host.ts";

/** What is answered while there is a history: all of the contract but what an application answers at any time. */
export type CoreHandlers = Omit<Handlers, `app.${string}` | `backups.${string}` | `recovery.${string}`>;

/** One handler for each endpoint. */
export function createHandlers(host: Host, core: Core): CoreHandlers {
  const { settings } = core;
  return {
    "checking.answer": ({ attemptId }) => core.checks.of(attemptId),
    "checking.compare": ({ one, other }) => core.checks.compare(one, other),
    "checking.given": ({ question, answer }) => core.checker.check(question, boxed(answer)),
    "checking.lines": ({ derivation }) => core.checker.checkLines(derivation),
    "checking.codeRuns": ({ attemptId }) => core.codeRuns.list(attemptId),
    "checking.keepCodeRun": ({ attemptId, run }) => done(core.codeRuns.save(attemptId, run)),
    "settings.values": settings.values,
    "settings.update": (change) => {
      settings.update(change);
      // What was lowered for another backend is asked for again.
      if (change.backend !== undefined) core.ladder.reset(core.models.selected.modelId);
      return {};
    },
    ...createHistoryHandlers(host, core),
    ...createProblemHandlers(core),
    ...reasoningHandlers(core),
    ...engineHandlers(host, core),
    ...modelHandlers(host, core),
    ...downloadHandlers(core),
  };
}

type ReasoningHandlers = Pick<Handlers, Extract<keyof Handlers, `reasoning.${string}`>>;

function reasoningHandlers({ reasoning, forecaster }: Core): ReasoningHandlers {
  return {
    "reasoning.ask": (input) => reasoning.ask(input),
    "reasoning.regenerate": ({ turnId, ...wish }) => reasoning.regenerate(turnId, wish),
    "reasoning.continue": ({ attemptId, effort }) => reasoning.continue(attemptId, effort),
    "reasoning.answerNow": ({ attemptId }) => reasoning.answerNow(attemptId),
    "reasoning.thinkMore": ({ attemptId }) => reasoning.thinkMore(attemptId),
    "reasoning.repair": ({ attemptId }) => reasoning.repair(attemptId),
    "reasoning.continueFrom": ({ attemptId, ...place }) => reasoning.continueFrom(attemptId, place),
    "reasoning.stop": ({ attemptId }) => done(reasoning.stop(attemptId)),
    "reasoning.stopSamples": ({ sampleGroupId }) => done(reasoning.stopSamples(sampleGroupId)),
    "reasoning.follow": ({ attemptId }, emit, signal) => reasoning.follow(attemptId, emit, signal),
    "reasoning.followSamples": ({ sampleGroupId }, emit, signal) =>
      reasoning.followSamples(sampleGroupId, emit, signal),
    "reasoning.forecast": ({ conversationId }) => forecaster.forecast(conversationId),
  };
}

type EngineHandlers = Pick<Handlers, Extract<keyof Handlers, `engine.${string}`>>;

function engineHandlers(host: Host, core: Core): EngineHandlers {
  const { engineHealth, fitAdvisor, ladder, machineTest, models, preparation, reasoning, settings } = core;
  return {
    "engine.status": core.engineStatus,
    "engine.prepare": ({ conversationId }) => done(reasoning.prepare(conversationId)),
    "engine.cancelPrepare": () => done(preparation.cancel()),
    "engine.incidents": engineHealth.incidents,
    "engine.clearIncidents": () => done(engineHealth.clear()),
    "engine.report": () => ({
      text: engineReport({
        host,
        platform: `${process.platform} ${process.arch}`,
        now: Date.now(),
        machine: fitAdvisor.machine.value,
        backends: engineHealth.backends.value,
        settings: settings.values.value,
        status: core.engineStatus.value,
        model: models.selected,
        runSettings: models.runSettings(models.selected.modelId),
        incidents: engineHealth.incidents.value,
      }),
    }),
    "engine.backends": engineHealth.backends,
    "engine.lookAtBackends": async () => done(await engineHealth.lookAtBackends()),
    "engine.useBackendAgain": ({ backend }) => {
      engineHealth.useAgain(backend);
      ladder.reset(models.selected.modelId);
      return {};
    },
    "engine.testMachine": ({ modelId }, emit, signal) =>
      machineTest.run(models.find(modelId), emit, toAbortSignal(signal)),
  };
}

type ModelHandlers = Pick<Handlers, Extract<keyof Handlers, `models.${string}`>>;

function modelHandlers(
  { chooseModelFile, chooseFolder, revealFile, modelsDir, version }: Host,
  core: Core,
): ModelHandlers {
  const { catalogue, fileWork, fitAdvisor, ladder, models, queue, selfTester } = core;
  return {
    "models.list": models.list,
    "models.catalogue": catalogue.value,
    "models.machine": fitAdvisor.machine,
    "models.fits": fitAdvisor.fits,
    "models.folders": models.folders,
    "models.assess": async () => done(await fitAdvisor.assess()),
    "models.addFile": ({ path }) => models.addFile(path),
    "models.chooseFile": async () => {
      const path = (await chooseModelFile?.()) ?? null;
      return path === null ? null : models.addFile(path);
    },
    "models.forget": ({ modelId }) => done(models.forget(modelId)),
    "models.remove": async ({ modelId }) => ({ freedBytes: await core.removeModel(modelId) }),
    "models.select": ({ modelId }) => done(models.select(modelId)),
    "models.details": ({ modelId }) => models.details(modelId),
    "models.profiles": () => models.profiles.map(({ id, name }) => ({ profileId: id, name })),
    "models.setProfile": ({ modelId, profileId }) => done(models.setProfile(modelId, profileId)),
    "models.runSettings": ({ modelId }) => models.runSettingsView(modelId),
    "models.setRunSettings": ({ modelId, settings }) => {
      models.setRunSettings(modelId, settings);
      ladder.reset(modelId);
      return models.runSettingsView(modelId);
    },
    "models.selfTest": async ({ modelId }, emit, signal) => {
      const abort = toAbortSignal(signal);
      await queue.exclusively(() => selfTester.run(models.find(modelId), emit, abort));
    },
    "models.reveal": ({ modelId }) => {
      const { path, state } = models.find(modelId);
      if (state === "missing") throw new AppError("models/file-missing", path, { data: { path } });
      return done(revealFile?.(path));
    },
    "models.verify": async ({ modelId }, emit, signal) => models.verify(modelId, emit, toAbortSignal(signal)),
    "models.scan": async () => done(await models.scan()),
    "models.addFolder": async ({ path }) => done(await models.addFolder(path)),
    "models.removeFolder": async ({ path }) => done(await models.removeFolder(path)),
    "models.chooseFolder": async () => ({ path: (await chooseFolder?.()) ?? null }),
    "models.export": async ({ modelId, folder }, emit, signal) => {
      const path = await exportModel(
        { modelId, folder, models, fileWork, version },
        report(emit),
        toAbortSignal(signal),
      );
      emit({ type: "done", path });
    },
    "models.import": async ({ folder }, emit, signal) => {
      const imported = await importModel({ folder, modelsDir, models, fileWork }, report(emit), toAbortSignal(signal));
      emit({ type: "done", modelIds: imported.map(({ modelId }) => modelId) });
    },
  };
}

type DownloadHandlers = Pick<Handlers, Extract<keyof Handlers, `downloads.${string}` | `hub.${string}`>>;

function downloadHandlers({ downloads, hub }: Core): DownloadHandlers {
  return {
    "downloads.list": downloads.list,
    "downloads.start": ({ wanted }) => ({ downloadId: downloads.start(wanted) }),
    "downloads.pause": ({ downloadId }) => done(downloads.pause(downloadId)),
    "downloads.resume": ({ downloadId }) => done(downloads.resume(downloadId)),
    "downloads.cancel": async ({ downloadId }) => done(await downloads.cancel(downloadId)),
    "downloads.move": ({ downloadId, index }) => done(downloads.move(downloadId, index)),
    "hub.access": hub.access,
    "hub.setToken": ({ token }) => done(hub.setToken(token)),
    "hub.models": async ({ repository, revision }) => {
      const named = readRepository(repository);
      const { hub: client, close } = await hub.client();
      try {
        return await client.listModels(named.repository, named.revision ?? revision, new AbortController().signal);
      } finally {
        await close();
      }
    },
  };
}

/** What is given as the answer is the answer, whatever stands around it. */
const boxed = (answer: string): string => (answer.includes("\\boxed") ? answer : `\\boxed{${answer}}`);

/** The empty reply of a call that only does something. */
const done = (_: void): Record<string, never> => ({});

type Progress = { type: "progress"; doneBytes: number; totalBytes: number };

const report =
  (emit: (event: Progress) => void) =>
  (doneBytes: number, totalBytes: number): void =>
    emit({ type: "progress", doneBytes, totalBytes });

function toAbortSignal(signal: ReaderSignal): AbortSignal {
  const abort = new AbortController();
  if (signal.aborted) abort.abort();
  signal.addEventListener("abort", () => abort.abort(), { once: true });
  return abort.signal;
}
