import type Database from "better-sqlite3";

/** One step of the schema. */
export interface Migration {
  /** The database's `user_version` after it. */
  version: number;
  up(db: Database.Database): void;
}
