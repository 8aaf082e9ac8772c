import type { Handlers } from "../../src-shared/contract/contract.ts";
import type { Catalogue } from "../../src-shared/domain/catalogue.ts";
import type { ConversationSummary } from "../../src-shared/domain/conversation.ts";
import type { Download } from "../../src-shared/domain/download.ts";
import type { BackendState, EngineIncident } from "../../src-shared/domain/engineIncident.ts";
import type { EngineStatus } from "../../src-shared/domain/engineStatus.ts";
import type { Fits } from "../../src-shared/domain/fit.ts";
import type { HubAccess } from "../../src-shared/domain/hub.ts";
import { modelId } from "../../src-shared/domain/ids.ts";
import type { Machine } from "../../src-shared/domain/machine.ts";
import type { ModelFolders, ModelList } from "../../src-shared/domain/model.ts";
import { settings, type Settings } from "../../src-shared/domain/settings.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { FakeTopic } from "./FakeTopic.ts";

/** The topics of {@link fakeHandlers}, to be changed by a test. */
export interface FakeTopics {
  summaries: FakeTopic<ConversationSummary[]>;
  engine: FakeTopic<EngineStatus>;
  models: FakeTopic<ModelList>;
  catalogue: FakeTopic<Catalogue>;
  machine: FakeTopic<Machine | null>;
  fits: FakeTopic<Fits>;
  folders: FakeTopic<ModelFolders>;
  downloads: FakeTopic<Download[]>;
  hub: FakeTopic<HubAccess>;
  settings: FakeTopic<Settings>;
  incidents: FakeTopic<EngineIncident[]>;
  backends: FakeTopic<BackendState[] | null>;
}

export function fakeTopics(): FakeTopics {
  return {
    summaries: new FakeTopic<ConversationSummary[]>([]),
    engine: new FakeTopic<EngineStatus>({ phase: "off" }),
    models: new FakeTopic<ModelList>({ models: [], selectedId: modelId.parse("starter") }),
    catalogue: new FakeTopic<Catalogue>({ models: [] }),
    machine: new FakeTopic<Machine | null>(null),
    fits: new FakeTopic<Fits>({ variants: {}, models: {}, unsupportedModelIds: [], recommendedVariantId: null }),
    folders: new FakeTopic<ModelFolders>({ folders: [], isScanning: false }),
    downloads: new FakeTopic<Download[]>([]),
    hub: new FakeTopic<HubAccess>({
      endpoint: "https://huggingface.co",
      endpointFrom: "default",
      hasToken: false,
      tokenFrom: null,
    }),
    settings: new FakeTopic<Settings>(settings.parse({})),
    incidents: new FakeTopic<EngineIncident[]>([]),
    backends: new FakeTopic<BackendState[] | null>(null),
  };
}

const notUsed = (): never => {
  throw new AppError("conversations/not-found", "This test has no such thing.", { data: { path: "/nowhere" } });
};

/** Handlers for every endpoint: the topics, and calls that fail unless the test gives its own. */
export function fakeHandlers(topics: FakeTopics, own: Partial<Handlers> = {}): Handlers {
  return {
    "app.info": notUsed,
    "checking.answer": notUsed,
    "checking.given": notUsed,
    "checking.lines": notUsed,
    "checking.codeRuns": notUsed,
    "checking.keepCodeRun": notUsed,
    "conversations.summaries": topics.summaries,
    "conversations.get": notUsed,
    "conversations.rename": notUsed,
    "conversations.remove": notUsed,
    "conversations.restore": notUsed,
    "conversations.showTurn": notUsed,
    "conversations.showAttempt": notUsed,
    "conversations.foldThought": notUsed,
    "engine.status": topics.engine,
    "engine.prepare": notUsed,
    "engine.cancelPrepare": notUsed,
    "engine.incidents": topics.incidents,
    "engine.clearIncidents": notUsed,
    "engine.report": notUsed,
    "engine.backends": topics.backends,
    "engine.lookAtBackends": notUsed,
    "engine.useBackendAgain": notUsed,
    "engine.testMachine": notUsed,
    "models.list": topics.models,
    "models.addFile": notUsed,
    "models.chooseFile": notUsed,
    "models.forget": notUsed,
    "models.select": notUsed,
    "models.catalogue": topics.catalogue,
    "models.machine": topics.machine,
    "models.fits": topics.fits,
    "models.folders": topics.folders,
    "models.assess": notUsed,
    "models.remove": notUsed,
    "models.details": notUsed,
    "models.profiles": notUsed,
    "models.setProfile": notUsed,
    "models.runSettings": notUsed,
    "models.setRunSettings": notUsed,
    "models.selfTest": notUsed,
    "models.reveal": notUsed,
    "models.verify": notUsed,
    "models.scan": notUsed,
    "models.addFolder": notUsed,
    "models.removeFolder": notUsed,
    "models.chooseFolder": notUsed,
    "models.export": notUsed,
    "models.import": notUsed,
    "downloads.list": topics.downloads,
    "downloads.start": notUsed,
    "downloads.pause": notUsed,
    "downloads.resume": notUsed,
    "downloads.cancel": notUsed,
    "downloads.move": notUsed,
    "hub.access": topics.hub,
    "hub.setToken": notUsed,
    "hub.models": notUsed,
    "reasoning.ask": notUsed,
    "reasoning.regenerate": notUsed,
    "reasoning.continue": notUsed,
    "reasoning.answerNow": notUsed,
    "reasoning.thinkMore": notUsed,
    "reasoning.repair": notUsed,
    "reasoning.continueFrom": notUsed,
    "reasoning.stop": notUsed,
    "reasoning.stopSamples": notUsed,
    "reasoning.follow": notUsed,
    "reasoning.followSamples": notUsed,
    "reasoning.forecast": notUsed,
    "settings.values": topics.settings,
    "settings.update": notUsed,
    ...own,
  };
}
