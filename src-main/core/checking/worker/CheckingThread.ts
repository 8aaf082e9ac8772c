import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { Worker } from "node:worker_threads";
import type { CheckingReply, CheckingRequest } from "./CheckingCalls.ts";

/** Enough for anything within the limits of size; what needs more is stopped. */
const memory = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

/** One thread that does one call after another, and can be ended in the middle of one. */
export class CheckingThread {
  readonly #worker: Worker;
  /** Settles when the thread can work; rejects if it cannot be started. */
  readonly ready: Promise<void>;
  #onReply: (reply: Exclude<CheckingReply, { type: "ready" }>) => void = () => undefined;
  #onEnd: (reason: Phrase) => void = () => undefined;
  #hasEnded = false;

  /** @param file absolute path of the module that the thread runs */
  constructor(file: string) {
    this.#worker = new Worker(file, { name: "checking", resourceLimits: memory });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.ready = promise;
    // A thread that waits for work does not keep the program running, and nobody may be waiting for it.
    promise.catch(() => undefined);
    this.#worker.unref();
    this.#worker.on("message", (reply: CheckingReply) => {
      if (reply.type === "ready") resolve();
      else this.#onReply(reply);
    });
    const end = (reason: Phrase, error: Error): void => {
      reject(error);
      if (this.#hasEnded) return;
      this.#hasEnded = true;
      this.#onEnd(reason);
    };
    this.#worker.on("error", (error: Error & { code?: string }) =>
      end(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? say`it needed too much memory` : say`the check failed`, error),
    );
    this.#worker.on("exit", () => end(say`the check failed`, new Error("the checking thread ended")));
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Posts a call. One of the two is called back, once; only one call may run at a time. */
  post(
    request: CheckingRequest,
    onReply: (reply: Exclude<CheckingReply, { type: "ready" }>) => void,
    onEnd: (reason: Phrase) => void,
  ): void {
    this.#onReply = onReply;
    this.#onEnd = onEnd;
    this.#worker.ref();
    this.#worker.postMessage(request);
  }

  /** Lets the program end although the thread lives. */
  rest(): void {
    this.#onReply = () => undefined;
    this.#onEnd = () => undefined;
    this.#worker.unref();
  }

  /** Ends the thread, in the middle of a call if need be. Nothing is called back any more. */
  async end(): Promise<void> {
    this.rest();
    this.#hasEnded = true;
    await this.#worker.terminate();
  }
}
