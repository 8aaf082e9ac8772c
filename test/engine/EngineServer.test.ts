import { expect, test } from "vitest";
import type { EngineReply, EngineRequest } from "../../src-main/core/ports/engineProtocol.ts";
import { EngineServer } from "../../src-main/engine/EngineServer.ts";
import { starterPath } from "./starterModel.ts";

/** Sends one request and waits for the reply that settles it. */
function ask(request: EngineRequest): Promise<EngineReply> {
  const { promise, resolve } = Promise.withResolvers<EngineReply>();
  new EngineServer(resolve).handle(request);
  return promise;
}

test("the machine is described", async () => {
  const reply = await ask({ type: "machine", id: 1 });
  if (reply.type !== "machine") throw new Error(reply.type);
  const { machine } = reply;
  expect(machine.cores).toBeGreaterThan(0);
  expect(machine.memoryBytes).toBeGreaterThan(2 ** 28);
  expect(machine.availableMemoryBytes).toBeGreaterThan(0);
  expect(machine.availableMemoryBytes).toBeLessThanOrEqual(machine.memoryBytes);
  expect(machine.gpuNames.length > 0).toBe(machine.gpu !== null);
});

test("a header's entries come in the file's order", async () => {
  const reply = await ask({ type: "read-metadata", id: 2, path: starterPath });
  if (reply.type !== "metadata") throw new Error(reply.type);
  expect(reply.entries.slice(0, 2)).toEqual([
    { key: "general.architecture", value: "phi3" },
    { key: "general.name", value: "Starter" },
  ]);
  expect(reply.entries).toContainEqual({ key: "general.license", value: "mit" });
});

test("what cannot be read fails with its code", async () => {
  expect(await ask({ type: "read-metadata", id: 3, path: "/nowhere.gguf" })).toMatchObject({
    type: "failed",
    id: 3,
    error: { code: "models/file-missing", data: { path: "/nowhere.gguf" } },
  });
});

test("estimates come in the order of their subjects", async () => {
  const machine = { memoryBytes: 2 ** 33, availableMemoryBytes: 2 ** 33, gpu: null };
  const subjects = [
    { kind: "file", path: "/nowhere.gguf" },
    { kind: "file", path: starterPath },
  ] as const;
  const request = { subjects: [...subjects], contextTokens: 512, machine };
  expect(await ask({ type: "estimate", id: 4, request })).toMatchObject({
    type: "estimated",
    id: 4,
    estimates: [null, { contextTokens: 512, fits: true, totalLayers: 5 }],
  });
});
