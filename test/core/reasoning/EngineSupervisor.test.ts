import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EngineExit, EngineLauncher, EngineProcess } from "../../../src-main/core/ports/EngineLauncher.ts";
import type { EngineReply, EngineRequest } from "../../../src-main/core/ports/engineProtocol.ts";
import { EngineSupervisor } from "../../../src-main/core/reasoning/EngineSupervisor.ts";
import type { AppError } from "../../../src-shared/errors/AppError.ts";
import { generateRequest, loadedModel, loadRequest } from "./engine/engineRequests.ts";

const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const request = loadRequest();
const listener = { onProgress: vi.fn(), onMeasuring: vi.fn() };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An engine process whose other end is the test's. */
function fakeEngine(answer: (request: EngineRequest, reply: (reply: EngineReply) => void) => void = () => undefined) {
  const requests: EngineRequest[] = [];
  let reply: (reply: EngineReply) => void = () => undefined;
  let onExit: (exit: EngineExit) => void = () => undefined;
  const exit = (): void => onExit({ code: null, signal: "SIGKILL" });
  const kill = vi.fn(() => queueMicrotask(exit));
  const launch = vi.fn(() => process);
  const process: EngineProcess = {
    send: (sent) => {
      requests.push(sent);
      answer(sent, reply);
    },
    onMessage: (heard) => (reply = heard),
    onExit: (heard) => (onExit = heard),
    kill,
    logTail: () => "native words",
  };
  const launcher: EngineLauncher = { launch };
  return { launcher, requests, kill, launch, exit, reply: (sent: EngineReply) => reply(sent) };
}

test("an engine that falls silent is ended, and whoever waited is told", async () => {
  const { launcher, kill, requests } = fakeEngine(() => undefined);
  const lost: [AppError, string][] = [];
  const onLost = (...loss: [AppError, string]): void => void lost.push(loss);
  const supervisor = new EngineSupervisor({ launcher, logger, heartbeatMs: 5, silenceMs: 20, onLost });
  const loading = supervisor.load(request, listener, new AbortController().signal);
  const refused = loading.catch((thrown: unknown) => thrown);
  await vi.advanceTimersByTimeAsync(30);
  expect(await refused).toMatchObject({ code: "engine/not-responding" });
  expect(requests.some(({ type }) => type === "ping")).toBe(true);
  expect(kill).toHaveBeenCalledOnce();
  expect(lost.map(([{ code }, logTail]) => [code, logTail])).toEqual([["engine/not-responding", "native words"]]);
  expect(supervisor.logTail).toBe("native words");
});

