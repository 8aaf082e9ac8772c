import "./withoutEval.ts";
import { createRoot } from "react-dom/client";
import { serve } from "../../../../../src-main/rpc/serve.ts";
import { App } from "../../../../../src-renderer/app/App.tsx";
import "../../../../../src-renderer/app/fonts.css";
import "../../../../../src-renderer/app/theme.css";
import { ClientProvider } from "../../../../../src-renderer/client/ClientProvider.tsx";
import { createClient } from "../../../../../src-renderer/client/createClient.ts";
import type { EngineStatus } from "../../../../../src-shared/domain/engineStatus.ts";
import type { CallName, Handlers, StreamEvent } from "../../../../../src-shared/contract/contract.ts";
import type { Catalogue } from "../../../../../src-shared/domain/catalogue.ts";
import type { Download } from "../../../../../src-shared/domain/download.ts";
import type { Fits } from "../../../../../src-shared/domain/fit.ts";
import type { HubAccess } from "../../../../../src-shared/domain/hub.ts";
import { downloadId, type ModelId } from "../../../../../src-shared/domain/ids.ts";
import type { Machine } from "../../../../../src-shared/domain/machine.ts";
import type { ModelFile, ModelFolders, ModelList } from "../../../../../src-shared/domain/model.ts";
import type { Settings } from "../../../../../src-shared/domain/settings.ts";
import { AppError } from "../../../../../src-shared/errors/AppError.ts";
import { FakeTopic } from "../../../../rpc/FakeTopic.ts";
import { memoryTransportPair } from "../../../../rpc/memoryTransportPair.ts";
import { sampleCatalogue, sampleDetails, sampleFits, sampleFolders, sampleMachine, starter } from "./sampleLibrary.ts";

/** The topics a test sets, and what was asked. */
export interface FakeCore {
  list: FakeTopic<ModelList>;
  catalogue: FakeTopic<Catalogue>;
  machine: FakeTopic<Machine | null>;
  fits: FakeTopic<Fits>;
  folders: FakeTopic<ModelFolders>;
  downloads: FakeTopic<Download[]>;
  engine: FakeTopic<EngineStatus>;
  access: FakeTopic<HubAccess>;
  settings: FakeTopic<Settings>;
  /** Calls that change something, in order, as `name input`. */
  asked: string[];
  /** A model that cannot be chosen now, or null. */
  refusedId: ModelId | null;
  /** Sends an event of the check that is under way. */
  sendVerify: (event: StreamEvent<"models.verify">) => void;
  /** Ends the check that is under way. */
  endVerify: () => void;
}

declare global {
  var core: FakeCore;
}

const core: FakeCore = {
  list: new FakeTopic<ModelList>({ models: [starter], selectedId: starter.modelId }),
  catalogue: new FakeTopic<Catalogue>(sampleCatalogue),
  machine: new FakeTopic<Machine | null>(sampleMachine),
  fits: new FakeTopic<Fits>(sampleFits),
  folders: new FakeTopic<ModelFolders>(sampleFolders),
  downloads: new FakeTopic<Download[]>([]),
  engine: new FakeTopic<EngineStatus>({ phase: "off" }),
  access: new FakeTopic<HubAccess>({
    endpoint: "https://huggingface.co",
    endpointFrom: "default",
    hasToken: false,
    tokenFrom: null,
  }),
  settings: new FakeTopic<Settings>({ theme: "system", hubEndpoint: "", proxy: "" }),
  asked: [],
  refusedId: null,
  sendVerify: () => undefined,
  endVerify: () => undefined,
};
globalThis.core = core;

const notUsed = (): never => {
  throw new AppError("conversations/not-found", "This page has no such thing.");
};
const heard =
  <Value,>(name: CallName, value: Value) =>
  (input: object): Value => {
    core.asked.push(`${name} ${JSON.stringify(input)}`);
    return value;
  };
const file = (id: string): ModelFile => core.list.value.models.find(({ modelId }) => modelId === id) ?? starter;

