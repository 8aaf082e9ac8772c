import "./withoutEval.ts";
import { createRoot } from "react-dom/client";
import { serve } from "../../../../../src-main/rpc/serve.ts";
import { App } from "../../../../../src-renderer/app/App.tsx";
import "../../../../../src-renderer/app/fonts.css";
import "../../../../../src-renderer/app/theme.css";
import { ClientProvider } from "../../../../../src-renderer/client/ClientProvider.tsx";
import { createClient } from "../../../../../src-renderer/client/createClient.ts";
import type { EngineStatus } from "../../../../../src-shared/domain/engineStatus.ts";
import type { CallName, ReaderSignal, StreamEvent } from "../../../../../src-shared/contract/contract.ts";
import type { Catalogue } from "../../../../../src-shared/domain/catalogue.ts";
import type { Download } from "../../../../../src-shared/domain/download.ts";
import type { Fits } from "../../../../../src-shared/domain/fit.ts";
import type { HubAccess } from "../../../../../src-shared/domain/hub.ts";
import { downloadId, type ModelId } from "../../../../../src-shared/domain/ids.ts";
import type { Machine } from "../../../../../src-shared/domain/machine.ts";
import type { ModelFile, ModelFolders, ModelList } from "../../../../../src-shared/domain/model.ts";
import type { RunSettingsView } from "../../../../../src-shared/domain/runSettings.ts";
import type { BackendState, EngineIncident } from "../../../../../src-shared/domain/engineIncident.ts";
import type { Settings } from "../../../../../src-shared/domain/settings.ts";
import type { ErrorCode } from "../../../../../src-shared/errors/errorCodes.ts";
import { AppError } from "../../../../../src-shared/errors/AppError.ts";
import { fakeHandlers, fakeTopics } from "../../../../rpc/fakeHandlers.ts";
import { FakeTopic } from "../../../../rpc/FakeTopic.ts";
import { memoryTransportPair } from "../../../../rpc/memoryTransportPair.ts";
import { sampleSettings } from "../../../sampleSettings.ts";
import { sampleForecast, sampleRunSettings } from "./sampleEngine.ts";
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
  backends: FakeTopic<BackendState[] | null>;
  incidents: FakeTopic<EngineIncident[]>;
  runSettings: RunSettingsView;
  /** Calls that change something, in order, as `name input`. */
  asked: string[];
  /** A model that cannot be chosen now, or null. */
  refusedId: ModelId | null;
  /** Sends an event of the check that is under way. */
  sendVerify: (event: StreamEvent<"models.verify">) => void;
  /** Ends the check that is under way. */
  endVerify: () => void;
  /** The same of a test of the machine, and of a model's profile. */
  machineTest: FakeStream<"engine.testMachine">;
  selfTest: FakeStream<"models.selfTest">;
}

/** A stream whose events a test sends. */
interface FakeStream<Name extends "engine.testMachine" | "models.selfTest"> {
  send: (event: StreamEvent<Name>) => void;
  end: () => void;
  fail: (code: ErrorCode) => void;
  /** The reader went away. */
  isLeft: boolean;
}

const idleStream = () => ({ send: () => undefined, end: () => undefined, fail: () => undefined, isLeft: false });

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
  settings: new FakeTopic<Settings>(sampleSettings),
  backends: new FakeTopic<BackendState[] | null>(null),
  incidents: new FakeTopic<EngineIncident[]>([]),
  runSettings: sampleRunSettings,
  asked: [],
  refusedId: null,
  sendVerify: () => undefined,
  endVerify: () => undefined,
  machineTest: idleStream(),
  selfTest: idleStream(),
};
globalThis.core = core;

const heard =
  <Value,>(name: CallName, value: Value) =>
  (input: object): Value => {
    core.asked.push(`${name} ${JSON.stringify(input)}`);
    return value;
  };
/** Holds a stream open until the test ends it or the page leaves it. */
const held =
  <Name extends "engine.testMachine" | "models.selfTest">(name: Name, stream: FakeStream<Name>) =>
  (input: object, emit: (event: StreamEvent<Name>) => void, signal: ReaderSignal): Promise<void> => {
    core.asked.push(`${name} ${JSON.stringify(input)}`);
    return new Promise((resolve, reject) => {
      const fail = (code: ErrorCode): void => reject(new AppError(code, "failed"));
      Object.assign(stream, { send: emit, end: resolve, fail, isLeft: false });
      signal.addEventListener("abort", () => {
        stream.isLeft = true;
        resolve();
      });
    });
  };
const file = (id: string): ModelFile => core.list.value.models.find(({ modelId }) => modelId === id) ?? starter;

const handlers = fakeHandlers(fakeTopics(), {
  "app.info": () => ({
    version: "0.1.0",
    host: "node",
    platform: "linux",
    dataDir: "/home/ada/.local/share/stemma",
    canChooseFiles: true,
    canReveal: true,
    canPrintPdf: false,
    canPublishPages: false,
    modelsDir: "/home/ada/.local/share/stemma/models",
  }),
  "downloads.list": core.downloads,
  "downloads.start": heard("downloads.start", { downloadId: downloadId.parse("new") }),
  "downloads.pause": heard("downloads.pause", {}),
  "downloads.resume": heard("downloads.resume", {}),
  "downloads.cancel": heard("downloads.cancel", {}),
  "downloads.move": heard("downloads.move", {}),
  "engine.status": core.engine,
  "engine.prepare": heard("engine.prepare", {}),
  "engine.cancelPrepare": heard("engine.cancelPrepare", {}),
  "engine.incidents": core.incidents,
  "engine.clearIncidents": (input) => {
    core.incidents.set([]);
    return heard("engine.clearIncidents", {})(input);
  },
  "engine.report": heard("engine.report", { text: "Stemma 0.1.0\n50 % of “this” & that\n" }),
  "engine.backends": core.backends,
  "engine.lookAtBackends": heard("engine.lookAtBackends", {}),
  "engine.useBackendAgain": heard("engine.useBackendAgain", {}),
  "engine.testMachine": held("engine.testMachine", core.machineTest),
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
  "models.profiles": () => [
    { profileId: "starter", name: "Starter" },
    { profileId: "phi-4-reasoning", name: "Phi-4-reasoning" },
    { profileId: "any", name: "Any reasoning model" },
  ],
  "models.setProfile": heard("models.setProfile", {}),
  "models.runSettings": () => core.runSettings,
  "models.setRunSettings": (input) => heard("models.setRunSettings", core.runSettings)(input),
  "models.selfTest": held("models.selfTest", core.selfTest),
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
  "reasoning.forecast": () => sampleForecast(core.list.value.selectedId),
  "settings.values": core.settings,
  "settings.update": (input) => {
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    core.settings.set({ ...core.settings.value, ...given });
    return heard("settings.update", {})(input);
  },
});

const [near, far] = memoryTransportPair();
serve(handlers, far, (words, thrown) => console.error(words, thrown));
createRoot(document.querySelector("#root") ?? document.body).render(
  <ClientProvider client={createClient(near)}>
    <App language="en" />
  </ClientProvider>,
);