test("an engine that answers its heartbeats may take its time", async () => {
  const model = loadedModel(request);
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
    { type: "configure", policy: { choice: "auto", excluded: [] } },
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

test("several runs at a time each get their own output, end and cancel", async () => {
  const { launcher, requests, reply } = fakeEngine();
  const supervisor = new EngineSupervisor({ launcher, logger });
  const aborts = [new AbortController(), new AbortController(), new AbortController()];
  const texts = ["", "", ""];
  const runs = aborts.map(({ signal }, index) =>
    supervisor.generate(
      generateRequest(`${index}`),
      { onPrompt: () => undefined, onOutput: ({ text }) => (texts[index] += text) },
      signal,
    ),
  );
  const ids = requests.flatMap((sent) => (sent.type === "generate" ? [sent.id] : []));
  expect(new Set(ids).size).toBe(3);
  const output = (index: number, text: string): void =>
    reply({
      type: "output",
      id: ids[index] ?? 0,
      updates: [{ kind: "thought", text, tokens: 1, durationMs: 1, ended: false }],
    });
  const counts = { promptTokens: 1, promptMs: 1, cachedTokens: 0, outputMs: 1, thoughtClosedBy: null };
  const end = (index: number, reason: "ended" | "stopped"): void =>
    reply({ type: "generated", id: ids[index] ?? 0, result: { ...counts, reason, outputTokens: index } });
  output(2, "c");
  output(0, "a");
  aborts[1]?.abort();
  expect(requests.filter(({ type }) => type === "cancel")).toEqual([{ type: "cancel", id: ids[1] }]);
  end(2, "ended");
  output(0, "a");
  end(1, "stopped");
  end(0, "ended");
  expect(await Promise.all(runs)).toMatchObject([
    { reason: "ended", outputTokens: 0 },
    { reason: "stopped", outputTokens: 1 },
    { reason: "ended", outputTokens: 2 },
  ]);
  expect(texts).toEqual(["aa", "", "c"]);
  // A run that is over has nothing to cancel, and an engine without work is not watched.
  aborts[0]?.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(requests.filter(({ type }) => type === "cancel" || type === "ping")).toHaveLength(1);
});

test("stopping fails what was under way, and is no loss", async () => {
  const onLost = vi.fn();
  const onStopped = vi.fn();
  const { launcher, kill } = fakeEngine();
  const supervisor = new EngineSupervisor({ launcher, logger, onLost, onStopped });
  await supervisor.stop();
  expect(onStopped).not.toHaveBeenCalled();
  const refused = supervisor.machine().catch((thrown: unknown) => thrown);
  await supervisor.stop();
  expect(await refused).toMatchObject({ code: "engine/unavailable" });
  expect([kill.mock.calls.length, onStopped.mock.calls.length, onLost.mock.calls.length]).toEqual([1, 1, 0]);
});

test("another backend stops the engine and is told to the next one, the same does not", async () => {
  const { launcher, requests, launch } = fakeEngine((sent, reply) => {
    if (sent.type === "read-metadata") reply({ type: "metadata", id: sent.id, entries: [] });
  });
  const supervisor = new EngineSupervisor({ launcher, logger });
  const policies = (["auto", "vulkan", "vulkan"] as const).map((choice) => ({ choice, excluded: ["cuda"] }));
  for (const policy of policies) {
    await supervisor.useBackend(policy);
    await supervisor.readMetadata("/m.gguf");
  }
  expect(requests.filter(({ type }) => type === "configure")).toEqual([
    { type: "configure", policy: policies[0] },
    { type: "configure", policy: policies[1] },
  ]);
  expect(launch).toHaveBeenCalledTimes(2);
});

test("an engine that dies at its start is tried three times in ten seconds, not more", async () => {
  const { launcher, launch, exit } = fakeEngine();
  const supervisor = new EngineSupervisor({ launcher, logger });
  const ask = async (): Promise<unknown> => {
    const asked = supervisor.machine().catch((thrown: unknown) => thrown);
    exit();
    return asked;
  };
  for (let start = 0; start < 3; start += 1) expect(await ask()).toMatchObject({ code: "engine/crashed" });
  await expect(supervisor.machine()).rejects.toMatchObject({ code: "engine/unavailable" });
  expect(launch).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(10_001);
  expect(await ask()).toMatchObject({ code: "engine/crashed" });
  expect(launch).toHaveBeenCalledTimes(4);
});

test("an engine that dies at work may be started as often as it is needed", async () => {
  const { launcher, launch, exit, reply } = fakeEngine();
  const supervisor = new EngineSupervisor({ launcher, logger });
  for (let start = 0; start < 5; start += 1) {
    const asked = supervisor.machine().catch((thrown: unknown) => thrown);
    reply({ type: "ready" });
    exit();
    expect(await asked).toMatchObject({ code: "engine/crashed" });
  }
  expect(launch).toHaveBeenCalledTimes(5);
});

test("whoever asks while a loss is told gets a new engine", async () => {
  const { launcher, launch, exit, reply } = fakeEngine();
  let again: Promise<unknown> | undefined;
  const supervisor = new EngineSupervisor({
    launcher,
    logger,
    onLost: () => {
      again = supervisor.readMetadata("/m.gguf");
    },
  });
  const first = supervisor.machine().catch((thrown: unknown) => thrown);
  reply({ type: "ready" });
  exit();
  expect(await first).toMatchObject({ code: "engine/crashed" });
  reply({ type: "metadata", id: 2, entries: [] });
  expect(await again).toEqual([]);
  expect(launch).toHaveBeenCalledTimes(2);
});
