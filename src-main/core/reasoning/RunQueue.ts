/** Done a piece at a time: `giveWay` is aborted when a person waits for the engine. @returns whether all of it is done */
export type BackgroundWork = (giveWay: AbortSignal) => Promise<boolean>;

/** Work on the engine, one piece after another. What a person waits for goes before what is done in the background. */
export class RunQueue {
  readonly #waiting: (() => Promise<void>)[] = [];
  readonly #background: (() => Promise<void>)[] = [];
  readonly #open = new Set<Promise<unknown>>();
  #isWorking = false;
  /** Of the background work that is being done. */
  #giveWay: AbortController | undefined;

  /** Whether something is done or waits for its turn. */
  get isBusy(): boolean {
    return this.#open.size > 0;
  }

  /** Runs the work in its turn. What is done in the background is asked to give way to it. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    const result = this.#track(promise);
    this.#waiting.push(async () => {
      try {
        resolve(await work());
      } catch (thrown) {
        reject(thrown);
      }
    });
    this.#giveWay?.abort();
    void this.#work();
    return result;
  }

  /** Runs the work when nothing else waits, and again after it gave way, until it is done. */
  inBackground(work: BackgroundWork): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const result = this.#track(promise);
    const piece = async (): Promise<void> => {
      const giveWay = new AbortController();
      this.#giveWay = giveWay;
      try {
        if (await work(giveWay.signal)) resolve();
        else this.#background.unshift(piece);
      } catch (thrown) {
        reject(thrown);
      } finally {
        this.#giveWay = undefined;
      }
    };
    this.#background.push(piece);
    void this.#work();
    return result;
  }

  /** Resolves when all that is done or waits now is done. */
  get settled(): Promise<unknown> {
    return Promise.allSettled(this.#open);
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    // Whoever asks goes on before the work begins.
    await Promise.resolve();
    for (let next = this.#next(); next !== undefined; next = this.#next()) await next();
    this.#isWorking = false;
  }

  #next(): (() => Promise<void>) | undefined {
    return this.#waiting.shift() ?? this.#background.shift();
  }

  #track<Result>(work: Promise<Result>): Promise<Result> {
    const tracked = work.finally(() => this.#open.delete(tracked));
    this.#open.add(tracked);
    return tracked;
  }
}
