import type { LlamaContext, Token } from "node-llama-cpp";
import { copyState } from "./copyState.ts";
import { Lockstep } from "./Lockstep.ts";
import { PooledSequence } from "./PooledSequence.ts";
import { Semaphore } from "./Semaphore.ts";
import type { SequenceStates } from "./SequenceStates.ts";

/** A copy moves the whole sequence in memory, which is worth it for more than a few tokens. */
const fewestCopiedTokens = 8;
/** Reading a state from disk is worth it from here. */
const fewestLoadedTokens = 128;
/** A state is kept on disk when evaluating it took at least so many tokens and milliseconds. */
const keptFrom = { tokens: 256, ms: 1_000 };

/**
 * On a processor, llama.cpp takes longer for a batch of two or three tokens than for each of them by itself: measured with Q8_0
 * weights on one thread, a token takes 22 ms alone, 30 in two, 22 in three, 18 in four.
 */
const fewestTogetherOnProcessor = 4;

/** How a prompt got into a sequence. */
export interface PromptEvaluation {
  /** Tokens whose state was there. */
  cachedTokens: number;
  /** It took so long that its state should be kept on disk. */
  isWorthKeeping: boolean;
}

interface Preload {
  abort: AbortController;
  done: Promise<void>;
}

/**
 * The sequences of a context. A run gets the one whose state begins most like its prompt; a longer beginning in another
 * sequence is copied, even while that one generates. Prompts are evaluated one at a time, so that runs with the same prompt
 * that come together evaluate it once.
 */
export class SequencePool {
  readonly #context: LlamaContext;
  readonly #sequences: PooledSequence[];
  readonly #free: Semaphore;
  readonly #evaluating = new Semaphore(1);
  #preload: Preload | undefined;
  #uses = 0;
  /** Whoever evaluates on the context is a member meanwhile. */
  readonly lockstep: Lockstep;
  /** Null keeps no states on disk. */
  states: SequenceStates | null = null;

  constructor(context: LlamaContext, predictsByLookup: boolean) {
    this.#context = context;
    const count = context.totalSequences;
    this.#sequences = Array.from({ length: count }, (_, index) => new PooledSequence(context, index, predictsByLookup));
    this.#free = new Semaphore(count);
    this.lockstep = new Lockstep(context.model.llama.gpu === false ? fewestTogetherOnProcessor : 1);
  }

  get sequences(): readonly PooledSequence[] {
    return this.#sequences;
  }

