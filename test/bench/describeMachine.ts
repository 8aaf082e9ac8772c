import { spawnSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";
import { findChromium } from "../../tools/findChromium.ts";

/** The machine, its software, and how busy it is now. */
export function describeMachine(): string {
  const chromium = spawnSync(findChromium(), ["--version", "--no-sandbox"], { encoding: "utf8" }).stdout?.trim();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return [
    `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${availableParallelism()} cores, ${memory} GiB memory`,
    `${type()} ${release()}, Node ${process.versions.node}, ${chromium || "Chromium of unknown version"}`,
    `Load average before: ${loadavg()[0]?.toFixed(2)} (the figures of a busy machine are worth less)`,
  ].join("\n");
}
