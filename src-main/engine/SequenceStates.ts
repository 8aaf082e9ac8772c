import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LlamaContextSequence, Token } from "node-llama-cpp";
import type { StateStore } from "../core/ports/InferenceEngine.ts";
import { isSameBinding, measureFile, readStateRecord, type StateBinding, type StateRecord } from "./StateRecord.ts";

const recordEnding = ".json";
const stateEnding = ".state";
const unfinishedEnding = ".tmp";

interface KnownState {
  /** The files' name without its ending. */
  name: string;
  record: StateRecord;
  /** Milliseconds since 1970. */
  usedAt: number;
}

/** A state on disk, and how many tokens of a prompt it begins with. */
export interface FoundState {
  state: KnownState;
  common: number;
}

/**
 * States of sequences on disk. Each is a file of the library's, and a record beside it that says what it holds and what it
 * can be used with; only a file whose record vouches for every byte is ever loaded. A folder that cannot be written keeps
 * nothing, and that is all that happens.
 */
export class SequenceStates {
  readonly #store: StateStore;
  readonly #binding: StateBinding;
  readonly #contextTokens: number;
  readonly #states: KnownState[];
  /** Records and checksums are written while the model goes on. */
  #writing: Promise<void> = Promise.resolve();
  /** A state of so many tokens went over the limit by itself. */
  #tooManyTokens = Infinity;
  #lastUse = 0;

  private constructor(store: StateStore, binding: StateBinding, contextTokens: number, states: KnownState[]) {
    this.#store = store;
    this.#binding = binding;
    this.#contextTokens = contextTokens;
    this.#states = states;
  }

  /**
   * Reads the records in the folder and deletes what none of them vouches for, and what another version left.
   * @param contextTokens context that a sequence has; a longer state has no room in it
   * @returns null where the folder cannot be used
   */
  static async open(
    store: StateStore,
    binding: Omit<StateBinding, "modelKey">,
    contextTokens: number,
  ): Promise<SequenceStates | null> {
    const bound = { ...binding, modelKey: store.modelKey };
    try {
      await mkdir(store.dir, { recursive: true });
      const known = await readStates(store.dir, bound.libraryVersion);
      const states = new SequenceStates(store, bound, contextTokens, known);
      await states.#makeRoom();
      return states;
    } catch {
      return null;
    }
  }

