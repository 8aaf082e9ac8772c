import type { OpenDatabase } from "./openDatabase.ts";

/** How a backend has behaved here. */
export interface BackendHealth {
  /** `metal`, `cuda` or `vulkan`. */
  backend: string;
  /** Times that it ended the engine since a run on it last ended well. */
  crashes: number;
  isSetAside: boolean;
}

/** Backends that ended the engine. */
export class BackendHealthRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  list(): BackendHealth[] {
    return this.#db
      .prepare<[], { backend: string; crashes: number; is_set_aside: number }>(
        "SELECT backend, crashes, is_set_aside FROM backend_health ORDER BY backend",
      )
      .all()
      .map(({ backend, crashes, is_set_aside }) => ({ backend, crashes, isSetAside: is_set_aside === 1 }));
  }

  save({ backend, crashes, isSetAside }: BackendHealth): void {
    this.#db
      .prepare(
        `INSERT INTO backend_health (backend, crashes, is_set_aside) VALUES (?, ?, ?)
         ON CONFLICT (backend) DO UPDATE SET crashes = excluded.crashes, is_set_aside = excluded.is_set_aside`,
      )
      .run(backend, crashes, isSetAside ? 1 : 0);
  }
}
