import { join } from "node:path";
import Database from "better-sqlite3";

/** Puts another text in the place of the one answer in a closed app's history: what the starter model cannot write. */
export function putAnswer(dataDir: string, text: string): void {
  const db = new Database(join(dataDir, "stemma.db"));
  const { changes } = db.prepare("UPDATE segments SET text = ? WHERE kind = 'answer'").run(text);
  db.prepare("DELETE FROM segment_pieces").run();
  db.close();
  if (changes !== 1) throw new Error(`There are ${changes} answers.`);
}
