import type {
  Attempt,
  AttemptMetrics,
  AttemptNote,
  ContextPlan,
  Segment,
  SegmentKind,
  StopReason,
} from "../../../src-shared/domain/attempt.ts";
import type { Effort } from "../../../src-shared/domain/effort.ts";
import type { AttemptId, ModelId, SampleGroupId, TurnId } from "../../../src-shared/domain/ids.ts";
import type { ThoughtSummary } from "../../../src-shared/domain/thoughtSummary.ts";
import type { ErrorEnvelope } from "../../../src-shared/errors/AppError.ts";
import type { Sampling } from "../ports/InferenceEngine.ts";
import type { OpenDatabase } from "./openDatabase.ts";

export interface NewAttempt {
  attemptId: AttemptId;
  turnId: TurnId;
  modelId: ModelId;
  modelName: string;
  createdAt: number;
  sampling: Sampling;
  effort: Effort;
  /** The attempt whose thought it goes on from. */
  fromAttemptId: AttemptId | null;
  sampleGroupId: SampleGroupId | null;
}

/** How a run is done, besides its text. */
export interface RunRequest {
  sampling: Sampling;
  effort: Effort;
}

/** How a run ended. */
export type AttemptEnd = Pick<Attempt, "stopReason" | "stoppedBy" | "error">;

/** What a running attempt has gained since it was last stored. */
export interface AttemptGrowth {
  attemptId: AttemptId;
  metrics: AttemptMetrics;
  plan: ContextPlan | null;
  notes: AttemptNote[];
  /** Segments that changed, each with the text to append and its present counts. */
  segments: (Omit<Segment, "text"> & { ordinal: number; appended: string })[];
}

interface AttemptRow {
  attempt_id: AttemptId;
  turn_id: TurnId;
  model_id: ModelId;
  model_name: string;
  created_at: number;
  stop_reason: StopReason | null;
  error: string | null;
  sampling: string;
  stopped_by: Attempt["stoppedBy"];
  effort: string;
  plan: string | null;
  notes: string;
  from_attempt_id: AttemptId | null;
  sample_group_id: SampleGroupId | null;
  prompt_tokens: number;
  prompt_ms: number;
  output_tokens: number;
  output_ms: number;
  thought_folded: number | null;
  thought_summary: string | null;
}

interface SegmentRow {
  kind: SegmentKind;
  text: string;
  tokens: number;
  duration_ms: number;
  ended: number;
}

const joinedText = `
  s.text || coalesce((
    SELECT group_concat(p.text, '' ORDER BY p.ordinal) FROM segment_pieces p
    WHERE p.attempt_id = s.attempt_id AND p.segment_ordinal = s.ordinal), '')`;

