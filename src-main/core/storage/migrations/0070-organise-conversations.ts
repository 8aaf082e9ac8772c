import type { Migration } from "../Migration.ts";

/** What a person orders conversations by: pins, tags, and an archive. */
export const organiseConversations: Migration = {
  version: 70,
  up: (db) =>
    db.exec(`
      ALTER TABLE conversations ADD COLUMN pinned_at INTEGER;
      ALTER TABLE conversations ADD COLUMN archived_at INTEGER;
      CREATE INDEX conversations_deleted ON conversations (conversation_id) WHERE deleted_at IS NOT NULL;

      CREATE TABLE conversation_tags (
        conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
        tag TEXT NOT NULL,
        PRIMARY KEY (conversation_id, tag)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX conversation_tags_by_tag ON conversation_tags (tag, conversation_id);
    `),
};
