import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import type { EngineExit, EngineProcess } from "../../src-main/core/ports/EngineLauncher.ts";
import type { EngineReply } from "../../src-main/core/ports/engineProtocol.ts";
import { EngineFaults } from "../../src-main/engine/EngineFaults.ts";
import { nodeEngineLauncher } from "../../src-main/host-node/nodeEngineLauncher.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";
import { loadRequest, request } from "./starterModel.ts";

const entry = resolve(import.meta.dirname, "../../src-main/engine/main.ts");

interface Outcome {
  replies: EngineReply[];
  exit: EngineExit | undefined;
}

/** Loads the starter model in a real engine process with this fault, and asks it a question. */
async function runWith(fault: string): Promise<Outcome> {
  vi.stubEnv("STEMMA_ENGINE_FAULT", fault);
  let engine: EngineProcess | undefined;
  try {
    engine = nodeEngineLauncher(entry).launch();
  } finally {
    vi.unstubAllEnvs();
  }
  const { promise, resolve: settle } = Promise.withResolvers<Outcome>();
  const replies: EngineReply[] = [];
  const started = engine;
  started.onMessage((reply) => {
    replies.push(reply);
    if (reply.type === "loaded") started.send({ type: "generate", id: 2, request: request("Solve 3x + 7 = 22.") });
    if (reply.type === "generated" || reply.type === "failed") settle({ replies, exit: undefined });
  });
  started.onExit((exit) => settle({ replies, exit }));
  started.send({ type: "configure", policy: { choice: "cpu", excluded: [] } });
  started.send({ type: "load", id: 1, request: loadRequest() });
  const outcome = await promise;
  started.kill();
  return outcome;
}
const typesOf = ({ replies }: Outcome) => new Set(replies.map(({ type }) => type));

test.each([
  ["abort@5", "SIGABRT"],
  ["segv@5", "SIGSEGV"],
  ["kill@5", "SIGKILL"],
  ["segv@load", "SIGSEGV"],
])("%s ends the process as the real thing does", async (fault, signal) => {
  const outcome = await runWith(fault);
  expect(outcome.exit?.signal).toBe(signal);
  expect(typesOf(outcome).has("loaded")).toBe(!fault.endsWith("load"));
});

test.each(["out-of-memory@5", "out-of-memory@load"])("%s fails what was asked for with its code", async (fault) => {
  const outcome = await runWith(fault);
  expect(outcome.replies.at(-1)).toMatchObject({ type: "failed", error: { code: "engine/out-of-memory" } });
});

test("a fault that is asked for once leaves the next process alone", async () => {
  const file = join(temporaryFolder(), "faults");
  const fault = `kill@5,1,${file}`;
  expect((await runWith(fault)).exit?.signal).toBe("SIGKILL");
  expect(readFileSync(file)).toHaveLength(1);
  expect((await runWith(fault)).replies.at(-1)).toMatchObject({ type: "generated", result: { reason: "ended" } });
});

test("a token after all is never reached", async () => {
  const file = join(temporaryFolder(), "faults");
  expect((await runWith(`kill@100000,1,${file}`)).replies.at(-1)?.type).toBe("generated");
  expect(existsSync(file)).toBe(false);
});

test("without the variable there are no faults, and one that cannot be read is refused", () => {
  expect(EngineFaults.parse(undefined)).toBe(undefined);
  expect(EngineFaults.parse("")).toBe(undefined);
  for (const text of ["explode@5", "kill", "kill@0", "kill@5,1", "kill@5,x,/tmp/f"])
    expect(() => EngineFaults.parse(text)).toThrow("STEMMA_ENGINE_FAULT cannot be read");
});
