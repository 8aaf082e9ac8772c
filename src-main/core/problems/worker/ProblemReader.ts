import { Worker } from "node:worker_threads";
import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import type { ColumnMapping, ProblemFile } from "../../../../src-shared/domain/problems/problemFile.ts";
import { grown, type ReadingProgress } from "../../../../src-shared/domain/problems/readingProgress.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { ProblemReply, ProblemRequest, ProblemSource } from "./ProblemCalls.ts";

interface ReadRequest {
  mapping?: ColumnMapping | undefined;
  readsScans?: boolean | undefined;
  onProgress?: ((progress: ReadingProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

interface Job {
  readonly request: ProblemRequest;
  readonly onProgress: ReadRequest["onProgress"];
  /** What is found so far. */
  problems: Problem[];
  readonly resolve: (file: ProblemFile) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads problem files in a thread of its own, one after another, each within a limit of time and memory. A file that breaks
 * it ends the thread, and the next has a new one.
 */
export class ProblemReader {
  readonly #file: string;
  readonly #limitMs: number;
  readonly #limitMb: number;
  readonly #waiting: Job[] = [];
  #running: Job | null = null;
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  #nextId = 1;
  #isDisposed = false;

  /**
   * @param file absolute path of the module that the thread runs
   * @param options.limitMs longest time for one file, or for one page of it where scans are read; in milliseconds, default 20,000
   * @param options.limitMb largest heap of the thread in megabytes, default 1024
   */
  constructor(file: string, { limitMs = 20_000, limitMb = 1_024 }: { limitMs?: number; limitMb?: number } = {}) {
    this.#file = file;
    this.#limitMs = limitMs;
    this.#limitMb = limitMb;
  }

  /**
   * What is recognised in a file.
   * @param options.mapping which columns of a question bank hold what; by default this is found out
   * @param options.readsScans whether pages of a PDF that are pictures are read too; by default they are flagged
   * @param options.onProgress told of what is found, as far as the file is read
   * @throws AppError `problems/*`, or the signal's reason when it aborts
   */
  read(source: ProblemSource, { mapping, readsScans, onProgress, signal }: ReadRequest = {}): Promise<ProblemFile> {
    if (this.#isDisposed) return Promise.reject(closing());
    if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
    const { promise, resolve, reject } = Promise.withResolvers<ProblemFile>();
    const request = { id: this.#nextId++, source, mapping, readsScans };
    const job: Job = { request, onProgress, problems: [], resolve, reject };
    const abort = (): void => this.#drop(job, signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    this.#waiting.push(job);
    this.#next();
    return promise.finally(() => signal?.removeEventListener("abort", abort));
  }

  /** Ends the thread; files that are still being read or waiting fail. */
  async dispose(): Promise<void> {
    this.#isDisposed = true;
    const jobs = this.#waiting.splice(0);
    if (this.#running !== null) jobs.unshift(this.#running);
    const ended = this.#endThread();
    for (const job of jobs) job.reject(closing());
    await ended;
  }

  #next(): void {
    if (this.#running !== null) return;
    const job = this.#waiting.shift();
    if (job === undefined) {
      // A thread that waits for work does not keep the program running.
      this.#worker?.unref();
      return;
    }
    this.#running = job;
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    worker.postMessage(job.request);
    this.#limitTime();
  }

  #limitTime(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(new AppError("problems/too-slow", "the limit of time")), this.#limitMs);
  }

  #start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#limitMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
    const worker = new Worker(this.#file, { name: "problems", resourceLimits });
    worker.on("message", (reply: ProblemReply) => {
      const job = this.#running;
      if (worker !== this.#worker || job === null || reply.id !== job.request.id) return;
      if (reply.type === "progress") return this.#tell(job, reply.progress);
      this.#finish();
      if (reply.type === "done") job.resolve({ ...reply.facts, problems: job.problems });
      else job.reject(AppError.fromEnvelope(reply.error));
      this.#next();
    });
    worker.on("error", (error: Error & { code?: string }) => {
      const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      if (worker === this.#worker)
        this.#end(isMemory ? new AppError("problems/too-much", "the limit of memory") : AppError.from(error));
    });
    worker.on("exit", () => {
      if (worker === this.#worker) this.#end(new AppError("internal", "the thread for problem files ended"));
    });
    return worker;
  }

  #tell(job: Job, progress: ReadingProgress): void {
    if (job.request.readsScans === true) this.#limitTime();
    job.problems = grown(job.problems, progress);
    job.onProgress?.(progress);
  }

  /** Ends the thread with the file it reads, and goes on with the next. */
  #end(reason: unknown): void {
    const job = this.#finish();
    void this.#endThread();
    job?.reject(reason);
    this.#next();
  }

  #drop(job: Job, reason: unknown): void {
    if (job === this.#running) return this.#end(reason);
    const at = this.#waiting.indexOf(job);
    if (at < 0) return;
    this.#waiting.splice(at, 1);
    job.reject(reason);
  }

  #finish(): Job | null {
    clearTimeout(this.#timer);
    const job = this.#running;
    this.#running = null;
    return job;
  }

  async #endThread(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    clearTimeout(this.#timer);
    await worker?.terminate();
  }
}

const closing = (): AppError => new AppError("internal", "the app is closing");
