import { contract, type Handlers, type TopicName, type TopicValue } from "../../src-shared/contract/contract.ts";
import type { AppState } from "../../src-shared/domain/appState.ts";
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
import type { KeptFile } from "../../src-shared/domain/problems/keptFile.ts";
import type { EndedSheet, SheetSummary } from "../../src-shared/domain/problems/sheet.ts";
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
  openedFiles: FakeTopic<KeptFile[]>;
  sheets: FakeTopic<SheetSummary[]>;
  endedSheet: FakeTopic<EndedSheet | null>;
  backups: FakeTopic<TopicValue<"backups.state">>;
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
    openedFiles: new FakeTopic<KeptFile[]>([]),
    sheets: new FakeTopic<SheetSummary[]>([]),
    endedSheet: new FakeTopic<EndedSheet | null>(null),
    backups: new FakeTopic<TopicValue<"backups.state">>({ backups: null, isWorking: false, error: null }),
  };
}

const notUsed = (): never => {
  throw new AppError("conversations/not-found", "This test has no such thing.", { data: { path: "/nowhere" } });
};

/** Handlers for every endpoint: the topics, and calls that fail unless the test gives its own. */
export function fakeHandlers(topics: FakeTopics, own: Partial<Handlers> = {}): Handlers {
  const followed = {
    "app.state": new FakeTopic<AppState>({ phase: "open", launch: 1, outcome: null }),
    "backups.state": topics.backups,
    "conversations.summaries": topics.summaries,
    "engine.status": topics.engine,
    "engine.incidents": topics.incidents,
    "engine.backends": topics.backends,
    "models.list": topics.models,
    "models.catalogue": topics.catalogue,
    "models.machine": topics.machine,
    "models.fits": topics.fits,
    "models.folders": topics.folders,
    "downloads.list": topics.downloads,
    "hub.access": topics.hub,
    "problems.opened": topics.openedFiles,
    "sheets.ended": topics.endedSheet,
    "sheets.summaries": topics.sheets,
    "settings.values": topics.settings,
  } satisfies Pick<Handlers, TopicName>;
  const unused = Object.fromEntries(Object.keys(contract).map((name) => [name, notUsed]));
  return { ...unused, ...followed, ...own } as Handlers;
}