  /**
   * Waits for a free sequence. A preload ends for it.
   * @returns undefined when the signal was aborted first
   */
  async take(tokens: readonly Token[], signal: AbortSignal): Promise<PooledSequence | undefined> {
    await this.#endPreload();
    return (await this.#free.take(signal)) ? this.#occupy(tokens) : undefined;
  }

  release(pooled: PooledSequence): void {
    pooled.isBusy = false;
    this.#free.give();
  }

  /** Puts another sequence in the place of one that is taken. */
  async replace(pooled: PooledSequence, predictsByLookup: boolean): Promise<PooledSequence> {
    await pooled.sequence.dispose();
    const made = new PooledSequence(this.#context, pooled.index, predictsByLookup);
    made.isBusy = true;
    made.usedAt = pooled.usedAt;
    this.#sequences[pooled.index] = made;
    return made;
  }

  /** Waits until nobody uses any sequence, and lets nobody in again: the context is about to go. */
  async close(): Promise<void> {
    await this.#endPreload();
    for (const _ of this.#sequences) await this.#free.take();
    await this.states?.settled();
  }

  /**
   * Brings the state of a taken sequence to these tokens, as far as it can be copied or loaded, and evaluates the rest, a
   * batch at a time. Aborting the signal ends it after the batch.
   */
  async evaluate(pooled: PooledSequence, tokens: Token[], signal: AbortSignal): Promise<PromptEvaluation> {
    if (!(await this.#evaluating.take(signal))) return { cachedTokens: 0, isWorthKeeping: false };
    try {
      await this.#reuse(pooled, tokens);
      const { sequence } = pooled;
      const cachedTokens = sequence.nextTokenIndex;
      const begun = performance.now();
      const at = await this.#evaluateRest(pooled, tokens, signal);
      // Has an effect only for models whose state cannot be cut anywhere.
      if (at > cachedTokens) await sequence.takeCheckpoint();
      const isLong = at - cachedTokens >= keptFrom.tokens && performance.now() - begun >= keptFrom.ms;
      return { cachedTokens, isWorthKeeping: isLong && at === tokens.length };
    } finally {
      this.#evaluating.give();
    }
  }

  /**
   * Evaluates a prompt ahead of a run, if a sequence is free, and keeps it on disk if it took long. Aborting the signal, or a
   * run that comes, ends it at the next batch; so does the next preload.
   */
  async preload(tokens: Token[], signal: AbortSignal): Promise<void> {
    await this.#endPreload();
    if (tokens.length >= this.#context.contextSize || signal.aborted || !this.#free.tryTake()) return;
    const pooled = this.#occupy(tokens);
    const abort = new AbortController();
    const evaluating = async (): Promise<void> => {
      try {
        const { isWorthKeeping } = await this.evaluate(pooled, tokens, AbortSignal.any([signal, abort.signal]));
        if (isWorthKeeping) await this.states?.save(pooled.sequence);
      } finally {
        this.release(pooled);
      }
    };
    const work = evaluating();
    const preload = { abort, done: work.catch(() => undefined) };
    this.#preload = preload;
    try {
      await work;
    } finally {
      if (this.#preload === preload) this.#preload = undefined;
    }
  }

  /** @returns how many tokens the sequence holds then */
  async #evaluateRest({ sequence, index }: PooledSequence, tokens: Token[], signal: AbortSignal): Promise<number> {
    this.lockstep.join();
    try {
      for (;;) {
        const at = sequence.nextTokenIndex;
        if (at >= tokens.length || signal.aborted) return at;
        // A batch has room for one token of each other run.
        const size = Math.max(1, this.#context.batchSize - (this.lockstep.members - 1));
        await sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(at, at + size));
        await this.lockstep.arrive(index);
      }
    } finally {
      this.lockstep.leave();
    }
  }

  async #endPreload(): Promise<void> {
    while (this.#preload !== undefined) {
      this.#preload.abort.abort();
      await this.#preload.done;
    }
  }

  /** Of the free sequences, the one that begins most like the tokens; among equals the one used longest ago. */
  #occupy(tokens: readonly Token[]): PooledSequence {
    const [best] = this.#sequences
      .filter(({ isBusy }) => !isBusy)
      .map((pooled) => ({ pooled, common: pooled.commonTokens(tokens) }))
      .sort((a, b) => b.common - a.common || a.pooled.usedAt - b.pooled.usedAt);
    if (best === undefined) throw new Error("No sequence is free.");
    best.pooled.isBusy = true;
    best.pooled.usedAt = ++this.#uses;
    return best.pooled;
  }

  async #reuse(pooled: PooledSequence, tokens: Token[]): Promise<void> {
    const { sequence } = pooled;
    const own = pooled.commonTokens(tokens);
    const [other] = this.#sequences
      .filter((candidate) => candidate !== pooled)
      .map((candidate) => ({ candidate, common: candidate.commonTokens(tokens) }))
      .sort((a, b) => b.common - a.common);
    const live = Math.max(own, other?.common ?? 0);
    const saved = this.states?.find(tokens);
    const isLoaded =
      saved !== undefined && saved.common - live >= fewestLoadedTokens && (await this.states?.load(saved, sequence));
    if (isLoaded !== true && other !== undefined && other.common - own >= fewestCopiedTokens)
      await copyState(other.candidate.sequence, sequence, other.common);
    await sequence.adaptStateToTokens(tokens, false);
  }
}
