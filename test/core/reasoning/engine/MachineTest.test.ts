import { expect, test, vi } from "vitest";
import { MachineTest } from "../../../../src-main/core/reasoning/engine/MachineTest.ts";
import type { MachineTestEvent } from "../../../../src-shared/domain/machineTest.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { never, starter } from "./engineRequests.ts";
import { scriptedEngine } from "./scriptedEngine.ts";
import { testHealth } from "./testHealth.ts";

function machineTest(script: Parameters<typeof scriptedEngine>[0]) {
  const scripted = scriptedEngine(script);
  const { health } = testHealth(scripted.engine);
  const onMeasured = vi.fn();
  const claims: string[] = [];
  const exclusively = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    claims.push("begun");
    const result = await work();
    claims.push("done");
    return result;
  };
  const events: MachineTestEvent[] = [];
  const machine = new MachineTest({ engine: scripted.engine, health, exclusively, onMeasured });
  return {
    ...scripted,
    health,
    onMeasured,
    claims,
    events,
    machine,
    emit: (event: MachineTestEvent) => void events.push(event),
  };
}

test("each backend is measured with the engine to itself, and the fastest is named", async () => {
  const { machine, events, emit, policies, claims, onMeasured, stopCount } = machineTest({
    backends: ["vulkan", "cpu"],
  });
  await machine.run(starter, emit, never);
  expect(events.map(({ type }) => type)).toEqual(["testing", "measured", "testing", "measured", "done"]);
  expect(events).toContainEqual({ type: "done", fastest: "vulkan" });
  expect(events[1]).toMatchObject({ measurement: { backend: "vulkan", tokensPerSecond: 50, gpuLayers: 24 } });
  expect(claims).toEqual(["begun", "done"]);
  // Afterwards things are as they were, with nothing loaded.
  expect(policies.map(({ choice }) => choice)).toEqual(["vulkan", "cpu", "auto"]);
  expect(stopCount()).toBe(3);
  expect(onMeasured.mock.calls).toEqual([
    [{ modelId: "starter", backend: "vulkan", tokensPerSecond: 50, memoryBytes: 1_000_000 }],
  ]);
});

test("a backend that ends the engine is told, and the test goes on with the next", async () => {
  const { machine, events, emit, health } = machineTest({
    backends: ["cuda", "vulkan", "cpu"],
    crashingLoads: ["cuda"],
  });
  await machine.run(starter, emit, never);
  expect(events.map(({ type }) => type)).toEqual([
    "testing",
    "failed",
    "testing",
    "measured",
    "testing",
    "measured",
    "done",
  ]);
  expect(events[1]).toMatchObject({ backend: "cuda", error: { code: "engine/crashed" } });
  expect(health.incidents.value).toMatchObject([
    { backend: "cuda", modelName: "Starter", logTail: "last native words" },
  ]);
  expect(events.at(-1)).toEqual({ type: "done", fastest: "vulkan" });
});

test("where nothing works there is no fastest", async () => {
  const { machine, events, emit } = machineTest({ loads: ["engine/out-of-memory"] });
  await machine.run(starter, emit, never);
  expect(events.at(-1)).toEqual({ type: "done", fastest: null });
});

test("one that is set aside is left out, and one alone can be asked for", async () => {
  const { machine, events, emit, health } = machineTest({ backends: ["vulkan", "cpu"] });
  await machine.run(starter, emit, never, "cpu");
  expect(events.flatMap((event) => (event.type === "testing" ? [event.backend] : []))).toEqual(["cpu"]);
  await expect(machine.run(starter, emit, never, "cuda")).rejects.toMatchObject({ code: "engine/no-backend" });
  const error = new AppError("engine/crashed", "");
  for (let crash = 0; crash < 2; crash += 1)
    health.record({ error, backend: "vulkan", modelName: null, remedy: say``, logTail: "" });
  events.length = 0;
  await machine.run(starter, emit, never);
  expect(events.flatMap((event) => (event.type === "testing" ? [event.backend] : []))).toEqual(["cpu"]);
});

test("leaving it ends it with things as they were, and is no incident", async () => {
  const { machine, events, policies, health, stopCount } = machineTest({ backends: ["vulkan", "cpu"] });
  const abort = new AbortController();
  const leave = (event: MachineTestEvent): void => {
    events.push(event);
    if (event.type === "measured") abort.abort(new Error("left"));
  };
  await expect(machine.run(starter, leave, abort.signal)).rejects.toThrow("left");
  expect(events.map(({ type }) => type)).toEqual(["testing", "measured"]);
  expect(policies.at(-1)).toEqual({ choice: "auto", excluded: [] });
  expect([stopCount(), health.incidents.value.length]).toEqual([2, 0]);
});
