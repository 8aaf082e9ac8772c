import { getLlamaGpuTypes } from "node-llama-cpp";
import { afterEach, expect, test } from "vitest";
import type { EngineReply, EngineRequest } from "../../src-main/core/ports/engineProtocol.ts";
import { EngineServer } from "../../src-main/engine/EngineServer.ts";
import { chooseBackend } from "../../src-main/engine/startLlama.ts";
import { loadRequest, request, starterPath } from "./starterModel.ts";

type Settled = Exclude<EngineReply, { type: "loading" | "measuring" | "prompt-read" | "output" }>;

/** A server to which requests are sent one after another. */
function startServer() {
  const waiting = new Map<number, (reply: Settled) => void>();
  const outputs: Extract<EngineReply, { type: "output" }>[] = [];
  const server = new EngineServer((reply) => {
    if (reply.type === "output") outputs.push(reply);
    if (reply.type === "ready" || reply.type === "output" || reply.type === "prompt-read") return;
    if (reply.type !== "loading" && reply.type !== "measuring") waiting.get(reply.id)?.(reply);
  });
  const send = (asked: Extract<EngineRequest, { id: number }>): Promise<Settled> => {
    const { promise, resolve } = Promise.withResolvers<Settled>();
    waiting.set(asked.id, resolve);
    server.handle(asked);
    return promise;
  };
  return { server, send, outputs };
}

afterEach(() => chooseBackend({ choice: "auto", excluded: [] }));

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

test("the first message says which backend to take", async () => {
  const { server, send } = startServer();
  server.handle({ type: "configure", policy: { choice: "cpu", excluded: [] } });
  expect(await send({ type: "machine", id: 1 })).toMatchObject({ machine: { backend: "cpu", gpu: null } });
  const supported: (string | false)[] = await getLlamaGpuTypes("supported");
  const choice = supported.includes("metal") ? "cuda" : "metal";
  server.handle({ type: "configure", policy: { choice, excluded: [] } });
  const refused = { type: "failed", error: { code: "engine/no-backend", data: { backend: choice } } };
  expect(await send({ type: "machine", id: 2 })).toMatchObject(refused);
  expect(await send({ type: "load", id: 3, request: loadRequest() })).toMatchObject(refused);
});

test("without a model there is nothing to read, to evaluate or to measure", async () => {
  const { send } = startServer();
  const failed = { type: "failed", error: { code: "engine/load-failed" } };
  expect(await send({ type: "read-prompts", id: 1, requests: [request("Hi")] })).toMatchObject(failed);
  expect(await send({ type: "preload", id: 2, request: request("Hi") })).toMatchObject(failed);
  expect(await send({ type: "measure", id: 3 })).toMatchObject(failed);
});

test("prompts are read, evaluated ahead and run, and the model is measured", async () => {
  const { send } = startServer();
  expect(
    await send({ type: "load", id: 1, request: loadRequest({ contextTokens: 1024, sequences: 2 }) }),
  ).toMatchObject({
    model: { contextTokens: 1024, sequences: 2, backend: "cpu", keyValueType: "f16" },
  });
  const asked = request("Solve 3x + 7 = 22.");
  const read = await send({ type: "read-prompts", id: 2, requests: [asked, asked] });
  if (read.type !== "prompts-read") throw new Error(read.type);
  const [reading] = read.readings;
  expect(read.readings).toEqual([reading, reading]);
  expect(await send({ type: "preload", id: 3, request: asked })).toEqual({ type: "preloaded", id: 3 });
  expect(await send({ type: "generate", id: 4, request: asked })).toMatchObject({
    result: { reason: "ended", cachedTokens: (reading?.tokens ?? 0) - 1, promptTokens: reading?.tokens },
  });
  expect(await send({ type: "measure", id: 5 })).toMatchObject({ type: "measured" });
});

test("a run is steered by its name, and a name that is not known is nobody", async () => {
  const { server, send, outputs } = startServer();
  await send({ type: "load", id: 1, request: loadRequest({ contextTokens: 1024, sequences: 2 }) });
  const steering = { kind: "close-thought", text: "Enough." } as const;
  server.handle({ type: "steer", generationId: "nobody", steering });
  const one = send({ type: "generate", id: 2, request: request("Solve 3x + 7 = 22.", { generationId: "one" }) });
  const two = send({ type: "generate", id: 3, request: request("Solve 3x + 7 = 22.", { generationId: "two" }) });
  server.handle({ type: "steer", generationId: "two", steering });
  expect(await one).toMatchObject({ result: { thoughtClosedBy: "model" } });
  expect(await two).toMatchObject({ result: { thoughtClosedBy: "steering" } });
  const thought = outputs
    .filter(({ id }) => id === 3)
    .flatMap(({ updates }) => updates)
    .filter(({ kind }) => kind === "thought")
    .map(({ text }) => text)
    .join("");
  expect(thought).toBe("Enough.");
});

test("a run that is cancelled ends as stopped", async () => {
  const { server, send } = startServer();
  await send({ type: "load", id: 1, request: loadRequest() });
  const running = send({ type: "generate", id: 2, request: request("Solve 3x + 7 = 22.") });
  server.handle({ type: "cancel", id: 2 });
  expect(await running).toMatchObject({ type: "generated", result: { reason: "stopped" } });
});
