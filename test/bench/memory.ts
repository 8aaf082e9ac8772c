import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { startStemma } from "../e2e/startStemma.ts";
import { connectToApp } from "../e2e/connectToApp.ts";
import type { Measurement } from "./Measurement.ts";
import { prepareEngine } from "./prepareEngine.ts";

const megabyte = 1e6;

interface ProcessLine {
  pid: number;
  parent: number;
  /** Resident memory in bytes. */
  memory: number;
}

/** All processes, as `ps` lists them; none where there is no `ps`. */
function processes(): ProcessLine[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" });
  return (stdout ?? "").split("\n").flatMap((line): ProcessLine[] => {
    const [pid, parent, kilobytes] = line.trim().split(/\s+/).map(Number);
    if (pid === undefined || parent === undefined || kilobytes === undefined) return [];
    return [{ pid, parent, memory: kilobytes * 1024 }];
  });
}

/**
 * Resident memory of the Node host once it has started, and of both processes once the starter model is loaded.
 * Nothing where `ps` is missing.
 * @param folder an empty folder for the data
 */
export async function measureMemory(folder: string): Promise<Measurement[]> {
  const stemma = await startStemma(join(folder, "memory-data"));
  try {
    const client = await connectToApp(stemma.address);
    await client.call("app.info", {});
    const atStart = processes().find(({ pid }) => pid === stemma.pid);
    await prepareEngine(client);
    const loaded = processes();
    const host = loaded.find(({ pid }) => pid === stemma.pid);
    const engine = loaded.find(({ parent }) => parent === stemma.pid);
    client.close();
    const lines: [string, ProcessLine | undefined][] = [
      ["Memory of the host, started", atStart],
      ["Memory of the host, starter model loaded", host],
      ["Memory of the engine, starter model loaded", engine],
    ];
    return lines.flatMap(([name, line]): Measurement[] =>
      line === undefined ? [] : [{ name, unit: "MB", value: line.memory / megabyte }],
    );
  } finally {
    await stemma.kill();
  }
}
