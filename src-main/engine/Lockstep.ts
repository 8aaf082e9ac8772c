/**
 * Keeps runs on one context in step, so that their tokens are evaluated as one batch. Left to themselves they fall out of
 * step: each asks for its next token when the library has just begun with another's, every batch is of one token, and since the
 * library is then never idle, whoever waits for the context waits until all are done.
 */
export class Lockstep {
  readonly #fewestTogether: number;
  #members = 0;
  readonly #arrived: { order: number; goOn: () => void }[] = [];

  /**
   * @param fewestTogether how many members make a batch that costs less than each by itself; fewer take turns. Defaults to 1.
   */
  constructor(fewestTogether = 1) {
    this.#fewestTogether = fewestTogether;
  }

  /** Runs that are in step now. */
  get members(): number {
    return this.#members;
  }

  join(): void {
    this.#members += 1;
  }

  leave(): void {
    this.#members -= 1;
    this.#goOn();
  }

  /**
   * To be awaited by a member before each evaluation: resolves when all members are there, in the order of their sequences,
   * or when it is the member's turn. llama.cpp cuts a batch into parts where its sequences are in another order.
   * @param order the number of the member's sequence
   */
  arrive(order: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#arrived.push({ order, goOn: resolve });
    this.#goOn();
    return promise;
  }

  #goOn(): void {
    if (this.#arrived.length < this.#members) return;
    const isTogether = this.#members >= this.#fewestTogether;
    const going = this.#arrived.splice(0, isTogether ? this.#arrived.length : 1).sort((a, b) => a.order - b.order);
    // By then the library has let go of the context, and who waits for it has its turn.
    setImmediate(() => {
      for (const { goOn } of going) goOn();
    });
  }
}
