import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startHubServer } from "../hub/HubServer.ts";
import { connectToApp } from "./connectToApp.ts";
import { dataFolder } from "./openStemma.ts";
import { startStemma } from "./startStemma.ts";

const rounds = 20;
const [repository, path, sizeBytes] = ["maker/model-GGUF", "model-Q4_K_M.gguf", 192 * 2 ** 20] as const;

test("a download survives twenty kills of the whole app, and goes on by itself after each", async () => {
  const starter = readFileSync(join(import.meta.dirname, "../../resources/models/starter.gguf")).subarray(0, 200_000);
  const server = await startHubServer({
    repositories: { [repository]: { files: { [path]: { seed: 3, sizeBytes, head: starter } } } },
  });
  onTestFinished(() => server.close());
  // So slow that it cannot be done before the last kill.
  server.bytesPerSecond = 10 * 2 ** 20;
  const sent = (): number =>
    server.requests.filter(({ method }) => method === "GET").reduce((sum, { bytesSent }) => sum + bytesSent, 0);
  const dataDir = dataFolder();
  const target = join(dataDir, "models", repository, path);

  for (let round = 0; round < rounds; round++) {
    const stemma = await startStemma(dataDir, { HF_ENDPOINT: server.endpoint });
    const client = await connectToApp(stemma.address);
    if (round === 0) {
      const wanted = { kind: "file", repository, revision: "main", path, sha256: null } as const;
      await client.call("downloads.start", { wanted });
    }
    const before = sent();
    const enough = Math.random() * 0.04 * sizeBytes;
    await expect.poll(() => sent() - before, { interval: 5 }).toBeGreaterThan(enough);
    await stemma.kill();
    client.close();
    expect(existsSync(target)).toBe(false);
  }

  server.bytesPerSecond = null;
  const stemma = await startStemma(dataDir, { HF_ENDPOINT: server.endpoint });
  onTestFinished(() => stemma.kill());
  await expect.poll(() => existsSync(target)).toBe(true);
  expect(createHash("sha256").update(readFileSync(target)).digest("hex")).toBe(server.file(repository, path).sha256);
  expect(existsSync(`${target}.part`)).toBe(false);
  // Counted as the server handed it out, so what was in the sockets when the app was killed counts too.
  expect((sent() - sizeBytes) / rounds).toBeLessThan(0.02 * sizeBytes);
});
