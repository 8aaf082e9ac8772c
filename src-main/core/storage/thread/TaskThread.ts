import { Worker } from "node:worker_threads";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { ThreadData, ThreadMessage, ThreadReply, ThreadTask } from "./threadProtocol.ts";

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: AppError) => void;
}

/** A thread that does one task after another, started when it is first needed, and again where it was lost. */
export class TaskThread {
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

  /** The caller knows what the task's value is. @throws AppError `storage/*` */
  ask<Value>(task: ThreadTask): Promise<Value> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const id = ++this.#lastId;
    this.#waiting.set(id, { resolve, reject });
    this.post({ type: "task", id, task });
    return promise as Promise<Value>;
  }

  post(message: ThreadMessage): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  /** Ends it; what is still asked for fails. */
  async end(): Promise<void> {
    const worker = this.#worker;
    this.#failAll(new AppError("internal", "the app is closing"));
    await worker?.terminate();
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