const handlers: Handlers = {
  "app.info": () => ({
    version: "0.1.0",
    host: "node",
    platform: "linux",
    dataDir: "/home/ada/.local/share/stemma",
    canChooseFiles: true,
    canReveal: true,
    modelsDir: "/home/ada/.local/share/stemma/models",
  }),
  "conversations.summaries": new FakeTopic([]),
  "conversations.get": notUsed,
  "conversations.rename": notUsed,
  "conversations.remove": notUsed,
  "conversations.restore": notUsed,
  "conversations.showTurn": notUsed,
  "conversations.showAttempt": notUsed,
  "conversations.foldThought": notUsed,
  "downloads.list": core.downloads,
  "downloads.start": heard("downloads.start", { downloadId: downloadId.parse("new") }),
  "downloads.pause": heard("downloads.pause", {}),
  "downloads.resume": heard("downloads.resume", {}),
  "downloads.cancel": heard("downloads.cancel", {}),
  "downloads.move": heard("downloads.move", {}),
  "engine.status": core.engine,
  "engine.prepare": heard("engine.prepare", {}),
  "engine.cancelPrepare": heard("engine.cancelPrepare", {}),
  "hub.access": core.access,
  "hub.setToken": heard("hub.setToken", {}),
  "hub.models": ({ repository, revision }) => {
    core.asked.push(`hub.models ${JSON.stringify({ repository, revision })}`);
    if (repository === "none/such") throw new AppError("hub/not-found", "gone", { data: { address: repository } });
    return {
      repository,
      commit: "a".repeat(40),
      licence: "mit",
      isGated: repository === "gated/name",
      models: [
        { path: "model-Q4_K_M.gguf", parts: 1, sizeBytes: 4.2e9, sha256: null },
        { path: "model-Q8_0-00001-of-00003.gguf", parts: 3, sizeBytes: 8.1e9, sha256: null },
      ],
    };
  },
  "models.list": core.list,
  "models.catalogue": core.catalogue,
  "models.machine": core.machine,
  "models.fits": core.fits,
  "models.folders": core.folders,
  "models.assess": heard("models.assess", {}),
  "models.addFile": ({ path }) => {
    if (!path.endsWith(".gguf")) throw new AppError("models/not-gguf", "no", { data: { path } });
    return heard("models.addFile", starter)({ path });
  },
  "models.chooseFile": () => null,
  "models.forget": heard("models.forget", {}),
  "models.remove": heard("models.remove", { freedBytes: 1 }),
  "models.select": ({ modelId }) => {
    if (modelId === core.refusedId) throw new AppError("models/in-use", "at work");
    return heard("models.select", {})({ modelId });
  },
  "models.details": ({ modelId }) => sampleDetails(file(modelId)),
  "models.reveal": heard("models.reveal", {}),
  "models.verify": (_input, emit) => {
    core.sendVerify = emit;
    return new Promise((resolve) => (core.endVerify = resolve));
  },
  "models.scan": heard("models.scan", {}),
  "models.addFolder": heard("models.addFolder", {}),
  "models.removeFolder": heard("models.removeFolder", {}),
  "models.chooseFolder": () => ({ path: "/media/stick" }),
  "models.export": ({ folder }, emit) => {
    emit({ type: "done", path: `${folder}/model` });
    return Promise.resolve();
  },
  "models.import": () => Promise.reject(new AppError("models/no-manifest", "no")),
  "reasoning.ask": notUsed,
  "reasoning.regenerate": notUsed,
  "reasoning.continue": notUsed,
  "reasoning.stop": notUsed,
  "reasoning.follow": notUsed,
  "settings.values": core.settings,
  "settings.update": heard("settings.update", {}),
};

const [near, far] = memoryTransportPair();
serve(handlers, far, (words, thrown) => console.error(words, thrown));
createRoot(document.querySelector("#root") ?? document.body).render(
  <ClientProvider client={createClient(near)}>
    <App />
  </ClientProvider>,
);
