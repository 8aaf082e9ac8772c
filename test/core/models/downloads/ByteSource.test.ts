import { expect, test, onTestFinished } from "vitest";
import { ByteSource } from "../../../../src-main/core/models/downloads/ByteSource.ts";
import { RetryGate } from "../../../../src-main/core/models/downloads/RetryGate.ts";
import { HttpClient } from "../../../../src-main/core/models/hub/HttpClient.ts";
import { HubClient } from "../../../../src-main/core/models/hub/HubClient.ts";
import type { AppError } from "../../../../src-shared/errors/AppError.ts";
import { startHubServer } from "../../../hub/HubServer.ts";
import type { Misbehaviour } from "../../../hub/Misbehaviour.ts";

const [repository, path, sizeBytes] = ["maker/model-GGUF", "model.gguf", 1000] as const;
const signal = new AbortController().signal;

test.each<Misbehaviour>([
  { kind: "status", status: 403, on: "cdn" },
  { kind: "status", status: 206, on: "cdn", headers: { "content-range": "bytes 5-9/1000" } },
])("a signed address is not told with an error: %o", async (misbehaviour) => {
  const server = await startHubServer({
    repositories: { [repository]: { files: { [path]: { seed: 1, sizeBytes } } } },
  });
  const http = new HttpClient({ kind: "none" });
  onTestFinished(async () => {
    await http.close();
    await server.close();
  });
  const hub = new HubClient({ endpoint: server.endpoint, token: null, http });
  const file = { repository, revision: "main", path, sizeBytes: null, sha256: null };
  const source = new ByteSource({ file, hub, http, gate: new RetryGate(1, () => undefined) });
  await source.resolve(signal);
  server.misbehave(misbehaviour);
  const failed: unknown = await source
    .read({ index: 0, start: 0, end: sizeBytes }, signal)
    .next()
    .catch((thrown: unknown) => thrown);
  expect(failed).toMatchObject({ code: "hub/server-error" });
  expect(JSON.stringify((failed as AppError).toEnvelope())).not.toContain("signature");
});
