import type { Handlers } from "../../src-shared/contract/contract.ts";
import type { ConversationSummary } from "../../src-shared/domain/conversation.ts";
import type { EngineStatus } from "../../src-shared/domain/engineStatus.ts";
import { modelId } from "../../src-shared/domain/ids.ts";
import type { ModelList } from "../../src-shared/domain/model.ts";
import type { Settings } from "../../src-shared/domain/settings.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { FakeTopic } from "./FakeTopic.ts";

/** The topics of {@link fakeHandlers}, to be changed by a test. */
export interface FakeTopics {
  summaries: FakeTopic<ConversationSummary[]>;
  engine: FakeTopic<EngineStatus>;
  models: FakeTopic<ModelList>;
  settings: FakeTopic<Settings>;
}

export function fakeTopics(): FakeTopics {
  return {
    summaries: new FakeTopic<ConversationSummary[]>([]),
    engine: new FakeTopic<EngineStatus>({ phase: "off" }),
    models: new FakeTopic<ModelList>({ models: [], selectedId: modelId.parse("starter") }),
    settings: new FakeTopic<Settings>({ theme: "system" }),
  };
}

const notUsed = (): never => {
  throw new AppError("conversations/not-found", "This test has no such thing.", { data: { path: "/nowhere" } });
};

/** Handlers for every endpoint: the topics, and calls that fail unless the test gives its own. */
export function fakeHandlers(topics: FakeTopics, own: Partial<Handlers> = {}): Handlers {
  return {
    "app.info": notUsed,
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
    "models.list": topics.models,
    "models.addFile": notUsed,
    "models.chooseFile": notUsed,
    "models.forget": notUsed,
    "models.select": notUsed,
    "reasoning.ask": notUsed,
    "reasoning.regenerate": notUsed,
    "reasoning.continue": notUsed,
    "reasoning.stop": notUsed,
    "reasoning.follow": notUsed,
    "settings.values": topics.settings,
    "settings.update": notUsed,
    ...own,
  };
}
