import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** `npm run check`: all that can be said of the sources without running them. */
const steps = ["types", "lint", "deps", "format:check"];
const root = resolve(import.meta.dirname, "..");

const failed = steps.filter((step) => {
  const started = performance.now();
  // A shell finds npm under any of its names (npm.cmd on Windows); the step names are our own.
  const { status, stdout, stderr } = spawnSync(`npm run --silent ${step}`, {
    cwd: root,
    shell: true,
    encoding: "utf8",
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok  " : "FAIL"} ${step} (${seconds} s)`);
  if (status !== 0) process.stdout.write(stdout + stderr);
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
