import { expect, test } from "vitest";
import { openRepositories } from "../../../../src-main/core/storage/openRepositories.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { phraseText, say } from "../../../../src-shared/domain/say.ts";
import { scriptedEngine } from "./scriptedEngine.ts";
import { testHealth } from "./testHealth.ts";

const crash = new AppError("engine/crashed", "engine ended (SIGSEGV)", { data: { detail: "SIGSEGV" } });
const failure = { error: crash, backend: "vulkan", modelName: "M", remedy: say`Went on.`, logTail: "the end" };
const gpuMachine = { backends: ["cuda", "vulkan", "cpu"] };

test("incidents are kept, newest first and not more than fifty, until they are cleared", () => {
  const repositories = openRepositories(":memory:");
  const { health } = testHealth(scriptedEngine().engine, repositories);
  for (let index = 0; index < 52; index += 1) health.record({ ...failure, backend: "cpu", remedy: say`${index}` });
  expect(health.incidents.value).toHaveLength(50);
  expect(health.incidents.value[0]).toMatchObject({ error: crash.toEnvelope(), remedy: say`${51}`, modelName: "M" });
  expect(testHealth(scriptedEngine().engine, repositories).health.incidents.value).toEqual(health.incidents.value);
  health.clear();
  expect(health.incidents.value).toEqual([]);
  expect(repositories.engineIncidents.list()).toEqual([]);
});

test("a loss is told at once, and once: what came of it takes its place", () => {
  const { health } = testHealth(scriptedEngine().engine);
  health.lost({ ...failure, remedy: say`Starts again.` });
  expect(health.incidents.value).toMatchObject([{ remedy: say`Starts again.` }]);
  expect(health.setsAside("vulkan", crash)).toBe(false);
  health.record(failure);
  expect(health.incidents.value).toMatchObject([{ remedy: say`Went on.` }]);
  expect(health.setsAside("vulkan", crash)).toBe(true);
  health.lost({ ...failure, error: new AppError("engine/crashed", "another") });
  health.record(failure);
  expect(health.incidents.value).toHaveLength(3);
});

test("a graphics backend that ends the engine twice is set aside, also in the next launch, until it is used again", () => {
  const repositories = openRepositories(":memory:");
  const { health } = testHealth(scriptedEngine().engine, repositories);
  health.record(failure);
  expect(health.policy()).toEqual({ choice: "auto", excluded: [] });
  expect(health.setsAside("vulkan", crash)).toBe(true);
  health.record({ ...failure, error: new AppError("engine/not-responding", "silent") });
  expect(health.policy()).toEqual({ choice: "auto", excluded: ["vulkan"] });
  const later = testHealth(scriptedEngine().engine, repositories).health;
  expect(later.policy().excluded).toEqual(["vulkan"]);
  later.useAgain("vulkan");
  expect(later.policy().excluded).toEqual([]);
  expect(later.setsAside("vulkan", crash)).toBe(false);
});

test("a run that ended well makes the crash before it forgotten", () => {
  const { health } = testHealth(scriptedEngine().engine);
  health.record(failure);
  health.succeeded("vulkan");
  health.record(failure);
  expect(health.policy().excluded).toEqual([]);
  health.record(failure);
  expect(health.policy().excluded).toEqual(["vulkan"]);
  // A run that was under way on it does not bring it back.
  health.succeeded("vulkan");
  expect(health.policy().excluded).toEqual(["vulkan"]);
});

test("neither the processor nor a lack of memory sets anything aside", () => {
  const { health } = testHealth(scriptedEngine().engine);
  for (const backend of ["cpu", "cpu", "cpu", null]) health.record({ ...failure, backend });
  for (let index = 0; index < 3; index += 1)
    health.record({ ...failure, error: new AppError("engine/out-of-memory", "full") });
  expect(health.policy().excluded).toEqual([]);
});

test("a backend that was chosen and is set aside leaves the choice to llama.cpp", () => {
  const { health, settings } = testHealth(scriptedEngine().engine);
  settings.update({ backend: "vulkan" });
  expect(health.policy()).toEqual({ choice: "vulkan", excluded: [] });
  health.record(failure);
  health.record(failure);
  expect(health.policy()).toEqual({ choice: "auto", excluded: ["vulkan"] });
});

