import type Database from "better-sqlite3";

/** Stands where a question could not be read. */
const lostQuestion = "(The question could not be read.)";

/**
 * Makes a history whole again of which parts are missing: what hangs on something lost gets a stand-in to hang on, or a
 * place at the beginning, so that everything that was read can be seen.
 */
const mending = `
  -- Text of attempts that are lost, and pieces of segments that are.
  INSERT INTO segments (attempt_id, ordinal, kind, text, tokens, duration_ms, ended)
    SELECT DISTINCT attempt_id, segment_ordinal, iif(segment_ordinal = 0, 'thought', 'answer'), '', 0, 0, 1
    FROM segment_pieces p WHERE NOT EXISTS (
      SELECT 1 FROM segments s WHERE s.attempt_id = p.attempt_id AND s.ordinal = p.segment_ordinal);
  INSERT INTO attempts (attempt_id, turn_id, model_id, model_name, created_at, stop_reason, sampling)
    SELECT DISTINCT attempt_id, 'rescued-' || attempt_id, '', 'an unknown model', unixepoch() * 1000, 'interrupted', '{}'
    FROM segments WHERE attempt_id NOT IN (SELECT attempt_id FROM attempts);

  INSERT INTO turns (turn_id, conversation_id, question, created_at)
    SELECT turn_id, 'rescued-' || turn_id, '${lostQuestion}', min(created_at)
    FROM attempts WHERE turn_id NOT IN (SELECT turn_id FROM turns) GROUP BY turn_id;
  INSERT INTO attempts (attempt_id, turn_id, model_id, model_name, created_at, stop_reason, sampling)
    SELECT 'rescued-' || turn_id, turn_id, '', 'an unknown model', created_at, 'interrupted', '{}'
    FROM turns WHERE turn_id NOT IN (SELECT turn_id FROM attempts);
  INSERT INTO conversations (conversation_id, title, created_at, updated_at)
    SELECT conversation_id, 'Rescued: ' || substr(replace(question, char(10), ' '), 1, 60), min(created_at), max(created_at)
    FROM turns WHERE conversation_id NOT IN (SELECT conversation_id FROM conversations) GROUP BY conversation_id;

  UPDATE turns SET parent_attempt_id = NULL
    WHERE parent_attempt_id NOT IN (SELECT attempt_id FROM attempts);
  UPDATE attempts SET from_attempt_id = NULL
    WHERE from_attempt_id NOT IN (SELECT attempt_id FROM attempts);
  UPDATE attempts SET sample_group_id = NULL
    WHERE sample_group_id NOT IN (SELECT sample_group_id FROM sample_groups);

  UPDATE turns SET shown_attempt_id =
      (SELECT attempt_id FROM attempts a WHERE a.turn_id = turns.turn_id ORDER BY a.created_at DESC LIMIT 1)
    WHERE NOT EXISTS (
      SELECT 1 FROM attempts a WHERE a.attempt_id = turns.shown_attempt_id AND a.turn_id = turns.turn_id);
  UPDATE conversations SET shown_turn_id =
      (SELECT turn_id FROM turns t WHERE t.conversation_id = conversations.conversation_id AND parent_attempt_id IS NULL
       ORDER BY t.created_at DESC LIMIT 1)
    WHERE NOT EXISTS (
      SELECT 1 FROM turns t WHERE t.turn_id = conversations.shown_turn_id AND parent_attempt_id IS NULL
        AND t.conversation_id = conversations.conversation_id);
  UPDATE attempts SET shown_turn_id =
      (SELECT turn_id FROM turns t WHERE t.parent_attempt_id = attempts.attempt_id ORDER BY t.created_at DESC LIMIT 1)
    WHERE NOT EXISTS (
      SELECT 1 FROM turns t WHERE t.turn_id = attempts.shown_turn_id AND t.parent_attempt_id = attempts.attempt_id);

  DELETE FROM conversation_tags WHERE conversation_id NOT IN (SELECT conversation_id FROM conversations);
  DELETE FROM answer_checks WHERE attempt_id NOT IN (SELECT attempt_id FROM attempts);
  DELETE FROM code_runs WHERE attempt_id NOT IN (SELECT attempt_id FROM attempts);
  DELETE FROM sample_groups WHERE turn_id NOT IN (SELECT turn_id FROM turns);
`;

/** @param db in the newest form, with foreign keys off */
export function mendReferences(db: Database.Database): void {
  db.exec(mending);
}
