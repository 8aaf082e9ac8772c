import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildApp } from "../../tools/build.ts";
import { describeMachine } from "./describeMachine.ts";
import { measureDownloads } from "./downloads.ts";
import { measureConversation } from "./engineConversation.ts";
import { measureLookup } from "./engineLookup.ts";
import { measureEngineOverhead } from "./engineOverhead.ts";
import { measureRestart } from "./engineRestart.ts";
import { measureSamples } from "./engineSamples.ts";
import { measureInstalledSize } from "./installedSize.ts";
import type { Measurement } from "./Measurement.ts";
import { measureKill } from "./kill.ts";
import { measureLibrary } from "./library.ts";
import { measureMemory } from "./memory.ts";
import { printReport } from "./printReport.ts";
import { measureProblems } from "./problems.ts";
import { measureRendering } from "./rendering.ts";
import { measureSearch } from "./search.ts";
import { measureStartup } from "./startup.ts";
import { measureTexFile } from "./texFile.ts";
import { measureTraces } from "./traces.ts";

/** `npm run bench`: measures and prints. A missed target is part of the report, not a failure. */
const groups: Readonly<Record<string, (folder: string) => Promise<Measurement[]>>> = {
  startup: async (folder) => [
    ...(await measureStartup(folder)),
    ...(await measureMemory(folder)),
    ...measureInstalledSize(),
  ],
  engine: measureEngineOverhead,
  conversation: measureConversation,
  samples: measureSamples,
  restart: measureRestart,
  lookup: measureLookup,
  rendering: measureRendering,
  traces: () => Promise.resolve(measureTraces()),
  downloads: measureDownloads,
  library: measureLibrary,
  search: measureSearch,
  problems: measureProblems,
  tex: measureTexFile,
  kill: measureKill,
};

const { values } = parseArgs({ options: { only: { type: "string" } } });
const names = values.only === undefined ? Object.keys(groups) : [values.only];
if (names.some((name) => !Object.hasOwn(groups, name))) {
  console.error(`--only takes one of ${Object.keys(groups).join(", ")}.`);
  process.exit(2);
}

await buildApp({ onlyIfStale: true });
console.log(`Stemma bench\n${describeMachine()}\n`);
const folder = mkdtempSync(join(tmpdir(), "stemma-bench-"));
try {
  const measurements: Measurement[] = [];
  for (const name of names) {
    console.error(`Measuring: ${name} ...`);
    measurements.push(...((await groups[name]?.(folder)) ?? []));
  }
  printReport(measurements);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
