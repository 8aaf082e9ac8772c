import type { Followable } from "../../src-shared/contract/contract.ts";

/** A topic whose followers can be counted. */
export class FakeTopic<Value> implements Followable<Value> {
  readonly #listeners = new Set<(value: Value) => void>();
  value: Value;

  constructor(value: Value) {
    this.value = value;
  }

  get followers(): number {
    return this.#listeners.size;
  }

  set(value: Value): void {
    this.value = value;
    for (const listener of this.#listeners) listener(value);
  }

  subscribe(listener: (value: Value) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
