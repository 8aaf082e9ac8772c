import { describe, expect, test } from "vitest";
import type { LoadRequest } from "../../../../src-main/core/ports/InferenceEngine.ts";
import { openRepositories } from "../../../../src-main/core/storage/openRepositories.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { backendNames } from "../../../../src-main/core/reasoning/engine/backendNames.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { phraseText, say } from "../../../../src-shared/domain/say.ts";
import { loadRequest, never, noLoadListener, starter } from "./engineRequests.ts";
import { scriptedEngine } from "./scriptedEngine.ts";
import { testHealth } from "./testHealth.ts";

const outOfMemory = "engine/out-of-memory";
/** Each loss of the engine has an error of its own. */
const crash = (): AppError => new AppError("engine/crashed", "engine ended (SIGKILL)");

/** What differs from the request before. */
const changes = (requests: LoadRequest[]): Partial<LoadRequest>[] =>
  requests.map((request, index) => {
    const before = index === 0 ? loadRequest() : requests[index - 1];
    const entries = Object.entries(request).filter(([name, value]) => before?.[name as keyof LoadRequest] !== value);
    return Object.fromEntries(entries);
  });

describe("where memory runs out", () => {
  test("each step asks for less, in order, on a machine with a card", async () => {
    const { engine, requests, policies } = scriptedEngine({
      backends: ["vulkan", "cpu"],
      loads: Array<typeof outOfMemory>(8).fill(outOfMemory),
    });
    const { ladder, health, preferences } = testHealth(engine);
    const { loaded, remedies } = await ladder.load(starter, loadRequest(), noLoadListener, never);
    expect(changes(requests)).toEqual([
      {},
      { sequences: 1 },
      { contextTokens: 4_096 },
      { keyValueType: "q8_0" },
      { gpuLayers: 12 },
      { gpuLayers: 0 },
      { batchTokens: 64 },
      {},
      // Without a card nothing has to be said of layers.
      { contextTokens: 2_048, gpuLayers: null },
    ]);
    expect(policies.map(({ choice }) => choice)).toEqual([...Array<string>(7).fill("auto"), "cpu", "cpu"]);
    expect(loaded).toMatchObject({ backend: "cpu", contextTokens: 2_048 });
    expect(remedies.map((remedy) => phraseText(remedy))).toEqual([
      "Went on with one sample at a time.",
      "Went on with a smaller context.",
      "Went on with the context stored in half the memory.",
      "Went on with fewer layers on the graphics card.",
      "Went on with no layers on the graphics card.",
      "Went on with smaller batches.",
      "Went on with the processor alone.",
      "Went on with the smallest context.",
    ]);
    expect(health.incidents.value.map(({ remedy }) => remedy).toReversed()).toEqual(remedies);
    expect(health.incidents.value.map(({ backend }) => backend).toReversed()).toEqual([
      ...Array<string>(7).fill("vulkan"),
      "cpu",
    ]);
    expect(health.policy().excluded).toEqual([]);
    expect(preferences.get(starter.modelId).loadStep).toBe(8);
  });

  test("steps that would change nothing are skipped", async () => {
    const { engine, requests } = scriptedEngine({ loads: Array<typeof outOfMemory>(9).fill(outOfMemory) });
    const { ladder, health, preferences } = testHealth(engine);
    const asked = loadRequest({ sequences: 1, keyValueType: "q8_0", batchTokens: 32, contextTokens: 3_000 });
    await expect(ladder.load(starter, asked, noLoadListener, never)).rejects.toMatchObject({ code: outOfMemory });
    expect(requests.map(({ contextTokens }) => contextTokens)).toEqual([3_000, 2_048]);
    expect(health.incidents.value.map(({ remedy }) => phraseText(remedy))).toEqual([
      "Nothing was left to try.",
      "Went on with a smaller context.",
    ]);
    // What helped nothing is not asked of the next load.
    expect(preferences.get(starter.modelId).loadStep).toBe(0);
  });

  test("no step goes below what the caller needs, or what was asked for", async () => {
    const { engine, requests } = scriptedEngine({ loads: Array<typeof outOfMemory>(20).fill(outOfMemory) });
    const { ladder } = testHealth(engine);
    const failed = { code: outOfMemory };
    await expect(ladder.load(starter, loadRequest(), noLoadListener, never, 6_000)).rejects.toMatchObject(failed);
    expect(Math.min(...requests.map(({ contextTokens }) => contextTokens))).toBe(6_000);
    requests.length = 0;
    const small = loadRequest({ contextTokens: 512 });
    await expect(ladder.load(starter, small, noLoadListener, never)).rejects.toMatchObject(failed);
    expect(new Set(requests.map(({ contextTokens }) => contextTokens))).toEqual(new Set([512]));
  });

  test("layers that a person chose are halved as they are", async () => {
    const { engine, requests } = scriptedEngine({
      backends: ["metal", "cpu"],
      loads: Array<typeof outOfMemory>(4).fill(outOfMemory),
    });
    await testHealth(engine).ladder.load(starter, loadRequest({ gpuLayers: 9 }), noLoadListener, never);
    expect(requests.at(-1)?.gpuLayers).toBe(4);
  });
});

