import { join } from "node:path";

/** The history's file in the data folder. */
export const historyPath = (dataDir: string): string => join(dataDir, "stemma.db");

/** Stands in the folder while the app runs; found at the start, it means that the app was killed. */
export const runningPath = (dataDir: string): string => join(dataDir, "stemma.running");

/** The full-text index beside the history; it can be deleted at any time, and is then built anew. */
export const searchIndexPath = (dataDir: string): string => join(dataDir, "search.db");

export const backupsDir = (dataDir: string): string => join(dataDir, "backups");

/** Where damaged histories are kept. */
export const damagedDir = (dataDir: string): string => join(dataDir, "damaged");

/** What SQLite writes beside a database, after its name. */
export const besideDatabase = ["-wal", "-shm", "-journal"] as const;
