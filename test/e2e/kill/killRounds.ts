import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { slowModelPath } from "../../core/slowModel.ts";
import { Random } from "../../fixtures/traces/Random.ts";
import { type Action, asking, backingUp, deleting, editing } from "./actions.ts";
import { faultsOfBackups, killDuringMigration, timeMigration, writeOlderHistory } from "./killDuringMigration.ts";
import { openAgain } from "./openAgain.ts";
import { type Findings, Witness } from "./Witness.ts";

export type RoundKind = "streaming" | "asking" | "editing" | "deleting" | "backing up" | "migrating";

export interface KillRound extends Findings {
  kind: RoundKind;
  /** After the work began, of a migration after the process was started, in milliseconds. */
  killedAfterMs: number;
}

const kinds: readonly RoundKind[] = ["streaming", "asking", "editing", "deleting", "backing up", "migrating"];
const actions: Readonly<Record<Exclude<RoundKind, "migrating">, Action>> = {
  streaming: asking,
  asking,
  editing,
  deleting,
  "backing up": backingUp,
};

/**
 * Ends the app by SIGKILL at random moments, and looks each time whether all is there that was acknowledged.
 * @param folder an empty folder
 * @param tell called after each round
 */
export async function killRounds(
  { rounds, seed, folder }: { rounds: number; seed: number; folder: string },
  tell: (round: KillRound) => void = () => undefined,
): Promise<KillRound[]> {
  const random = new Random(seed);
  const witness = new Witness();
  const dataDir = join(folder, "data");
  const done: KillRound[] = [];
  let order: readonly RoundKind[] = [];
  let migration: { olderPath: string; usualMs: number } | undefined;
  for (let number = 0; number < rounds; number++) {
    // Of six in a row each is of another kind, in an order that the seed gives.
    if (number % kinds.length === 0) order = random.shuffled(kinds);
    const kind = order[number % kinds.length] ?? "asking";
    let round: KillRound;
    if (kind === "migrating") {
      migration ??= await prepareMigration(folder);
      const place = join(folder, `older-${number}`);
      const findings = await killDuringMigration(place, migration.olderPath, random, migration.usualMs);
      rmSync(place, { recursive: true });
      round = { kind, ...findings };
    } else round = await killWhile(kind, dataDir, witness, random);
    done.push(round);
    tell(round);
  }
  return done;
}

async function prepareMigration(folder: string): Promise<{ olderPath: string; usualMs: number }> {
  const olderPath = join(folder, "older.db");
  writeOlderHistory(olderPath);
  const trial = join(folder, "older-trial");
  mkdirSync(trial);
  const usualMs = await timeMigration(trial, olderPath);
  rmSync(trial, { recursive: true });
  return { olderPath, usualMs };
}

async function killWhile(
  kind: Exclude<RoundKind, "migrating">,
  dataDir: string,
  witness: Witness,
  random: Random,
): Promise<KillRound> {
  const { stemma, client } = await openAgain(dataDir);
  // A thought that goes on for long, or many short ones.
  const { modelId } =
    kind === "streaming"
      ? await client.call("models.addFile", { path: slowModelPath() })
      : { modelId: "starter" as ModelId };
  await client.call("models.select", { modelId });
  const failures: string[] = [];
  const busy = actions[kind]({ client, witness, random }).catch((thrown: unknown) => {
    const { code, message } = AppError.from(thrown);
    if (code !== "connection/lost") failures.push(`${code}: ${message}`);
  });
  const killedAfterMs = random.whole(300, kind === "streaming" ? 6_000 : 2_500);
  await setTimeout(killedAfterMs);
  const killedAt = performance.now();
  await stemma.kill();
  client.close();
  await busy;

  const again = await openAgain(dataDir);
  const findings = witness.compare(dataDir, again.summaries, killedAt);
  again.client.close();
  await again.stemma.close();
  findings.faults.push(...failures, ...faultsOfBackups(dataDir));
  return { kind, killedAfterMs, ...findings };
}
