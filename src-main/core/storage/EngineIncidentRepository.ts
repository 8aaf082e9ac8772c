import { engineIncident, type EngineIncident } from "../../../src-shared/domain/engineIncident.ts";
import type { OpenDatabase } from "./openDatabase.ts";

interface Row {
  incident_id: number;
  at: number;
  error: string;
  backend: string | null;
  model_name: string | null;
  remedy: string;
  log_tail: string;
}

/** What went wrong with the engine. */
export class EngineIncidentRepository {
  readonly #db: OpenDatabase;

  constructor(db: OpenDatabase) {
    this.#db = db;
  }

  /** Newest first. One that an other version wrote and cannot be read is left out. */
  list(): EngineIncident[] {
    return this.#db
      .prepare<[], Row>("SELECT * FROM engine_incidents ORDER BY incident_id DESC")
      .all()
      .flatMap((row) => {
        const { data } = engineIncident.safeParse({
          incidentId: row.incident_id,
          at: row.at,
          error: JSON.parse(row.error),
          backend: row.backend,
          modelName: row.model_name,
          remedy: JSON.parse(row.remedy),
          logTail: row.log_tail,
        });
        return data === undefined ? [] : [data];
      });
  }

  /** Keeps the newest `most` of all. @returns its number */
  add({ at, error, backend, modelName, remedy, logTail }: Omit<EngineIncident, "incidentId">, most: number): number {
    return this.#db.transaction(() => {
      const { lastInsertRowid } = this.#db
        .prepare(
          "INSERT INTO engine_incidents (at, error, backend, model_name, remedy, log_tail) VALUES (?, ?, ?, ?, ?, ?)",
        )
        .run(at, JSON.stringify(error), backend, modelName, JSON.stringify(remedy), logTail);
      this.#db
        .prepare(
          `DELETE FROM engine_incidents WHERE incident_id NOT IN
             (SELECT incident_id FROM engine_incidents ORDER BY incident_id DESC LIMIT ?)`,
        )
        .run(most);
      return Number(lastInsertRowid);
    })();
  }

  remove(incidentId: number): void {
    this.#db.prepare("DELETE FROM engine_incidents WHERE incident_id = ?").run(incidentId);
  }

  clear(): void {
    this.#db.exec("DELETE FROM engine_incidents");
  }
}
