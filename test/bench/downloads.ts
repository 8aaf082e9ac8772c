import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { startHubServer } from "../hub/HubServer.ts";
import type { Measurement } from "./Measurement.ts";
import { peakMemory } from "./peakMemory.ts";

const root = resolve(import.meta.dirname, "../..");
const starter = join(root, "resources/models/starter.gguf");
const megabyte = 1e6;
const largeBytes = 2 * 2 ** 30;
const killedBytes = 512 * 2 ** 20;
const kills = 5;
const rounds = 3;

interface Served {
  endpoint: string;
  repository: string;
  path: string;
  sha256: string;
}

interface Fetched {
  ms: number;
  /** The most resident memory the process ever had, in bytes; null where the system does not tell. */
  peakBytes: number | null;
}

/** The hub in a process of its own, as a server is elsewhere too. */
async function serve(sizeBytes: number): Promise<{ served: Served; hub: ChildProcess }> {
  const options = ["--size", String(sizeBytes), "--head", starter];
  const hub = spawn(process.execPath, [join(root, "test/hub/main.ts"), ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface({ input: hub.stdout }), "line")) as [string];
  return { served: JSON.parse(line) as Served, hub };
}

function startDownload({ endpoint, repository, path }: Served, dataDir: string): ChildProcess {
  const program = join(root, "out/main/stemma.js");
  const command = ["models", "download", repository, path, "--json", "--data", dataDir, "--endpoint", endpoint];
  return spawn(process.execPath, [program, ...command], { stdio: ["ignore", "ignore", "inherit"] });
}

async function fetchOnce(served: Served, dataDir: string): Promise<Fetched> {
  rmSync(dataDir, { recursive: true, force: true });
  const begun = performance.now();
  const program = startDownload(served, dataDir);
  let peakBytes: number | null = null;
  const watch = setInterval(() => (peakBytes = peakMemory(program.pid) ?? peakBytes), 20);
  const [code] = (await once(program, "exit")) as [number];
  clearInterval(watch);
  if (code !== 0) throw new Error(`the download ended with ${code}`);
  return { ms: performance.now() - begun, peakBytes };
}

/** What one does by hand: curl, then sha256sum. @returns milliseconds */
function fetchByHand({ endpoint, repository, path, sha256 }: Served, file: string): number {
  const begun = performance.now();
  const address = `${endpoint}/${repository}/resolve/main/${path}`;
  const curl = spawnSync("curl", ["--silent", "--show-error", "--fail", "--location", "--output", file, address], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const sum = spawnSync("sha256sum", [file], { encoding: "utf8" });
  if (curl.status !== 0 || !sum.stdout.startsWith(sha256)) throw new Error("curl or sha256sum failed");
  const ms = performance.now() - begun;
  rmSync(file);
  return ms;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Two gigabytes over the loopback, to a verified file in place, against curl and sha256sum. */
async function measureSpeed(folder: string): Promise<Measurement[]> {
  const { served, hub } = await serve(largeBytes);
  try {
    const ours: Fetched[] = [];
    const byHand: number[] = [];
    for (let round = 0; round < rounds; round++) {
      byHand.push(fetchByHand(served, join(folder, "by-hand.gguf")));
      ours.push(await fetchOnce(served, join(folder, "download-data")));
    }
    const speed = (ms: number): number => largeBytes / megabyte / (ms / 1_000);
    const peaks = ours.flatMap(({ peakBytes }) => (peakBytes === null ? [] : [peakBytes / megabyte]));
    return [
      {
        name: "Download of 2 GB, verified, whole program (baseline: curl, then sha256sum)",
        unit: "MB/s",
        value: speed(median(ours.map(({ ms }) => ms))),
        baseline: speed(median(byHand)),
        target: { of: "ratio", atLeast: 0.8 },
      },
      ...(peaks.length === 0
        ? []
        : [
            {
              name: "Memory of the program while it downloads",
              unit: "MB",
              value: Math.max(...peaks),
              target: { of: "value", atMost: 150 },
            } satisfies Measurement,
          ]),
    ];
  } finally {
    hub.kill();
  }
}

/** What is fetched again after the program was killed at a random point. */
async function measureKills(folder: string): Promise<Measurement[]> {
  const [repository, path] = ["maker/model-GGUF", "model-Q4_K_M.gguf"];
  const head = readFileSync(starter).subarray(0, 200_000);
  const server = await startHubServer({
    repositories: { [repository]: { files: { [path]: { seed: 1, sizeBytes: killedBytes, head } } } },
  });
  const sent = (): number =>
    server.requests.filter(({ method }) => method === "GET").reduce((sum, { bytesSent }) => sum + bytesSent, 0);
  const served = { endpoint: server.endpoint, repository, path, sha256: server.file(repository, path).sha256 };
  try {
    const again: number[] = [];
    for (let round = 0; round < kills; round++) {
      const dataDir = join(folder, "killed-data");
      rmSync(dataDir, { recursive: true, force: true });
      server.bytesPerSecond = 40 * megabyte;
      const before = sent();
      const program = startDownload(served, dataDir);
      const killAt = killedBytes * (0.1 + 0.8 * Math.random());
      const watch = setInterval(() => sent() - before > killAt && program.kill("SIGKILL"), 5);
      await once(program, "exit");
      clearInterval(watch);
      server.bytesPerSecond = null;
      const [code] = (await once(startDownload(served, dataDir), "exit")) as [number];
      if (code !== 0) throw new Error(`the download ended with ${code}`);
      again.push(((sent() - before - killedBytes) / killedBytes) * 100);
    }
    return [
      {
        name: `Sent again after SIGKILL, of the file (worst of ${kills})`,
        unit: "%",
        value: Math.max(...again),
        target: { of: "value", atMost: 2 },
      },
    ];
  } finally {
    await server.close();
  }
}

/** @param folder an empty folder with room for five gigabytes */
export async function measureDownloads(folder: string): Promise<Measurement[]> {
  return [...(await measureSpeed(folder)), ...(await measureKills(folder))];
}