describe("what cannot be helped is told at once", () => {
  test.each(["engine/load-failed", "models/incomplete", "engine/no-backend", "engine/unavailable"] as const)(
    "%s",
    async (code) => {
      const { engine, requests } = scriptedEngine({ loads: [code] });
      const { ladder, health } = testHealth(engine);
      await expect(ladder.load(starter, loadRequest(), noLoadListener, never)).rejects.toMatchObject({ code });
      expect([requests.length, health.incidents.value.length]).toEqual([1, 0]);
    },
  );

  test("a load that the person gave up is no incident", async () => {
    const { engine, requests } = scriptedEngine({ loads: ["engine/crashed"] });
    const { ladder, health } = testHealth(engine);
    const signal = AbortSignal.abort();
    await expect(ladder.load(starter, loadRequest(), noLoadListener, signal)).rejects.toMatchObject({
      code: "engine/crashed",
    });
    expect([requests.length, health.incidents.value.length]).toEqual([1, 0]);
  });
});

describe("a card whose driver ends the engine", () => {
  test("is set aside at the second crash, and then nothing else is lowered", async () => {
    const { engine, requests, policies } = scriptedEngine({
      backends: ["cuda", "vulkan", "cpu"],
      crashingLoads: ["cuda"],
    });
    const { ladder, health, preferences } = testHealth(engine);
    const { loaded, remedies } = await ladder.load(starter, loadRequest(), noLoadListener, never);
    expect(changes(requests)).toEqual([{}, { sequences: 1 }, { sequences: 4 }]);
    expect(policies.map(({ excluded }) => excluded)).toEqual([[], [], ["cuda"]]);
    expect(loaded.backend).toBe("vulkan");
    expect(remedies.map((remedy) => phraseText(remedy)).at(-1)).toBe("Set CUDA aside, which ended the engine twice.");
    expect(health.incidents.value.map(({ backend, logTail }) => [backend, logTail])).toEqual([
      ["cuda", "last native words"],
      ["cuda", "last native words"],
    ]);
    expect(preferences.get(starter.modelId).loadStep).toBe(0);
    expect(phraseText(health.reasonFor(loaded))).toBe("CUDA ended the engine twice and is set aside.");
  });

  test("is known also where it ends the engine before it can be asked", async () => {
    const { engine } = scriptedEngine({ backends: ["vulkan", "cpu"], crashingStarts: ["vulkan"] });
    const { ladder, health } = testHealth(engine);
    const { loaded } = await ladder.load(starter, loadRequest(), noLoadListener, never);
    expect(loaded).toMatchObject({ backend: "cpu", sequences: 4 });
    expect(health.incidents.value.map(({ backend }) => backend)).toEqual(["vulkan", "vulkan"]);
  });
});

