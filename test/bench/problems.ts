import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { longPdf } from "../core/problems/pages/longPdf.ts";
import { connectToApp } from "../e2e/connectToApp.ts";
import { readProblems, takeInFile } from "../e2e/readProblems.ts";
import { startStemma } from "../e2e/startStemma.ts";
import type { Measurement } from "./Measurement.ts";
import { peakMemory } from "./peakMemory.ts";
import { spreadOf } from "./spreadOf.ts";

const rounds = 7;
const pages = 300;
const problemsOnPage = 3;

/** Milliseconds, and the most resident memory. */
interface Reading {
  first: number;
  all: number;
  peakBytes: number | null;
}

function readBare(path: string): Reading {
  const program = resolve(import.meta.dirname, "barePdf.ts");
  const { stdout } = spawnSync(process.execPath, [program, path], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(stdout) as Reading;
}

async function readThroughApp(dataDir: string, file: Buffer): Promise<Reading> {
  const stemma = await startStemma(dataDir);
  try {
    const client = await connectToApp(stemma.address);
    const begun = performance.now();
    let first: number | undefined;
    const kept = await takeInFile(client, "long.pdf", file);
    const problems = await readProblems(client, kept, () => (first ??= performance.now() - begun));
    const all = performance.now() - begun;
    client.close();
    if (problems.length !== pages * problemsOnPage || first === undefined)
      throw new Error(`${problems.length} problems were found.`);
    return { first, all, peakBytes: peakMemory(stemma.pid) };
  } finally {
    await stemma.kill();
  }
}

/**
 * A long PDF from the first byte that is sent to the problems at the client, through the host and its thread.
 * @param folder an empty folder
 */
export async function measureProblems(folder: string): Promise<Measurement[]> {
  const file = Buffer.from(longPdf(pages, problemsOnPage), "latin1");
  const path = join(folder, "long.pdf");
  writeFileSync(path, file);
  const app: Reading[] = [];
  const bare: Reading[] = [];
  for (let round = 0; round < rounds; round++) {
    app.push(await readThroughApp(join(folder, `problems-data-${round}`), file));
    bare.push(readBare(path));
  }
  const over = (readings: readonly Reading[], key: "first" | "all") =>
    spreadOf(readings.map((reading) => reading[key]));
  const peaks = (readings: readonly Reading[]) =>
    spreadOf(readings.flatMap(({ peakBytes }) => (peakBytes === null ? [] : [peakBytes / 1e6])));
  const name = `PDF of ${pages} pages`;
  const measurements: Measurement[] = [
    {
      name: `${name}: the first problems`,
      unit: "ms",
      value: over(app, "first"),
      baseline: over(bare, "first"),
      target: { of: "value", atMost: 1_500 },
    },
    {
      name: `${name}: all problems`,
      unit: "ms",
      value: over(app, "all"),
      baseline: over(bare, "all"),
      target: { of: "value", atMost: 15_000 },
    },
  ];
  if (app.some(({ peakBytes }) => peakBytes === null)) return measurements;
  const target = { of: "value", atMost: 600 } as const;
  return [...measurements, { name: `${name}: memory`, unit: "MB", value: peaks(app), baseline: peaks(bare), target }];
}
