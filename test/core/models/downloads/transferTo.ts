import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { transfer } from "../../../../src-main/core/models/downloads/transfer.ts";
import type { FileHash, TransferEvent, TransferRequest } from "../../../../src-main/core/models/files/FileWork.ts";
import { startHubServer, type HubServer, type HubServerOptions } from "../../../hub/HubServer.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

export const MiB = 2 ** 20;
export const repository = "maker/model-GGUF";
export const path = "model-Q4_K_M.gguf";
/** Ten chunks and a bit. */
export const sizeBytes = 41 * MiB + 12_345;

export interface Scene {
  server: HubServer;
  /** Where the finished file goes. */
  target: string;
  /** Runs the transfer, with `change` in its request. */
  run: (change?: Partial<TransferRequest>, signal?: AbortSignal) => Promise<FileHash>;
  events: TransferEvent[];
  /** What is in the finished file, hashed by other means, or null where there is none. */
  outcome: () => { found: string | null; hasLeftovers: boolean };
  /** Bytes of the file that the server sent so far. */
  sentBytes: () => number;
}

/** A hub with one file, and a transfer that can be run against it again and again. */
export async function scene(options: Partial<HubServerOptions> = {}): Promise<Scene> {
  const server = await startHubServer({
    repositories: { [repository]: { files: { [path]: { seed: 7, sizeBytes } } } },
    ...options,
  });
  onTestFinished(() => server.close());
  const target = join(temporaryFolder(), "models", "maker", path);
  const events: TransferEvent[] = [];
  const request: TransferRequest = {
    file: { repository, revision: "main", path, sizeBytes: null, sha256: null },
    target,
    endpoint: server.endpoint,
    token: null,
    proxy: { kind: "none" },
    spareBytes: 0,
    firstRetryMs: 5,
    patience: { connectMs: 5_000, headersMs: 5_000, silenceMs: 500 },
  };
  return {
    server,
    target,
    events,
    run: (change = {}, signal = new AbortController().signal) =>
      transfer({ ...request, ...change }, (event) => events.push(event), signal),
    outcome: () => ({
      found: existsSync(target) ? createHash("sha256").update(readFileSync(target)).digest("hex") : null,
      hasLeftovers: existsSync(`${target}.part`) || existsSync(`${target}.part.json`),
    }),
    sentBytes: () =>
      server.requests.filter(({ method }) => method === "GET").reduce((sum, { bytesSent }) => sum + bytesSent, 0),
  };
}
