/** Lets a number of holders in at a time, in the order in which they came. */
export class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(permits: number) {
    this.#free = permits;
  }

  /** Takes a permit if one is free. */
  tryTake(): boolean {
    if (this.#free === 0) return false;
    this.#free -= 1;
    return true;
  }

  /** @returns false when the signal was aborted before a permit was free */
  take(signal?: AbortSignal): Promise<boolean> {
    if (signal?.aborted === true) return Promise.resolve(false);
    if (this.tryTake()) return Promise.resolve(true);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const giveUp = (): void => {
      this.#waiting.splice(this.#waiting.indexOf(admit), 1);
      resolve(false);
    };
    const admit = (): void => {
      signal?.removeEventListener("abort", giveUp);
      resolve(true);
    };
    this.#waiting.push(admit);
    signal?.addEventListener("abort", giveUp, { once: true });
    return promise;
  }

  /** Gives a permit back: to who waits longest, if anybody does. */
  give(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
