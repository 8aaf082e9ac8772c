import type { Handlers, ReaderSignal } from "../../src-shared/contract/contract.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import type { Core } from "./Core.ts";
import { readRepository } from "./models/hub/readRepository.ts";
import { exportModel } from "./models/travel/exportModel.ts";
import { importModel } from "./models/travel/importModel.ts";
import type { Host } from "./ports/Host.ts";

/** One handler for each endpoint of the contract. */
export function createHandlers(host: Host, core: Core): Handlers {
  const { conversations, reasoning, settings } = core;
  const { kind, version, dataDir, modelsDir, chooseModelFile, revealFile } = host;
  return {
    "app.info": () => ({
      version,
      host: kind,
      platform: process.platform,
      dataDir,
      canChooseFiles: chooseModelFile !== null,
      canReveal: revealFile !== null,
      modelsDir,
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
    "engine.cancelPrepare": () => done(reasoning.cancelPrepare()),
    "reasoning.ask": (input) => reasoning.ask(input),
    "reasoning.regenerate": ({ turnId }) => reasoning.regenerate(turnId),
    "reasoning.continue": ({ attemptId }) => reasoning.continue(attemptId),
    "reasoning.stop": ({ attemptId }) => done(reasoning.stop(attemptId)),
    "reasoning.follow": ({ attemptId }, emit, signal) => reasoning.follow(attemptId, emit, signal),
    "settings.values": settings.values,
    "settings.update": (change) => done(settings.update(change)),
    ...modelHandlers(host, core),
    ...downloadHandlers(core),
  };
}

type ModelHandlers = Pick<Handlers, Extract<keyof Handlers, `models.${string}`>>;

function modelHandlers(
  { chooseModelFile, chooseFolder, revealFile, modelsDir, version }: Host,
  core: Core,
): ModelHandlers {
  const { catalogue, fileWork, fitAdvisor, models } = core;
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
