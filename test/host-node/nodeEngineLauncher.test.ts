import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { resolve } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { nodeEngineLauncher } from "../../src-main/host-node/nodeEngineLauncher.ts";
import type { EngineExit, EngineProcess } from "../../src-main/core/ports/EngineLauncher.ts";

/** How long a busy machine may take; no test waits for it to pass. */
const patienceMs = 4000;

const entry = resolve(import.meta.dirname, "engineChild.mjs");

let engine: EngineProcess | undefined;
afterEach(() => {
  engine?.kill();
  vi.unstubAllEnvs();
});

/** Starts an engine and keeps what it says; `exited` resolves when it is gone. */
function launch(program = entry) {
  const launched = nodeEngineLauncher(program).launch();
  engine = launched;
  const messages: object[] = [];
  launched.onMessage((message) => messages.push(message));
  const exited = new Promise<EngineExit>((resolve) => launched.onExit(resolve));
  const has = (count: number): Promise<void> =>
    vi.waitFor(() => expect(messages.length).toBeGreaterThanOrEqual(count), patienceMs);
  return { engine: launched, messages, exited, has };
}

test("messages go both ways, and the app's Node options stay with the app", async () => {
  vi.stubEnv("NODE_OPTIONS", "--no-warnings");
  const { engine, messages, has } = launch();
  await has(1);
  expect(messages[0]).toMatchObject({ type: "ready" });
  engine.send({ type: "ping", id: 7 });
  await has(2);
  expect(messages[1]).toEqual({ type: "pong", id: 7, nodeOptions: null, path: process.env["PATH"] });
});

test("the exit comes after the last message, with the end of the log", async () => {
  const { engine, messages, exited } = launch();
  engine.send({ type: "inspect", id: 1, path: "" });
  expect(await exited).toEqual({ code: 0, signal: null });
  expect(messages.filter((message) => "type" in message && message.type === "pong")).toHaveLength(500);
  expect(engine.logTail()).toHaveLength(4096);
  expect(engine.logTail().endsWith("last words\n")).toBe(true);
  engine.send({ type: "ping", id: 2 });
});

test("a crash is told with its signal", async () => {
  const { engine, exited } = launch();
  engine.send({ type: "cancel", id: 1 });
  expect(await exited).toMatchObject({ code: null, signal: "SIGABRT" });
});

test("kill ends it at once", async () => {
  const { engine, exited, has } = launch();
  await has(1);
  engine.kill();
  expect(await exited).toMatchObject({ code: null, signal: "SIGKILL" });
});

test("a program that is not there is an exit with the reason in the log", async () => {
  const { engine, exited } = launch("/nowhere/engine.js");
  expect(await exited).toMatchObject({ code: 1 });
  expect(engine.logTail()).toContain("/nowhere/engine.js");
});

test("the log can be read while the engine runs", async () => {
  const { engine, exited, has } = launch();
  await has(1);
  expect(engine.logTail()).toBe("");
  engine.send({ type: "machine", id: 1 });
  await vi.waitFor(() => expect(engine.logTail()).toBe("a line\n"), patienceMs);
  engine.kill();
  await exited;
});

test("engines that are gone leave no listener behind", async () => {
  const before = process.listenerCount("exit");
  const { engine, exited } = launch();
  expect(process.listenerCount("exit")).toBe(before + 1);
  engine.kill();
  await exited;
  expect(process.listenerCount("exit")).toBe(before);
});

test.each(["by itself", "by SIGKILL"])("the engine ends when the app ends %s", async (how) => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const parent = spawn(process.execPath, [resolve(import.meta.dirname, "launchAndWait.mjs"), entry], {
    env: { ...process.env, TEST_PORT: String(port) },
  });
  const [connection] = (await once(server, "connection")) as [Socket];
  connection.on("error", () => undefined);
  const engineEnded = once(connection.resume(), "close");
  if (how === "by SIGKILL") parent.kill("SIGKILL");
  else parent.stdin.write("\n");
  await expect(engineEnded).resolves.toBeDefined();
  server.close();
});