  /** The state that begins most like these tokens. */
  find(tokens: readonly Token[]): FoundState | undefined {
    let best: FoundState | undefined;
    for (const state of this.#states) {
      const { record } = state;
      if (!isSameBinding(record.binding, this.#binding) || record.tokens.length >= this.#contextTokens) continue;
      const common = commonLength(record.tokens, tokens);
      if (common > (best?.common ?? 0)) best = { state, common };
    }
    return best;
  }

  /**
   * Loads a state in place of the sequence's own. One that is not as its record says is deleted.
   * @returns whether it is there now; if not, the sequence's own state may be gone
   */
  async load({ state }: FoundState, sequence: LlamaContextSequence): Promise<boolean> {
    const { name, record } = state;
    const path = join(this.#store.dir, name + stateEnding);
    try {
      const { bytes, sha256 } = await measureFile(path);
      if (bytes !== record.bytes || sha256 !== record.sha256) throw new Error("The file is damaged.");
      await sequence.loadStateFromFile(path, { acceptRisk: true });
      const { contextTokens } = sequence;
      if (
        contextTokens.length !== record.tokens.length ||
        commonLength(record.tokens, contextTokens) !== contextTokens.length
      )
        throw new Error("The file holds other tokens.");
      state.usedAt = this.#now();
      await utimes(join(this.#store.dir, name + recordEnding), new Date(), new Date()).catch(() => undefined);
      return true;
    } catch {
      await this.#delete(state);
      if (sequence.nextTokenIndex > 0) await sequence.clearHistory();
      return false;
    }
  }

  /**
   * Writes what a sequence holds. It must hold no guessed tokens, and must not be used until this returns; its checksum is
   * made after that. The least recently used states go for it.
   */
  async save(sequence: LlamaContextSequence): Promise<void> {
    const tokens: number[] = sequence.contextTokens;
    if (tokens.length >= this.#tooManyTokens) return;
    const name = randomUUID();
    const unfinished = join(this.#store.dir, name + unfinishedEnding);
    try {
      await sequence.saveStateToFile(unfinished);
    } catch {
      await rm(unfinished, { force: true }).catch(() => undefined);
      return;
    }
    this.#writing = this.#writing.then(() => this.#finish(name, tokens)).catch(() => undefined);
  }

  /** Resolves when all that was saved has its record. */
  settled(): Promise<void> {
    return this.#writing;
  }

  async #finish(name: string, tokens: number[]): Promise<void> {
    const { dir, limitBytes } = this.#store;
    const unfinished = join(dir, name + unfinishedEnding);
    try {
      const measured = await measureFile(unfinished);
      if (measured.bytes > limitBytes) {
        this.#tooManyTokens = Math.min(this.#tooManyTokens, tokens.length);
        throw new Error("The state is larger than all may be together.");
      }
      const record: StateRecord = { binding: this.#binding, tokens, ...measured };
      await rename(unfinished, join(dir, name + stateEnding));
      await writeFile(unfinished, JSON.stringify(record));
      await rename(unfinished, join(dir, name + recordEnding));
      for (const state of this.#states.filter((known) => this.#isBeginningOf(known, tokens))) await this.#delete(state);
      this.#states.push({ name, record, usedAt: this.#now() });
      await this.#makeRoom();
    } catch {
      for (const ending of [unfinishedEnding, stateEnding, recordEnding])
        await rm(join(dir, name + ending), { force: true });
    }
  }

  /** Never the same twice, so that what is used within one millisecond has an order. */
  #now(): number {
    this.#lastUse = Math.max(Date.now(), this.#lastUse + 1);
    return this.#lastUse;
  }

  #isBeginningOf({ record }: KnownState, tokens: readonly number[]): boolean {
    return isSameBinding(record.binding, this.#binding) && commonLength(record.tokens, tokens) === record.tokens.length;
  }

  async #makeRoom(): Promise<void> {
    this.#states.sort((a, b) => a.usedAt - b.usedAt);
    let bytes = this.#states.reduce((sum, { record }) => sum + record.bytes, 0);
    for (
      let oldest = this.#states[0];
      oldest !== undefined && bytes > this.#store.limitBytes;
      [oldest] = this.#states
    ) {
      bytes -= oldest.record.bytes;
      await this.#delete(oldest);
    }
  }

  async #delete(state: KnownState): Promise<void> {
    const at = this.#states.indexOf(state);
    if (at !== -1) this.#states.splice(at, 1);
    for (const ending of [recordEnding, stateEnding])
      await rm(join(this.#store.dir, state.name + ending), { force: true }).catch(() => undefined);
  }
}

async function readStates(dir: string, libraryVersion: string): Promise<KnownState[]> {
  const files = (await readdir(dir, { withFileTypes: true })).filter((file) => file.isFile()).map(({ name }) => name);
  const states: KnownState[] = [];
  for (const file of files.filter((name) => name.endsWith(recordEnding))) {
    const name = file.slice(0, -recordEnding.length);
    const record = await readStateRecord(join(dir, file));
    if (record === undefined || record.binding.libraryVersion !== libraryVersion) continue;
    if (!files.includes(name + stateEnding) || (await stat(join(dir, name + stateEnding))).size !== record.bytes)
      continue;
    states.push({ name, record, usedAt: (await stat(join(dir, file))).mtimeMs });
  }
  const kept = new Set(states.flatMap(({ name }) => [name + recordEnding, name + stateEnding]));
  for (const file of files) if (!kept.has(file)) await rm(join(dir, file), { force: true });
  return states;
}

function commonLength(a: readonly number[], b: readonly number[]): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return at;
}
