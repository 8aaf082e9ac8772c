import type { Attempt, AttemptMetrics, Segment, SegmentKind, StopReason } from "../../../src-shared/domain/attempt.ts";
import type { AttemptId, ModelId, TurnId } from "../../../src-shared/domain/ids.ts";
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
}

/** What a running attempt has gained since it was last stored. */
export interface AttemptGrowth {
  attemptId: AttemptId;
  metrics: AttemptMetrics;
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
  prompt_tokens: number;
  prompt_ms: number;
  output_tokens: number;
  output_ms: number;
  thought_folded: number | null;
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
        `INSERT INTO attempts (attempt_id, turn_id, model_id, model_name, created_at, sampling)
         VALUES (@attemptId, @turnId, @modelId, @modelName, @createdAt, @sampling)`,
      )
      .run({ ...attempt, sampling: JSON.stringify(attempt.sampling) });
  }

  find(attemptId: AttemptId): Attempt | undefined {
    const row = this.#db.prepare<[string], AttemptRow>("SELECT * FROM attempts WHERE attempt_id = ?").get(attemptId);
    return row && { ...toAttempt(row), segments: this.#segments(attemptId) };
  }

  sampling(attemptId: AttemptId): Sampling | undefined {
    const row = this.#db
      .prepare<[string], { sampling: string }>("SELECT sampling FROM attempts WHERE attempt_id = ?")
      .get(attemptId);
    return row && (JSON.parse(row.sampling) as Sampling);
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
  grow({ attemptId, metrics, segments }: AttemptGrowth): void {
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
  finish(attemptId: AttemptId, stopReason: StopReason, error: ErrorEnvelope | null): void {
    this.#db
      .transaction(() => {
        this.#joinPieces(attemptId);
        this.#db
          .prepare("UPDATE attempts SET stop_reason = ?, error = ? WHERE attempt_id = ?")
          .run(stopReason, error && JSON.stringify(error), attemptId);
      })
      .immediate();
  }

  /** Marks an attempt as running again, to be continued. */
  reopen(attemptId: AttemptId): void {
    this.#db.prepare("UPDATE attempts SET stop_reason = NULL, error = NULL WHERE attempt_id = ?").run(attemptId);
  }

  /** Attempts that a killed app left running; their text is joined and they are marked as interrupted. */
  interruptLeftovers(): void {
    const rows = this.#db
      .prepare<[], { attempt_id: AttemptId }>("SELECT attempt_id FROM attempts WHERE stop_reason IS NULL")
      .all();
    for (const row of rows) this.finish(row.attempt_id, "interrupted", null);
  }

  foldThought(attemptId: AttemptId, folded: boolean): void {
    this.#db.prepare("UPDATE attempts SET thought_folded = ? WHERE attempt_id = ?").run(Number(folded), attemptId);
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
    error: row.error === null ? null : (JSON.parse(row.error) as ErrorEnvelope),
    metrics: {
      promptTokens: row.prompt_tokens,
      promptMs: row.prompt_ms,
      outputTokens: row.output_tokens,
      outputMs: row.output_ms,
    },
    thoughtFolded: row.thought_folded === null ? null : row.thought_folded === 1,
  };
}