test("tells the state of each backend", async () => {
  const { health } = testHealth(scriptedEngine(gpuMachine).engine);
  expect(health.backends.value).toBeNull();
  await health.lookAtBackends();
  const states = () => health.backends.value?.map(({ backend, state }) => `${backend} ${state}`);
  expect(states()).toEqual(["cuda in-use", "vulkan available", "cpu available"]);
  health.record(failure);
  health.record(failure);
  expect(states()).toEqual(["cuda in-use", "vulkan set-aside", "cpu available"]);
  health.runsOn(null);
  health.useAgain("vulkan");
  expect(states()).toEqual(["cuda available", "vulkan available", "cpu available"]);
});

test("tells which backends a machine without a card does not have", async () => {
  const { health } = testHealth(scriptedEngine().engine);
  await health.lookAtBackends();
  expect(health.backends.value).toEqual([
    { backend: "cuda", state: "unavailable" },
    { backend: "vulkan", state: "unavailable" },
    { backend: "cpu", state: "in-use" },
  ]);
});

test("a card that ends the engine at its start does not keep it from looking, and is set aside at the second time", async () => {
  const { engine, policies } = scriptedEngine({ ...gpuMachine, crashingStarts: ["cuda"] });
  const { health } = testHealth(engine);
  await engine.useBackend(health.policy());
  expect(await health.machine()).toMatchObject({ backend: "cpu", backends: gpuMachine.backends });
  expect(health.incidents.value).toMatchObject([{ backend: "cuda", logTail: "last native words" }]);
  expect(health.policy().excluded).toEqual([]);
  await engine.useBackend(health.policy());
  await health.machine();
  expect(health.policy().excluded).toEqual(["cuda"]);
  await engine.useBackend(health.policy());
  expect(await health.machine()).toMatchObject({ backend: "vulkan" });
  expect(policies.map(({ choice }) => choice)).toEqual(["auto", "cpu", "auto", "cpu", "auto"]);
});

test("a chosen backend that is not there does not keep it from looking", async () => {
  const { engine } = scriptedEngine();
  const { health, settings } = testHealth(engine);
  settings.update({ backend: "cuda" });
  await engine.useBackend(health.policy());
  await health.lookAtBackends();
  expect(health.backends.value?.at(-1)).toEqual({ backend: "cpu", state: "in-use" });
  expect(health.incidents.value).toEqual([]);
});

test("says in words why a backend is in use", async () => {
  const { health, settings } = testHealth(scriptedEngine(gpuMachine).engine);
  const reasonFor = (loaded: Parameters<typeof health.reasonFor>[0]) => phraseText(health.reasonFor(loaded));
  expect(reasonFor({ backend: "cpu", gpuLayers: 0 })).toBe("No graphics card that can be used was found.");
  await health.lookAtBackends();
  expect(reasonFor({ backend: "cuda", gpuLayers: 24 })).toBe("Fastest of what this machine has.");
  expect(reasonFor({ backend: "cuda", gpuLayers: 0 })).toBe("The graphics card has no room for this model.");
  expect(reasonFor({ backend: "cpu", gpuLayers: 0 })).toBe("The graphics card could not run this model.");
  settings.update({ backend: "vulkan" });
  expect(reasonFor({ backend: "vulkan", gpuLayers: 24 })).toBe("Chosen in the settings.");
  expect(reasonFor({ backend: "cpu", gpuLayers: 0 })).toBe("Vulkan could not run this model.");
  settings.update({ backend: "auto" });
  for (const backend of ["vulkan", "vulkan"]) health.record({ ...failure, backend });
  expect(reasonFor({ backend: "cpu", gpuLayers: 0 })).toBe("Vulkan ended the engine twice and is set aside.");
  for (const backend of ["cuda", "cuda"]) health.record({ ...failure, backend });
  expect(reasonFor({ backend: "cpu", gpuLayers: 0 })).toBe("CUDA and Vulkan ended the engine twice and are set aside.");
});

test("a history that cannot be written keeps nothing, and stops nothing", () => {
  const repositories = openRepositories(":memory:");
  const { health, errors } = testHealth(scriptedEngine().engine, repositories);
  repositories.close();
  health.record(failure);
  health.succeeded("vulkan");
  expect(health.incidents.value).toEqual([]);
  expect(errors).toHaveLength(2);
});
