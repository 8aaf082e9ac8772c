import { statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { EngineExit } from "../../../../src-main/core/ports/EngineLauncher.ts";
import type { InferenceEngine } from "../../../../src-main/core/ports/InferenceEngine.ts";
import { EngineSupervisor } from "../../../../src-main/core/reasoning/EngineSupervisor.ts";
import { MachineTest } from "../../../../src-main/core/reasoning/engine/MachineTest.ts";
import { nodeEngineLauncher } from "../../../../src-main/host-node/nodeEngineLauncher.ts";
import type { MachineTestEvent } from "../../../../src-shared/domain/machineTest.ts";
import type { AppError } from "../../../../src-shared/errors/AppError.ts";
import { phraseText, say } from "../../../../src-shared/domain/say.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { watchedLauncher } from "../../testHost.ts";
import { generateRequest, loadRequest, never, noLoadListener, starter } from "./engineRequests.ts";
import { testHealth } from "./testHealth.ts";

afterEach(() => void vi.unstubAllEnvs());

/**
 * The real engine, which breaks `most` times at a place (a number of tokens, or `load`), however often it is started.
 * `silenceMs` has to be longer than a busy machine takes to start it.
 */
function engineThatBreaks(kind: string, place: number | "load", most: number, silenceMs = 60_000) {
  const file = join(temporaryFolder(), "faults");
  vi.stubEnv("STEMMA_ENGINE_FAULT", `${kind}@${place},${most},${file}`);
  const launcher = watchedLauncher();
  const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const lost: [AppError, string][] = [];
  const onLost = (error: AppError, logTail: string): void => void lost.push([error, logTail]);
  const engine = new EngineSupervisor({ launcher, logger, onLost, silenceMs, heartbeatMs: silenceMs / 8 });
  onTestFinished(() => engine.dispose());
  const breaks = (): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return { engine, launcher, lost, breaks, ...testHealth(engine) };
}

const asked = loadRequest({ contextTokens: 1_024, sequences: 2 });
const question = "Solve 3x + 7 = 22.";

/** Answers of several runs at a time; the error of one that failed. */
async function ask(engine: InferenceEngine, runs: number): Promise<(string | AppError)[]> {
  const run = async (index: number): Promise<string> => {
    let answer = "";
    const onOutput = ({ kind, text }: { kind: string; text: string }): void => {
      if (kind === "answer") answer += text;
    };
    const request = generateRequest(question, { generationId: `${index}` });
    await engine.generate(request, { onPrompt: () => undefined, onOutput }, never);
    return answer;
  };
  const all = Array.from({ length: runs }, (_, index) => run(index).catch((thrown: unknown) => thrown as AppError));
  return Promise.all(all);
}

const crashes = [
  ["abort", "SIGABRT"],
  ["segv", "SIGSEGV"],
  ["kill", "SIGKILL"],
] as const;

describe("an engine that ends in the middle of two runs", () => {
  test.each(crashes)("by %s tells both, and is there again for the next, a step lower", async (kind, detail) => {
    const { engine, launcher, lost, ladder, health } = engineThatBreaks(kind, 20, 1);
    await ladder.load(starter, asked, noLoadListener, never, 512);
    const failed = { code: "engine/crashed", data: { detail } };
    const errors = await ask(engine, 2);
    expect(errors).toMatchObject([failed, failed]);
    expect(lost.map(([error]) => error)).toMatchObject([failed]);
    for (const error of errors)
      expect(ladder.stepDown(starter.modelId, error as AppError)).toEqual(say`Went on with one sample at a time.`);
    const { loaded } = await ladder.load(starter, asked, noLoadListener, never, 512);
    expect(loaded).toMatchObject({ sequences: 1, contextTokens: 1_024, backend: "cpu" });
    expect(await ask(engine, 1)).toEqual([expect.stringContaining("\\boxed{5}")]);
    expect(launcher.count()).toBe(2);
    expect(health.incidents.value).toMatchObject([{ error: failed, backend: "cpu", modelName: "Starter" }]);
    // Reports are shown to others.
    expect(JSON.stringify([health.incidents.value, lost])).not.toContain("3x");
  });
});

test("an engine that hangs is ended, and the next run works", async () => {
  const { engine, launcher, lost, ladder } = engineThatBreaks("hang", 20, 1, 12_000);
  await ladder.load(starter, asked, noLoadListener, never, 512);
  const ended = new Promise<EngineExit>((resolve) => launcher.last().onExit(resolve));
  const failed = { code: "engine/not-responding" };
  expect(await ask(engine, 2)).toMatchObject([failed, failed]);
  expect(lost.map(([error]) => error)).toMatchObject([failed]);
  expect(await ended).toEqual({ code: null, signal: "SIGKILL" });
  expect(ladder.stepDown(starter.modelId, lost[0]?.[0] as AppError)).not.toBeNull();
  await ladder.load(starter, asked, noLoadListener, never, 512);
  expect(await ask(engine, 1)).toEqual([expect.stringContaining("\\boxed{5}")]);
});

test("an engine that is slow is not ended for it", async () => {
  const { engine, launcher, ladder, breaks } = engineThatBreaks("slow-token", 5, 1);
  await ladder.load(starter, asked, noLoadListener, never, 512);
  expect(await ask(engine, 1)).toEqual([expect.stringContaining("\\boxed{5}")]);
  expect([launcher.count(), breaks()]).toEqual([1, 1]);
});

describe("loading", () => {
  test("where memory runs out asks for less, in the same process", async () => {
    const { engine, launcher, ladder, health, preferences } = engineThatBreaks("out-of-memory", "load", 2);
    const { loaded, remedies } = await ladder.load(starter, asked, noLoadListener, never, 512);
    expect(loaded).toMatchObject({ sequences: 1, contextTokens: 512 });
    expect(remedies).toEqual([say`Went on with one sample at a time.`, say`Went on with a smaller context.`]);
    expect(health.incidents.value.map(({ error }) => error.code)).toEqual(Array(2).fill("engine/out-of-memory"));
    expect([launcher.count(), preferences.get(starter.modelId).loadStep]).toEqual([1, 2]);
    expect(await ask(engine, 1)).toEqual([expect.stringContaining("\\boxed{5}")]);
  });

  test.each(crashes)("that ends by %s is tried again in a new process", async (kind, detail) => {
    const { engine, launcher, ladder, health } = engineThatBreaks(kind, "load", 1);
    const { loaded } = await ladder.load(starter, asked, noLoadListener, never, 512);
    expect(loaded.sequences).toBe(1);
    expect(launcher.count()).toBe(2);
    expect(health.incidents.value).toMatchObject([
      { backend: "cpu", error: { code: "engine/crashed", data: { detail } } },
    ]);
    expect(await ask(engine, 1)).toEqual([expect.stringContaining("\\boxed{5}")]);
  });

  test("that always ends the engine has an end", async () => {
    const { ladder, health, breaks } = engineThatBreaks("kill", "load", 99);
    const small = loadRequest({ contextTokens: 512, sequences: 1, keyValueType: "q8_0" });
    await expect(ladder.load(starter, small, noLoadListener, never)).rejects.toMatchObject({ code: "engine/crashed" });
    expect(health.incidents.value.map(({ remedy }) => phraseText(remedy))).toEqual([
      "Nothing was left to try.",
      "Went on with smaller batches.",
    ]);
    expect(breaks()).toBe(2);
  });
});

test("an engine that cannot be started at all is told after three tries", async () => {
  const launch = vi.fn(() => nodeEngineLauncher("/nowhere/engine.js").launch());
  const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const engine = new EngineSupervisor({ launcher: { launch }, logger });
  onTestFinished(() => engine.dispose());
  const { ladder, health } = testHealth(engine);
  const failed = { code: "engine/unavailable" };
  await expect(ladder.load(starter, asked, noLoadListener, never)).rejects.toMatchObject(failed);
  expect(launch).toHaveBeenCalledTimes(3);
  expect(health.incidents.value).toMatchObject([{ backend: null, error: { code: "engine/crashed" } }]);
  expect(health.incidents.value[0]?.logTail).toContain("/nowhere/engine.js");
});

describe("the test of the machine", () => {
  /** Runs it on the processor, which every machine has. */
  async function testProcessor(broken: ReturnType<typeof engineThatBreaks>): Promise<MachineTestEvent[]> {
    const { engine, health } = broken;
    const events: MachineTestEvent[] = [];
    const machine = new MachineTest({ engine, health, exclusively: (work) => work(), onMeasured: () => undefined });
    await machine.run(starter, (event) => events.push(event), never, "cpu");
    return events;
  }

  test("measures the real engine, and leaves nothing loaded", async () => {
    const unbroken = engineThatBreaks("kill", 1_000_000, 0);
    const events = await testProcessor(unbroken);
    expect(events).toMatchObject([
      { type: "testing", backend: "cpu" },
      { type: "measured", measurement: { backend: "cpu", gpuLayers: 0 } },
      { type: "done", fastest: "cpu" },
    ]);
    const { measurement } = events[1] as MachineTestEvent & { type: "measured" };
    expect(measurement.tokensPerSecond).toBeGreaterThan(1);
    expect(measurement.promptTokensPerSecond).toBeGreaterThan(measurement.tokensPerSecond);
    expect(measurement.memoryBytes).toBeGreaterThan(1e6);
    const unloaded = { code: "engine/load-failed" };
    await expect(unbroken.engine.readPrompts([generateRequest(question)])).rejects.toMatchObject(unloaded);
  });

  test("tells a crash, after which the engine is there again", async () => {
    const broken = engineThatBreaks("segv", "load", 1);
    expect(await testProcessor(broken)).toMatchObject([
      { type: "testing" },
      { type: "failed", error: { code: "engine/crashed", data: { detail: "SIGSEGV" } } },
      { type: "done", fastest: null },
    ]);
    expect(broken.health.incidents.value).toHaveLength(1);
    await broken.ladder.load(starter, asked, noLoadListener, never);
    expect(await ask(broken.engine, 1)).toEqual([expect.stringContaining("\\boxed{5}")]);
  });
});
