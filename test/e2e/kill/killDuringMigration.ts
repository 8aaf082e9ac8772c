import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import Database from "better-sqlite3";
import { migrate } from "../../../src-main/core/storage/migrate.ts";
import { migrations } from "../../../src-main/core/storage/migrations/migrations.ts";
import { backupNames } from "../../../src-main/core/storage/backups/backupNames.ts";
import { backupsDir, historyPath, runningPath } from "../../../src-main/core/storage/historyFiles.ts";
import type { Random } from "../../fixtures/traces/Random.ts";
import { startStemma as startProgram } from "../../host-node/runStemma.ts";
import { openAgain } from "./openAgain.ts";
import type { Findings } from "./Witness.ts";

/** Conversations in the older history; each has one turn and some text, so that copying and changing it takes a while. */
const conversations = 3_000;

const thoughtOf = (id: string): string => `thought ${id} `.repeat(500);

/** Writes a history of the first version. */
export function writeOlderHistory(path: string): void {
  const db = new Database(path);
  migrate(db, migrations.slice(0, 1));
  const insert = [
    "INSERT INTO conversations (conversation_id, title, created_at, updated_at, shown_turn_id) VALUES ('c' || @id, 'T', 1, 1, 't' || @id)",
    "INSERT INTO turns (turn_id, conversation_id, question, created_at, shown_attempt_id) VALUES ('t' || @id, 'c' || @id, 'Q' || @id, 1, 'a' || @id)",
    "INSERT INTO attempts (attempt_id, turn_id, model_id, model_name, created_at, stop_reason, sampling) VALUES ('a' || @id, 't' || @id, 'm', 'M', 1, 'answered', '{}')",
    "INSERT INTO segments VALUES ('a' || @id, 0, 'thought', @text, 1, 1, 1)",
  ].map((sql) => db.prepare(sql));
  db.transaction(() => {
    for (let n = 0; n < conversations; n++) {
      const id = String(n);
      for (const statement of insert) statement.run(statement === insert.at(-1) ? { id, text: thoughtOf(id) } : { id });
    }
  })();
  db.close();
}

/** How long the app takes to bring it to the newest form, undisturbed, from the start of its process, in milliseconds. */
export async function timeMigration(dataDir: string, olderPath: string): Promise<number> {
  copyFileSync(olderPath, historyPath(dataDir));
  const begun = performance.now();
  const child = startProgram(["open", "--no-browser", "--data", dataDir]);
  const exited = once(child, "exit");
  // It stands there once the history is open.
  while (!existsSync(runningPath(dataDir)) && child.exitCode === null) await setTimeout(5);
  const took = performance.now() - begun;
  child.kill("SIGKILL");
  await exited;
  return took;
}

/** Kills the app at a random moment of opening an older history, then opens it. `dataDir` is empty. */
export async function killDuringMigration(
  dataDir: string,
  olderPath: string,
  random: Random,
  usualMs: number,
): Promise<Findings & { killedAfterMs: number }> {
  mkdirSync(dataDir, { recursive: true });
  copyFileSync(olderPath, historyPath(dataDir));
  const child = startProgram(["open", "--no-browser", "--data", dataDir]);
  const exited = once(child, "exit");
  const killedAfterMs = Math.round(usualMs * (0.15 + random.next()));
  await setTimeout(killedAfterMs);
  child.kill("SIGKILL");
  await exited;

  const { stemma, client, summaries } = await openAgain(dataDir);
  const faults: string[] = [];
  if (summaries.length !== conversations)
    faults.push(`${summaries.length} of ${conversations} conversations are there`);
  const db = new Database(historyPath(dataDir), { readonly: true });
  const version: unknown = db.pragma("user_version", { simple: true });
  if (version !== migrations.at(-1)?.version) faults.push(`the history is of version ${String(version)}`);
  const integrity: unknown = db.pragma("integrity_check", { simple: true });
  if (integrity !== "ok") faults.push(`integrity check: ${String(integrity)}`);
  const texts = db.prepare<[], [string, string]>("SELECT substr(attempt_id, 2), text FROM segments").raw().all();
  const whole = texts.filter(([id, text]) => text === thoughtOf(id)).length;
  if (whole !== conversations) faults.push(`${whole} of ${conversations} thoughts are whole`);
  db.close();
  faults.push(...faultsOfBackups(dataDir));
  client.close();
  await stemma.kill();
  return { faults, lostMs: 0, cutOff: 0, killedAfterMs };
}

/** Every backup must be whole, whatever was killed while it was made. */
export function faultsOfBackups(dataDir: string): string[] {
  return backupNames(dataDir).flatMap(({ name }) => {
    const backup = new Database(join(backupsDir(dataDir), name), { readonly: true });
    const integrity: unknown = backup.pragma("integrity_check", { simple: true });
    backup.close();
    return integrity === "ok" ? [] : [`backup ${name}: ${String(integrity)}`];
  });
}