describe("after a run that broke off", () => {
  test("the next load starts a step lower, also in the next launch", async () => {
    const repositories = openRepositories(":memory:");
    const { engine, requests } = scriptedEngine();
    const { ladder, health } = testHealth(engine, repositories);
    await ladder.load(starter, loadRequest({ sequences: 1 }), noLoadListener, never);
    expect(ladder.stepDown(starter.modelId, crash())).toEqual(say`Went on with a smaller context.`);
    expect(health.incidents.value).toMatchObject([{ backend: "cpu", modelName: "Starter" }]);
    const { remedies } = await ladder.load(starter, loadRequest({ sequences: 1 }), noLoadListener, never);
    expect([requests.at(-1)?.contextTokens, remedies]).toEqual([4_096, []]);
    expect(ladder.stepDown(starter.modelId, crash())).toEqual(say`Went on with the context stored in half the memory.`);
    const next = testHealth(engine, repositories).ladder;
    await next.load(starter, loadRequest({ sequences: 1 }), noLoadListener, never);
    expect(requests.at(-1)).toMatchObject({ contextTokens: 4_096, keyValueType: "q8_0" });
  });

  test("runs that broke off together count once", async () => {
    const { engine } = scriptedEngine({ backends: ["vulkan", "cpu"] });
    const { ladder, health, preferences } = testHealth(engine);
    await ladder.load(starter, loadRequest(), noLoadListener, never);
    const error = crash();
    expect(ladder.stepDown(starter.modelId, error)).toEqual(say`Went on with one sample at a time.`);
    expect(ladder.stepDown(starter.modelId, error)).toEqual(say`Went on with one sample at a time.`);
    expect([health.incidents.value.length, preferences.get(starter.modelId).loadStep]).toEqual([1, 1]);
    expect(health.policy().excluded).toEqual([]);
  });

  test("there is an end to the steps", async () => {
    const { engine } = scriptedEngine();
    const { ladder, health } = testHealth(engine);
    const remedies: (Phrase | null)[] = [];
    do {
      await ladder.load(starter, loadRequest(), noLoadListener, never);
      remedies.push(ladder.stepDown(starter.modelId, crash()));
    } while (remedies.at(-1) !== null);
    expect(remedies).toHaveLength(6);
    expect(health.incidents.value[0]?.remedy).toEqual(say`Nothing was left to try.`);
  });

  test("a second crash of a card sets it aside and lowers nothing more than before", async () => {
    const { engine, requests } = scriptedEngine({ backends: ["vulkan", "cpu"] });
    const { ladder } = testHealth(engine);
    const asked = loadRequest({ sequences: 1 });
    await ladder.load(starter, asked, noLoadListener, never);
    expect(ladder.stepDown(starter.modelId, crash())).toEqual(say`Went on with a smaller context.`);
    await ladder.load(starter, asked, noLoadListener, never);
    expect(ladder.stepDown(starter.modelId, crash())).toEqual(
      say`Set ${backendNames(["vulkan"])} aside, which ended the engine twice.`,
    );
    const { loaded } = await ladder.load(starter, asked, noLoadListener, never);
    expect(loaded).toMatchObject({ backend: "cpu", contextTokens: 4_096 });
    expect(requests).toHaveLength(3);
  });

  test("errors that less would not help, and other models, change nothing", async () => {
    const { engine } = scriptedEngine();
    const { ladder, health } = testHealth(engine);
    expect(ladder.stepDown(starter.modelId, crash())).toBeNull();
    await ladder.load(starter, loadRequest(), noLoadListener, never);
    expect(ladder.stepDown(starter.modelId, new AppError("engine/unavailable", "stopped"))).toBeNull();
    expect(ladder.stepDown(starter.modelId, new AppError("reasoning/prompt-too-long", "long"))).toBeNull();
    expect(health.incidents.value).toEqual([]);
  });
});

describe("a model is loaded as it was asked for again", () => {
  /** A ladder on which the model was stepped down twice. */
  async function steppedDown() {
    const { engine } = scriptedEngine({ loads: [outOfMemory, outOfMemory] });
    const parts = testHealth(engine);
    await parts.ladder.load(starter, loadRequest(), noLoadListener, never);
    return { ...parts, step: () => parts.preferences.get(starter.modelId).loadStep };
  }

  test("after three runs in a row that ended well, once in a launch", async () => {
    const { ladder, step } = await steppedDown();
    expect(step()).toBe(2);
    ladder.succeeded(starter.modelId);
    ladder.succeeded(starter.modelId);
    ladder.stepDown(starter.modelId, crash());
    expect(step()).toBe(3);
    ladder.succeeded(starter.modelId);
    ladder.succeeded(starter.modelId);
    expect(step()).toBe(3);
    ladder.succeeded(starter.modelId);
    expect(step()).toBe(0);
    await ladder.load(starter, loadRequest(), noLoadListener, never);
    ladder.stepDown(starter.modelId, crash());
    for (let run = 0; run < 4; run += 1) ladder.succeeded(starter.modelId);
    expect(step()).toBe(1);
  });

  test("when the person changes its settings", async () => {
    const { ladder, step } = await steppedDown();
    ladder.reset(starter.modelId);
    expect(step()).toBe(0);
  });
});
