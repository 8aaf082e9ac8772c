import type { OpenDatabase } from "../openDatabase.ts";

/** Changes that are kept; an index that has missed older ones is built anew. */
const keptChanges = 10_000;

/** Drops what the index has taken in long ago. */
export function forgetOldChanges(db: OpenDatabase): void {
  db.prepare("DELETE FROM search_changes WHERE change_id <= (SELECT max(change_id) FROM search_changes) - ?").run(
    keptChanges,
  );
}
