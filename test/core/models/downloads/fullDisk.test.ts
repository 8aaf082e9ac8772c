import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import type { TransferRequest } from "../../../../src-main/core/models/files/FileWork.ts";
import { startHubServer } from "../../../hub/HubServer.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

/** A disk of one's own, without being anybody special: Linux gives it in a namespace, where it is not switched off. */
const canMount =
  process.platform === "linux" &&
  spawnSync("unshare", ["--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs none /mnt"]).status === 0;

test.runIf(canMount)("a disk that fills up keeps what was fetched, and more room finishes it", async () => {
  const [repository, path, sizeBytes] = ["maker/model-GGUF", "model.gguf", 60 * 2 ** 20] as const;
  const server = await startHubServer({
    repositories: { [repository]: { files: { [path]: { seed: 5, sizeBytes } } } },
  });
  onTestFinished(() => server.close());
  const disk = temporaryFolder();
  const request: TransferRequest = {
    file: { repository, revision: "main", path, sizeBytes: null, sha256: null },
    target: join(disk, "models", path),
    endpoint: server.endpoint,
    token: null,
    proxy: { kind: "none" },
    spareBytes: 0,
  };
  const once = (change: Partial<TransferRequest>): string =>
    `"${process.execPath}" "${join(import.meta.dirname, "transferOnce.ts")}" '${JSON.stringify({ ...request, ...change })}'`;
  const script = [
    `mount -t tmpfs -o size=40M none "${disk}"`,
    once({}),
    // As when another program takes the room that was there at first.
    once({ spareBytes: -(2 ** 40) }),
    `stat -c %s "${request.target}.part"`,
    `mount -o remount,size=200M "${disk}"`,
    once({}),
    `sha256sum < "${request.target}"`,
  ].join("\n");
  const { stdout } = await promisify(execFile)("unshare", ["--map-root-user", "--mount", "sh", "-e", "-c", script]);
  const [refused, full, keptBytes, done, found] = stdout.trim().split("\n");
  const { sha256 } = server.file(repository, path);
  expect([refused, full, done, found]).toEqual(["downloads/disk-full", "downloads/disk-full", sha256, `${sha256}  -`]);
  expect(Number(keptBytes)).toBeGreaterThan(20 * 2 ** 20);
  const sent = server.requests
    .filter(({ method }) => method === "GET")
    .reduce((sum, { bytesSent }) => sum + bytesSent, 0);
  // Fetched again: no more than what the connections had under way.
  expect(sent).toBeLessThan(sizeBytes + 24 * 2 ** 20);
});
