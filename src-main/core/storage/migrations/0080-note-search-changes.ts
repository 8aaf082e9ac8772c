import type { Migration } from "../Migration.ts";

/**
 * Notes what the full-text index, which is another file, has to read again: titles, questions, and attempts that are
 * over. The numbers are never used twice, so that the index knows whether it has missed any.
 */
export const noteSearchChanges: Migration = {
  version: 80,
  up: (db) =>
    db.exec(`
      CREATE TABLE search_changes (
        change_id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('conversation', 'turn', 'attempt')),
        id TEXT NOT NULL
      ) STRICT;

      CREATE TRIGGER search_conversation_added AFTER INSERT ON conversations
        BEGIN INSERT INTO search_changes (kind, id) VALUES ('conversation', NEW.conversation_id); END;
      CREATE TRIGGER search_conversation_renamed AFTER UPDATE OF title ON conversations
        BEGIN INSERT INTO search_changes (kind, id) VALUES ('conversation', NEW.conversation_id); END;
      CREATE TRIGGER search_conversation_removed AFTER DELETE ON conversations
        BEGIN INSERT INTO search_changes (kind, id) VALUES ('conversation', OLD.conversation_id); END;

      CREATE TRIGGER search_turn_added AFTER INSERT ON turns
        BEGIN INSERT INTO search_changes (kind, id) VALUES ('turn', NEW.turn_id); END;
      CREATE TRIGGER search_turn_removed AFTER DELETE ON turns
        BEGIN INSERT INTO search_changes (kind, id) VALUES ('turn', OLD.turn_id); END;

      CREATE TRIGGER search_attempt_added AFTER INSERT ON attempts WHEN NEW.stop_reason IS NOT NULL
        BEGIN INSERT INTO search_changes (kind, id) VALUES ('attempt', NEW.attempt_id); END;
      CREATE TRIGGER search_attempt_ended AFTER UPDATE OF stop_reason ON attempts WHEN NEW.stop_reason IS NOT NULL
        BEGIN INSERT INTO search_changes (kind, id) VALUES ('attempt', NEW.attempt_id); END;
      CREATE TRIGGER search_attempt_removed AFTER DELETE ON attempts
        BEGIN INSERT INTO search_changes (kind, id) VALUES ('attempt', OLD.attempt_id); END;
    `),
};
