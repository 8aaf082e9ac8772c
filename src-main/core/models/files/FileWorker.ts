import { Worker } from "node:worker_threads";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { FileHash, FileWork, TransferEvent, TransferRequest } from "./FileWork.ts";
import type { WorkerReply, WorkerRequest } from "./workerProtocol.ts";

type Unnumbered = WorkerRequest extends infer Request
  ? Request extends { id: number }
    ? Omit<Request, "id">
    : never
  : never;

interface Job {
  onReply: (reply: WorkerReply) => void;
  fail: (error: Error) => void;
}

/** Long work on files in a thread of its own, started when it is first needed. */
export class FileWorker implements FileWork {
  readonly #file: string;
  #worker: Worker | undefined;
  readonly #jobs = new Map<number, Job>();
  #nextId = 1;

  /** @param file absolute path of the module that the thread runs */
  constructor(file: string) {
    this.#file = file;
  }

  hash(path: string, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<FileHash> {
    return this.#ask({ type: "hash", path }, bytesTo(onProgress), signal);
  }

  copy(from: string, to: string, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<FileHash> {
    return this.#ask({ type: "copy", from, to }, bytesTo(onProgress), signal);
  }

  transfer(request: TransferRequest, onEvent: (event: TransferEvent) => void, signal: AbortSignal): Promise<FileHash> {
    const onReply = (reply: WorkerReply): void => {
      if (reply.type === "transfer-event") onEvent(reply.event);
    };
    return this.#ask({ type: "transfer", request }, onReply, signal);
  }

  /** Ends the thread; jobs that are still running fail. */
  async dispose(): Promise<void> {
    const worker = this.#worker;
    this.#failAll(new AppError("internal", "the app is closing"));
    await worker?.terminate();
  }

  #ask(request: Unnumbered, onReply: (reply: WorkerReply) => void, signal: AbortSignal): Promise<FileHash> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    const id = this.#nextId++;
    const { promise, resolve, reject } = Promise.withResolvers<FileHash>();
    const worker = (this.#worker ??= this.#start());
    const cancel = (): void => worker.postMessage({ type: "cancel", id } satisfies WorkerRequest);
    const done = (): void => {
      this.#jobs.delete(id);
      signal.removeEventListener("abort", cancel);
      // An idle thread does not keep the program running.
      if (this.#jobs.size === 0) worker.unref();
    };
    this.#jobs.set(id, {
      onReply: (reply) => {
        if (reply.type === "done") {
          done();
          resolve(reply.hash);
        } else if (reply.type === "failed") {
          done();
          reject(AppError.fromEnvelope(reply.error));
        } else if (reply.type === "cancelled") {
          done();
          reject(signal.reason as Error);
        } else onReply(reply);
      },
      fail: (error) => {
        done();
        reject(error);
      },
    });
    worker.ref();
    signal.addEventListener("abort", cancel, { once: true });
    worker.postMessage({ ...request, id });
    return promise;
  }

  #start(): Worker {
    const worker = new Worker(this.#file, { name: "files", resourceLimits: { maxYoungGenerationSizeMb: 2 } });
    worker.on("message", (reply: WorkerReply) => this.#jobs.get(reply.id)?.onReply(reply));
    worker.on("error", (thrown) => {
      if (worker === this.#worker) this.#failAll(AppError.from(thrown));
    });
    worker.on("exit", () => {
      if (worker === this.#worker) this.#failAll(new AppError("internal", "the file thread ended"));
    });
    return worker;
  }

  #failAll(error: AppError): void {
    this.#worker = undefined;
    for (const job of this.#jobs.values()) job.fail(error);
  }
}

const bytesTo =
  (onProgress: (bytes: number) => void) =>
  (reply: WorkerReply): void => {
    if (reply.type === "bytes") onProgress(reply.bytes);
  };
