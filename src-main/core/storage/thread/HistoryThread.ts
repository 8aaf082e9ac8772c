import { Worker } from "node:worker_threads";
import type { SearchFilters, SearchPage, SearchRequest } from "../../../../src-shared/domain/search.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { HistoryWork } from "./HistoryWork.ts";
import type { ThreadData, ThreadMessage, ThreadReply, ThreadTask } from "./threadProtocol.ts";

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: AppError) => void;
}

/** Work on a history in a thread of its own, started when it is first needed, and again where it was lost. */
export class HistoryThread implements HistoryWork {
  readonly #file: string;
  readonly #data: ThreadData;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #lastId = 0;

  /** @param file absolute path of the module that the thread runs */
  constructor(file: string, data: ThreadData) {
    this.#file = file;
    this.#data = data;
  }

  search(request: SearchRequest): Promise<SearchPage> {
    return this.#ask<SearchPage>({ type: "search", request });
  }

  filters(): Promise<SearchFilters> {
    return this.#ask<SearchFilters>({ type: "filters" });
  }

  changed(): void {
    this.#post({ type: "changed" });
  }

  async dispose(): Promise<void> {
    const worker = this.#worker;
    this.#failAll(new AppError("internal", "the app is closing"));
    await worker?.terminate();
  }

  #ask<Value>(task: ThreadTask): Promise<Value> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const id = ++this.#lastId;
    this.#waiting.set(id, { resolve, reject });
    this.#post({ type: "task", id, task });
    return promise as Promise<Value>;
  }

  #post(message: ThreadMessage): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(this.#file, { name: "history", workerData: this.#data });
    // Nobody waits for the index when the app closes.
    worker.unref();
    worker.on("message", (reply: ThreadReply) => {
      const waiting = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if ("error" in reply) waiting?.reject(AppError.fromEnvelope(reply.error));
      else waiting?.resolve(reply.value);
    });
    const lost = (error: AppError): void => {
      if (worker === this.#worker) this.#failAll(error);
    };
    worker.on("error", (thrown) => lost(AppError.from(thrown)));
    worker.on("exit", () => lost(new AppError("internal", "the history thread ended")));
    return worker;
  }

  #failAll(error: AppError): void {
    this.#worker = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
