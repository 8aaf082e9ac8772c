import { createHash } from "node:crypto";
import type Database from "better-sqlite3";

/** Tables whose rows are few, and count as they are. */
const smallTables = ["conversations", "conversation_tags", "settings", "model_preferences"] as const;

/** What tells whether anything was written into the large ones. */
const largeTables = {
  turns: "count(*), max(created_at)",
  attempts: "count(*), count(stop_reason), max(created_at), sum(output_tokens)",
  answer_checks: "count(*)",
  code_runs: "count(*)",
} as const;

/**
 * A text that is the same for a history and its copy until something that a person wrote, chose or was answered changes.
 * What the app notes of models and machines by itself does not count. Works on histories of earlier versions.
 */
export function historyMark(db: Database.Database): string {
  const hash = createHash("sha256");
  const has = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck();
  const add = (value: unknown): void => void hash.update(JSON.stringify(value)).update("\n");
  add(db.pragma("user_version", { simple: true }));
  for (const table of smallTables)
    if (has.get(table) !== undefined)
      for (const row of db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().iterate()) add(row);
  for (const [table, facts] of Object.entries(largeTables))
    if (has.get(table) !== undefined) add(db.prepare(`SELECT ${facts} FROM ${table}`).raw().get());
  return hash.digest("hex");
}