/** Attempts with their segments. */
export class AttemptRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  create(attempt: NewAttempt): void {
    this.#db
      .prepare(
        `INSERT INTO attempts (attempt_id, turn_id, model_id, model_name, created_at, sampling, effort, from_attempt_id,
           sample_group_id)
         VALUES (@attemptId, @turnId, @modelId, @modelName, @createdAt, @sampling, @effort, @fromAttemptId,
           @sampleGroupId)`,
      )
      .run({ ...attempt, sampling: JSON.stringify(attempt.sampling), effort: JSON.stringify(attempt.effort) });
  }

  find(attemptId: AttemptId): Attempt | undefined {
    const row = this.#db.prepare<[string], AttemptRow>("SELECT * FROM attempts WHERE attempt_id = ?").get(attemptId);
    return row && { ...toAttempt(row), segments: this.#segments(attemptId) };
  }

  /** How an attempt was asked for. */
  request(attemptId: AttemptId): RunRequest | undefined {
    const row = this.#db
      .prepare<[string], { sampling: string; effort: string }>(
        "SELECT sampling, effort FROM attempts WHERE attempt_id = ?",
      )
      .get(attemptId);
    return row && { sampling: JSON.parse(row.sampling) as Sampling, effort: JSON.parse(row.effort) as Effort };
  }

  setEffort(attemptId: AttemptId, effort: Effort): void {
    this.#db.prepare("UPDATE attempts SET effort = ? WHERE attempt_id = ?").run(JSON.stringify(effort), attemptId);
  }

  #segments(attemptId: AttemptId): Segment[] {
    return this.#db
      .prepare<[string], SegmentRow>(
        `SELECT kind, ${joinedText} AS text, tokens, duration_ms, ended FROM segments s WHERE attempt_id = ? ORDER BY ordinal`,
      )
      .all(attemptId)
      .map((row) => ({
        kind: row.kind,
        text: row.text,
        tokens: row.tokens,
        durationMs: row.duration_ms,
        ended: row.ended === 1,
      }));
  }

  /** Stores streamed text at a cost that depends on the new text alone. */
  grow({ attemptId, metrics, plan, notes, segments }: AttemptGrowth): void {
    const upsert = this.#db.prepare(
      `INSERT INTO segments (attempt_id, ordinal, kind, text, tokens, duration_ms, ended)
       VALUES (@attemptId, @ordinal, @kind, '', @tokens, @durationMs, @ended)
       ON CONFLICT DO UPDATE SET tokens = @tokens, duration_ms = @durationMs, ended = @ended`,
    );
    const append = this.#db.prepare(
      `INSERT INTO segment_pieces (attempt_id, segment_ordinal, ordinal, text)
       SELECT @attemptId, @ordinal, 1 + coalesce(max(ordinal), 0), @appended FROM segment_pieces
       WHERE attempt_id = @attemptId AND segment_ordinal = @ordinal`,
    );
    this.#db
      .transaction(() => {
        this.#setMetrics(attemptId, metrics);
        this.#db
          .prepare("UPDATE attempts SET plan = ?, notes = ? WHERE attempt_id = ?")
          .run(plan && JSON.stringify(plan), JSON.stringify(notes), attemptId);
        for (const { ended, ...segment } of segments) {
          upsert.run({ ...segment, attemptId, ended: Number(ended) });
          if (segment.appended !== "") append.run({ ...segment, attemptId });
        }
      })
      .immediate();
  }

  #setMetrics(attemptId: AttemptId, metrics: AttemptMetrics): void {
    this.#db
      .prepare(
        `UPDATE attempts SET prompt_tokens = @promptTokens, prompt_ms = @promptMs,
           output_tokens = @outputTokens, output_ms = @outputMs WHERE attempt_id = @attemptId`,
      )
      .run({ ...metrics, attemptId });
  }

  /** Ends an attempt and joins its streamed pieces. */
  finish(attemptId: AttemptId, { stopReason, stoppedBy, error }: AttemptEnd): void {
    this.#db
      .transaction(() => {
        this.#joinPieces(attemptId);
        this.#db
          .prepare("UPDATE attempts SET stop_reason = ?, stopped_by = ?, error = ? WHERE attempt_id = ?")
          .run(stopReason, stoppedBy, error && JSON.stringify(error), attemptId);
      })
      .immediate();
  }

  /** Marks an attempt as running again, to be continued. */
  reopen(attemptId: AttemptId): void {
    this.#db
      .prepare(
        `UPDATE attempts SET stop_reason = NULL, stopped_by = NULL, error = NULL, thought_summary = NULL
         WHERE attempt_id = ?`,
      )
      .run(attemptId);
  }

  /** Attempts that a killed app left running; their text is joined and they are marked as interrupted. */
  interruptLeftovers(): void {
    const rows = this.#db
      .prepare<[], { attempt_id: AttemptId }>("SELECT attempt_id FROM attempts WHERE stop_reason IS NULL")
      .all();
    for (const row of rows) this.finish(row.attempt_id, { stopReason: "interrupted", stoppedBy: null, error: null });
  }

  foldThought(attemptId: AttemptId, folded: boolean): void {
    this.#db.prepare("UPDATE attempts SET thought_folded = ? WHERE attempt_id = ?").run(Number(folded), attemptId);
  }

  /** Attempts that are over and of whose thought nothing has been said yet, newest first. */
  withoutSummary(): AttemptId[] {
    return this.#db
      .prepare<[], { id: AttemptId }>(
        `SELECT attempt_id AS id FROM attempts WHERE thought_summary IS NULL AND stop_reason IS NOT NULL
         ORDER BY created_at DESC`,
      )
      .all()
      .map(({ id }) => id);
  }

  /** Keeps what is said of a thought, unless the attempt has gone on since it was read. */
  summarizeThought({ attemptId, metrics }: Attempt, summary: ThoughtSummary): void {
    this.#db
      .prepare(
        `UPDATE attempts SET thought_summary = ? WHERE attempt_id = ? AND output_tokens = ? AND stop_reason IS NOT NULL`,
      )
      .run(JSON.stringify(summary), attemptId, metrics.outputTokens);
  }

  #joinPieces(attemptId: AttemptId): void {
    this.#db.prepare(`UPDATE segments AS s SET text = ${joinedText} WHERE attempt_id = ?`).run(attemptId);
    this.#db.prepare("DELETE FROM segment_pieces WHERE attempt_id = ?").run(attemptId);
  }
}

function toAttempt(row: AttemptRow): Omit<Attempt, "segments"> {
  return {
    attemptId: row.attempt_id,
    turnId: row.turn_id,
    modelId: row.model_id,
    modelName: row.model_name,
    createdAt: row.created_at,
    phase: row.stop_reason === null ? "waiting" : null,
    stopReason: row.stop_reason,
    stoppedBy: row.stopped_by,
    error: row.error === null ? null : (JSON.parse(row.error) as ErrorEnvelope),
    plan: row.plan === null ? null : (JSON.parse(row.plan) as ContextPlan),
    notes: JSON.parse(row.notes) as AttemptNote[],
    fromAttemptId: row.from_attempt_id,
    sampleGroupId: row.sample_group_id,
    metrics: {
      promptTokens: row.prompt_tokens,
      promptMs: row.prompt_ms,
      outputTokens: row.output_tokens,
      outputMs: row.output_ms,
    },
    thoughtFolded: row.thought_folded === null ? null : row.thought_folded === 1,
    thoughtSummary: row.thought_summary === null ? null : (JSON.parse(row.thought_summary) as ThoughtSummary),
  };
}
