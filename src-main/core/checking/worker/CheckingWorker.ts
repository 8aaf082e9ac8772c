import type { CheckReport, FoundAnswer, LineReport } from "../../../../src-shared/domain/check.ts";
import type { CompareOptions, Comparison } from "../../../../src-shared/domain/comparison.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { limits } from "../algebra/limits.ts";
import type { AnswerChecker } from "../../ports/AnswerChecker.ts";
import type { CallInput, CallName, CallOutput, CheckingRequest } from "./CheckingCalls.ts";
import { CheckingThread } from "./CheckingThread.ts";

/** What is said of a call that was stopped. Nothing is ever called wrong because of that. */
const outcomes: { [Name in CallName]: (reason: Phrase) => CallOutput<Name> } = {
  find: () => null,
  compare: (reason) => ({ verdict: "unknown", reason: say`It could not be compared: ${reason}.`, form: null }),
  check: (reason) => ({ badge: "claimed", reason: say`It could not be checked: ${reason}.`, checks: [], answer: null }),
  canDecide: () => false,
  lines: () => ({ lines: [], firstBreak: null }),
};

/** Characters of a text in which an answer is looked for, and of a derivation. */
const [longestText, longestDerivation] = [4_000_000, 200_000];

interface Job {
  readonly request: CheckingRequest;
  readonly finish: (output: CallOutput<CallName>) => void;
  readonly fail: (error: Error) => void;
  readonly stop: (reason: Phrase) => void;
}

/**
 * Checking in a thread of its own, started when it is first needed. Calls are done one after another, each within a limit
 * of time and memory; what breaks it is ended with its thread, and says so in its result. A second thread stands by, so
 * that the next call need not wait for a new one.
 */
export class CheckingWorker implements AnswerChecker {
  readonly #file: string;
  readonly #limitMs: number;
  readonly #onFault: (message: string) => void;
  readonly #waiting: Job[] = [];
  #running: Job | null = null;
  #thread: CheckingThread | null = null;
  #spare: CheckingThread | null = null;
  #nextId = 1;
  #isDisposed = false;

  /**
   * @param file absolute path of the module that the thread runs
   * @param options.limitMs longest time for one call in milliseconds, default 2000
   * @param options.onFault told of a fault of ours, which the result of the call only hints at
   */
  constructor(
    file: string,
    { limitMs = 2_000, onFault = () => undefined }: { limitMs?: number; onFault?: (message: string) => void } = {},
  ) {
    this.#file = file;
    this.#limitMs = limitMs;
    this.#onFault = onFault;
  }

  /** The final answer in what a model said, or null. */
  find(text: string): Promise<FoundAnswer | null> {
    return this.#call("find", { text }, text.length > longestText);
  }

  /** How an answer relates to the one known to be right. */
  compare(gold: string, pred: string, options: CompareOptions = {}): Promise<Comparison> {
    const isTooLong = Math.max(gold.length, pred.length) > limits.length;
    return this.#call("compare", { gold, pred, options }, isTooLong);
  }

  /** What can be said by rule of the answer in a text to a question. */
  check(question: string, text: string): Promise<CheckReport> {
    return this.#call("check", { question, text }, Math.max(question.length, text.length) > longestText);
  }

  /** Whether what a question asks can be read, so that a rule may decide. */
  canDecide(question: string): Promise<boolean> {
    return this.#call("canDecide", { question }, question.length > longestText);
  }

  /** Which lines of a derivation follow from those before; none if it could not be checked. */
  checkLines(text: string): Promise<LineReport> {
    return this.#call("lines", { text }, text.length > longestDerivation);
  }

  /** Ends the threads; calls that are still running or waiting fail. */
  async dispose(): Promise<void> {
    this.#isDisposed = true;
    const jobs = [...(this.#running === null ? [] : [this.#running]), ...this.#waiting.splice(0)];
    this.#running = null;
    for (const job of jobs) job.fail(new AppError("internal", "the app is closing"));
    await Promise.all([this.#thread?.end(), this.#spare?.end()]);
  }

  #call<Name extends CallName>(name: Name, input: CallInput<Name>, isTooLong: boolean): Promise<CallOutput<Name>> {
    const outcome: (reason: Phrase) => CallOutput<Name> = outcomes[name];
    if (isTooLong) return Promise.resolve(outcome(say`the text is too long`));
    if (this.#isDisposed) return Promise.reject(new AppError("internal", "the app is closing"));
    const { promise, resolve, reject } = Promise.withResolvers<CallOutput<Name>>();
    this.#waiting.push({
      request: { id: this.#nextId++, name, input } as CheckingRequest,
      finish: resolve,
      fail: reject,
      stop: (reason) => resolve(outcome(reason)),
    });
    void this.#next();
    return promise;
  }

  async #next(): Promise<void> {
    if (this.#running !== null) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    this.#running = job;
    const thread = this.#takeThread();
    try {
      await thread.ready;
    } catch (thrown) {
      this.#done(job, () => job.fail(AppError.from(thrown)));
      return;
    }
    if (this.#running !== job) return;
    const timer = setTimeout(() => {
      void thread.end();
      this.#done(job, () => job.stop(say`it took too long`));
    }, this.#limitMs);
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      this.#done(job, finish);
    };
    thread.post(
      job.request,
      (reply) => {
        thread.rest();
        if (reply.type === "failed") this.#onFault(reply.message);
        settle(() => (reply.type === "done" ? job.finish(reply.output) : job.stop(say`the check failed`)));
      },
      (reason) => settle(() => job.stop(reason)),
    );
    // Started only now, so that the first call does not wait for two threads.
    this.#spare ??= new CheckingThread(this.#file);
  }

  #done(job: Job, finish: () => void): void {
    if (this.#running !== job) return;
    this.#running = null;
    finish();
    void this.#next();
  }

  /** The thread of the last call, or the one that stands by if that one has ended. */
  #takeThread(): CheckingThread {
    if (this.#thread !== null && !this.#thread.hasEnded) return this.#thread;
    const isUsable = this.#spare !== null && !this.#spare.hasEnded;
    this.#thread = isUsable ? this.#spare! : new CheckingThread(this.#file);
    this.#spare = null;
    return this.#thread;
  }
}
