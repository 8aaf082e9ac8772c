/** Work on the engine, one piece after another. */
export class RunQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Whether something is done or waits for its turn. */
  get isBusy(): boolean {
    return this.#waiting > 0;
  }

  /** Runs the work in its turn. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#waiting += 1;
    const result = this.#last.then(work).finally(() => (this.#waiting -= 1));
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when all that waits now is done. */
  get settled(): Promise<unknown> {
    return this.#last;
  }
}
