import type { AttemptEvent } from "../../../src-shared/contract/reasoningEndpoints.ts";
import type {
  Attempt,
  AttemptMetrics,
  AttemptNote,
  AttemptPhase,
  ContextPlan,
  Segment,
} from "../../../src-shared/domain/attempt.ts";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import type { OutputUpdate } from "../ports/InferenceEngine.ts";
import type { AttemptEnd, AttemptGrowth } from "../storage/AttemptRepository.ts";

type Listener = (event: AttemptEvent) => void;

/** An attempt while it runs: grows with the engine's output, tells its followers, and knows what is not stored yet. */
export class RunningAttempt {
  readonly conversationId: ConversationId;
  /** The person wants the answer now: whoever closes the thought then does it for them. */
  isAnswerWanted = false;
  readonly #abort = new AbortController();
  #attempt: Attempt;
  /** Metrics before the present generation, which adds to them. */
  #before: AttemptMetrics;
  #stoppedBy: Attempt["stoppedBy"] = null;
  readonly #listeners = new Set<Listener>();
  /** Text not stored yet, by segment ordinal; a segment that only changed its counts has an empty one. */
  #unstored = new Map<number, string>();

  constructor(attempt: Attempt, conversationId: ConversationId) {
    this.conversationId = conversationId;
    this.#attempt = { ...attempt, phase: "waiting", stopReason: null, stoppedBy: null, error: null };
    this.#before = attempt.metrics;
  }

  /** The attempt as it is now. */
  get attempt(): Attempt {
    return { ...this.#attempt, segments: this.#attempt.segments.map((segment) => ({ ...segment })) };
  }

  /** Follows from now on, beginning with a snapshot. */
  subscribe(listener: Listener): () => void {
    listener({ type: "snapshot", attempt: this.attempt });
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Aborted when the run is to stop. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Who stopped it; null where nobody did. */
  get stoppedBy(): Attempt["stoppedBy"] {
    return this.#stoppedBy;
  }

  /** Asks the run to stop. The first who asks is the one who is told. */
  stop(by: Attempt["stoppedBy"]): void {
    this.#stoppedBy ??= by;
    this.#abort.abort();
  }

  /** Another generation begins: the first one, or one that goes on after the engine was lost. */
  beginGeneration(): void {
    this.#before = this.#attempt.metrics;
  }

  setPhase(phase: AttemptPhase, fraction: number | null = null): void {
    this.#attempt.phase = phase;
    this.#tell({ type: "phase", phase, fraction });
  }

  setPlan(plan: ContextPlan): void {
    this.#attempt.plan = plan;
    this.#tell({ type: "planned", plan });
  }

  addNote(note: AttemptNote): void {
    this.#attempt.notes = [...this.#attempt.notes, note];
    this.#tell({ type: "note", note });
  }

  foldThought(folded: boolean): void {
    this.#attempt.thoughtFolded = folded;
  }

  addPrompt({ promptTokens, promptMs }: { promptTokens: number; promptMs: number }): void {
    this.#setMetrics({ promptTokens, promptMs: this.#before.promptMs + promptMs });
  }

  addOutput(update: OutputUpdate): void {
    const index = this.#indexFor(update.kind);
    const segment = this.#attempt.segments[index];
    if (segment === undefined) return;
    segment.text += update.text;
    segment.tokens += update.tokens;
    segment.durationMs += update.durationMs;
    segment.ended = update.ended;
    this.#unstored.set(index, (this.#unstored.get(index) ?? "") + update.text);
    const { outputTokens, outputMs } = this.#attempt.metrics;
    this.#setMetrics({ outputTokens: outputTokens + update.tokens, outputMs: outputMs + update.durationMs });
    const phase = update.kind === "thought" ? "thinking" : "answering";
    if (this.#attempt.phase !== phase) this.setPhase(phase);
    const { text: _, ...counts } = segment;
    this.#tell({ type: "delta", index, ...counts, text: update.text, metrics: this.#attempt.metrics });
  }

  /** Counts of the whole run, which include the markers between the segments. */
  setTotals({ outputTokens, outputMs }: Pick<AttemptMetrics, "outputTokens" | "outputMs">): void {
    const before = this.#before;
    this.#setMetrics({ outputTokens: before.outputTokens + outputTokens, outputMs: before.outputMs + outputMs });
  }

  /** What has to be stored; call `markStored` when it is. */
  get growth(): AttemptGrowth {
    const { attemptId, metrics, plan, notes, segments } = this.#attempt;
    const changed = [...this.#unstored].flatMap(([ordinal, appended]) => {
      const segment = segments[ordinal];
      if (segment === undefined) return [];
      const { text: _, ...counts } = segment;
      return [{ ...counts, ordinal, appended }];
    });
    return { attemptId, metrics, plan, notes, segments: changed };
  }

  markStored(): void {
    this.#unstored = new Map();
  }

  finish(end: AttemptEnd): void {
    this.#attempt = { ...this.#attempt, ...end, phase: null };
    this.#tell({ type: "finished", attempt: this.attempt });
    this.#listeners.clear();
  }

  #indexFor(kind: Segment["kind"]): number {
    const { segments } = this.#attempt;
    const last = segments.at(-1);
    if (last === undefined || last.ended || last.kind !== kind)
      segments.push({ kind, text: "", tokens: 0, durationMs: 0, ended: false });
    return segments.length - 1;
  }

  #setMetrics(change: Partial<AttemptMetrics>): void {
    this.#attempt.metrics = { ...this.#attempt.metrics, ...change };
  }

  #tell(event: AttemptEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
