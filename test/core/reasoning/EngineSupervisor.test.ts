import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EngineLauncher, EngineProcess } from "../../../src-main/core/ports/EngineLauncher.ts";
import type { EngineReply, EngineRequest } from "../../../src-main/core/ports/engineProtocol.ts";
import { EngineSupervisor } from "../../../src-main/core/reasoning/EngineSupervisor.ts";
import type { AppError } from "../../../src-shared/errors/AppError.ts";

const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const request = { path: "/m.gguf", contextTokens: 512, threads: null };
const listener = { onProgress: vi.fn(), onMeasuring: vi.fn() };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An engine process whose other end is the test's. */
function fakeEngine(answer: (request: EngineRequest, reply: (reply: EngineReply) => void) => void) {
  const requests: EngineRequest[] = [];
  const kill = vi.fn();
  let reply: (reply: EngineReply) => void = () => undefined;
  const process: EngineProcess = {
    send: (sent) => {
      requests.push(sent);
      answer(sent, reply);
    },
    onMessage: (heard) => (reply = heard),
    onExit: () => undefined,
    kill,
  };
  const launcher: EngineLauncher = { launch: () => process };
  return { launcher, requests, kill };
}

test("an engine that falls silent is ended, and whoever waited is told", async () => {
  const { launcher, kill, requests } = fakeEngine(() => undefined);
  const lost: AppError[] = [];
  const onLost = (error: AppError): void => void lost.push(error);
  const supervisor = new EngineSupervisor({ launcher, logger, heartbeatMs: 5, silenceMs: 20, onLost });
  const loading = supervisor.load(request, listener, new AbortController().signal);
  const refused = loading.catch((thrown: unknown) => thrown);
  await vi.advanceTimersByTimeAsync(30);
  expect(await refused).toMatchObject({ code: "engine/not-responding" });
  expect(requests.some(({ type }) => type === "ping")).toBe(true);
  expect(kill).toHaveBeenCalledOnce();
  expect(lost.map(({ code }) => code)).toEqual(["engine/not-responding"]);
});

test("an engine that answers its heartbeats may take its time", async () => {
  const model = { contextTokens: 512, threads: 1, backend: "cpu", memoryBytes: 1_000 };
  let pings = 0;
  const { launcher, kill } = fakeEngine((sent, reply) => {
    if (sent.type !== "ping") return;
    reply({ type: "pong", id: sent.id });
    pings += 1;
    if (pings === 12) reply({ type: "loaded", id: 1, model });
  });
  const supervisor = new EngineSupervisor({ launcher, logger, heartbeatMs: 5, silenceMs: 20 });
  const loading = supervisor.load(request, listener, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(100);
  expect(await loading).toMatchObject({ threads: 1 });
  expect(kill).not.toHaveBeenCalled();
});

test("aborting sends one cancel for the request, also when it was aborted before", async () => {
  const { launcher, requests } = fakeEngine((sent, reply) => {
    if (sent.type === "cancel")
      reply({ type: "failed", id: sent.id, error: { code: "engine/load-failed", message: "aborted" } });
  });
  const supervisor = new EngineSupervisor({ launcher, logger });
  const abort = new AbortController();
  abort.abort();
  await expect(supervisor.load(request, listener, abort.signal)).rejects.toMatchObject({ code: "engine/load-failed" });
  expect(requests).toEqual([
    { type: "load", id: 1, request },
    { type: "cancel", id: 1 },
  ]);
});

test("a computer that has slept does not lose its engine", async () => {
  let pings = 0;
  const { launcher, kill } = fakeEngine((sent, reply) => {
    if (sent.type !== "ping") return;
    pings += 1;
    reply({ type: "pong", id: sent.id });
  });
  const supervisor = new EngineSupervisor({ launcher, logger, heartbeatMs: 1_000, silenceMs: 5_000 });
  const loading = supervisor.load(request, listener, new AbortController().signal).catch(() => undefined);
  await vi.advanceTimersByTimeAsync(1_500);
  // Asleep for an hour, in which no timer ran.
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(kill).not.toHaveBeenCalled();
  expect(pings).toBe(4);
  void loading;
});
