import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { killRounds } from "../e2e/kill/killRounds.ts";
import type { Measurement } from "./Measurement.ts";

const rounds = 50;

/**
 * Ends the app by SIGKILL fifty times while it streams, edits, deletes, backs up and migrates, and counts what was lost. The seed
 * is printed; `STEMMA_KILL_SEED` repeats the same kinds and moments.
 * @param folder an empty folder
 */
export async function measureKill(folder: string): Promise<Measurement[]> {
  const seed = Number(process.env["STEMMA_KILL_SEED"] ?? Math.trunc(Math.random() * 2 ** 31));
  console.error(`The seed is ${seed}.`);
  const place = join(folder, "kill");
  mkdirSync(place);
  const done = await killRounds({ rounds, seed, folder: place }, ({ kind, killedAfterMs, faults, lostMs, cutOff }) => {
    const lost = cutOff === 0 ? "" : `, ${cutOff} cut off, ${Math.round(lostMs)} ms of text lost`;
    console.error(`${kind}, killed after ${killedAfterMs} ms${lost}${faults.map((fault) => `\n  ${fault}`).join("")}`);
  });
  return [
    { name: "Rounds of SIGKILL", unit: "count", value: done.length },
    { name: "Attempts that were cut off", unit: "count", value: done.reduce((sum, { cutOff }) => sum + cutOff, 0) },
    {
      name: "Rounds with a damaged history, or something acknowledged that was lost",
      unit: "count",
      value: done.filter(({ faults }) => faults.length > 0).length,
      target: { of: "value", atMost: 0 },
    },
    {
      name: "Streamed text lost at a kill, at most",
      unit: "ms",
      value: Math.max(...done.map(({ lostMs }) => lostMs)),
      target: { of: "value", atMost: 1_000 },
    },
  ];
}
