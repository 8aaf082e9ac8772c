import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildApp } from "./build.ts";
import { findChromium } from "./findChromium.ts";

/** `npm test`: sets up what the tests need, runs them, and closes with their counts. Arguments go to Vitest. */
const root = resolve(import.meta.dirname, "..");

try {
  process.env["STEMMA_CHROMIUM"] = findChromium();
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exit(1);
}
await buildApp({ onlyIfStale: true });

const report = join(mkdtempSync(join(tmpdir(), "stemma-test-")), "report.json");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const options = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
const { status } = spawnSync(process.execPath, [vitest, ...options, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});

interface Counts {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}
const counts = JSON.parse(readFileSync(report, "utf8")) as Counts;
// A file that cannot even be loaded fails without a test of its own.
const failed = status === 0 ? counts.numFailedTests : Math.max(counts.numFailedTests, 1);
console.log(`${counts.numPassedTests} passed, ${failed} failed, ${counts.numPendingTests} skipped`);
process.exit(status ?? 1);
