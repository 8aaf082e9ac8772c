import type { OpenDatabase } from "./openDatabase.ts";

/** Named JSON values. */
export class SettingsRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  /** The stored value, whatever it is, or undefined. */
  read(name: string): unknown {
    const row = this.#db.prepare<[string], { value: string }>("SELECT value FROM settings WHERE name = ?").get(name);
    return row && (JSON.parse(row.value) as unknown);
  }

  write(name: string, value: unknown): void {
    this.#db
      .prepare("INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value")
      .run(name, JSON.stringify(value));
  }
}
