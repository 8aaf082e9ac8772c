import { join } from "node:path";
import { onTestFinished } from "vitest";
import { AttemptRepository } from "../../../../src-main/core/storage/AttemptRepository.ts";
import { ConversationRepository } from "../../../../src-main/core/storage/ConversationRepository.ts";
import { openDatabase, type DatabaseHandle } from "../../../../src-main/core/storage/openDatabase.ts";
import { HistorySearch } from "../../../../src-main/core/storage/search/HistorySearch.ts";
import { openSearchIndex } from "../../../../src-main/core/storage/search/openSearchIndex.ts";
import type { SearchPage, SearchRequest } from "../../../../src-shared/domain/search.ts";
import { attemptId, conversationId, modelId, turnId } from "../../../../src-shared/domain/ids.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

export interface SampleTurn {
  conversation?: string;
  title?: string;
  question?: string;
  answer?: string;
  thought?: string;
  model?: string;
  at?: number;
  /** Ended; defaults to true. */
  isOver?: boolean;
}

/** A history on disk with its index, for one test. */
export class SampleHistory {
  readonly folder: string;
  readonly handle: DatabaseHandle;
  readonly conversations: ConversationRepository;
  readonly attempts: AttemptRepository;
  #count = 0;

  constructor() {
    this.folder = temporaryFolder();
    this.handle = openDatabase(this.folder);
    onTestFinished(() => this.handle.close());
    this.conversations = new ConversationRepository(this.handle.db);
    this.attempts = new AttemptRepository(this.handle.db);
  }

  get indexPath(): string {
    return join(this.folder, "search.db");
  }

  /** Adds a question and an attempt at it, as the app does. @returns the number in their ids */
  add({
    conversation = "c",
    title = "T",
    question = "Q",
    answer,
    thought,
    model = "m",
    at = 1,
    isOver = true,
  }: SampleTurn) {
    const number = ++this.#count;
    const ids = {
      conversationId: conversationId.parse(conversation),
      turnId: turnId.parse(`t${number}`),
      attemptId: attemptId.parse(`a${number}`),
    };
    if (this.conversations.find(ids.conversationId) === undefined)
      this.conversations.create(ids.conversationId, title, at);
    this.conversations.createTurn({ ...ids, parentAttemptId: null, question, createdAt: at });
    this.attempts.create({
      ...ids,
      modelId: modelId.parse(model),
      modelName: `Model ${model}`,
      createdAt: at,
      sampling: { temperature: 0.8, topK: 50, topP: 0.95, minP: 0, seed: 3 },
      effort: "normal",
      fromAttemptId: null,
      sampleGroupId: null,
    });
    this.write(ids.attemptId, { thought, answer });
    if (isOver) this.end(ids.attemptId);
    return ids;
  }

  write(attempt: string, { thought, answer }: { thought?: string | undefined; answer?: string | undefined }): void {
    const texts = [
      { ordinal: 0, kind: "thought" as const, text: thought },
      { ordinal: 1, kind: "answer" as const, text: answer },
    ];
    this.attempts.grow({
      attemptId: attemptId.parse(attempt),
      metrics: { promptTokens: 0, promptMs: 0, outputTokens: 0, outputMs: 0 },
      plan: null,
      notes: [],
      segments: texts.flatMap(({ text, ...segment }) =>
        text === undefined ? [] : [{ ...segment, appended: text, tokens: 1, durationMs: 1, ended: true }],
      ),
    });
  }

  end(attempt: string): void {
    this.attempts.finish(attemptId.parse(attempt), { stopReason: "answered", stoppedBy: null, error: null });
  }

  /** Opens the index as the app's thread does, and builds all of it. */
  search(): OpenSearch {
    const db = openSearchIndex(this.handle.db.name, this.indexPath);
    onTestFinished(() => void db.close());
    const search = new HistorySearch(db);
    while (search.index());
    return {
      search,
      find: (text, change = {}) => search.find({ ...everything, text, ...change }),
      found: (text, change = {}) =>
        search
          .find({ ...everything, text, ...change })
          .hits.map(ownerOf)
          .sort(),
      close: () => void db.close(),
    };
  }
}

export interface OpenSearch {
  search: HistorySearch;
  find: (text: string, change?: Partial<SearchRequest>) => SearchPage;
  /** What was found, such as `a1 answer`, in order. */
  found: (text: string, change?: Partial<SearchRequest>) => string[];
  close: () => void;
}

const ownerOf = ({ part, attemptId, turnId, conversationId }: SearchPage["hits"][number]): string =>
  `${attemptId ?? turnId ?? conversationId} ${part}`;

const everything: SearchRequest = {
  text: "",
  thoughts: false,
  modelId: null,
  since: null,
  until: null,
  verified: false,
  tag: null,
  offset: 0,
  limit: 50,
};
