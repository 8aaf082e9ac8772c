import type { Followable } from "../../src-shared/contract/contract.ts";

/** A value that tells its followers of each change. */
export class Topic<Value> implements Followable<Value> {
  #value: Value;
  readonly #listeners = new Set<(value: Value) => void>();

  constructor(initial: Value) {
    this.#value = initial;
  }

  get value(): Value {
    return this.#value;
  }

  set(value: Value): void {
    this.#value = value;
    for (const listener of this.#listeners) listener(value);
  }

  subscribe(listener: (value: Value) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
