import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { ModelLoader } from "../../src-main/engine/ModelLoader.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";
import { loadRequest, request, run, starterPath } from "./starterModel.ts";

const signal = new AbortController().signal;
const listener = { onProgress: vi.fn<(fraction: number) => void>(), onMeasuring: vi.fn<() => void>() };

test.each([1, 3])("a model that is to run on %i threads does", async (threads) => {
  const loader = new ModelLoader();
  const model = await loader.load(loadRequest({ threads }), listener, signal);
  expect(model.threads).toBe(threads);
  expect(loader.loaded.context.idealThreads).toBeGreaterThanOrEqual(threads);
  await run(loader.loaded, request("What is 17 + 25?", { maxTokens: 4 }));
  expect(loader.loaded.context.currentThreads).toBe(threads);
});

test("what is loaded stays where it is as large as asked", async () => {
  const loader = new ModelLoader();
  const asked = loadRequest({ contextTokens: 768, sequences: 2 });
  const first = await loader.load(asked, listener, signal);
  expect(first).toMatchObject({ contextTokens: 768, sequences: 2, keyValueType: "f16", gpuLayers: 0, totalLayers: 5 });
  expect(first.loadMs).toBeGreaterThan(0);
  const { context } = loader.loaded;
  listener.onProgress.mockClear();
  for (const change of [{}, { contextTokens: 512 }, { sequences: 1 }]) {
    const again = await loader.load({ ...asked, ...change }, listener, signal);
    expect(again).toEqual({ ...first, loadMs: 0 });
    expect(loader.loaded.context).toBe(context);
  }
  expect(listener.onProgress).not.toHaveBeenCalled();
});

test.each([
  ["a larger context", { contextTokens: 1024 }, { contextTokens: 1024 }],
  ["more sequences", { sequences: 3 }, { sequences: 3 }],
  ["another cache", { keyValueType: "q8_0" as const }, {}],
  ["another batch", { batchTokens: 64 }, {}],
  ["lookup", { predictsByLookup: true }, {}],
])("for %s only the context is made anew", async (_name, change, described) => {
  const loader = new ModelLoader();
  await loader.load(loadRequest(), listener, signal);
  const { model, context } = loader.loaded;
  listener.onProgress.mockClear();
  expect(await loader.load(loadRequest(change), listener, signal)).toMatchObject(described);
  expect(loader.loaded.model).toBe(model);
  expect(listener.onProgress).not.toHaveBeenCalled();
  expect(context.disposed).toBe(true);
  expect((await run(loader.loaded, request("What is 17 + 25?"))).answer).toContain("42");
});

test("other layers on the graphics card need the weights anew", async () => {
  const loader = new ModelLoader();
  await loader.load(loadRequest(), listener, signal);
  const { model } = loader.loaded;
  await loader.load(loadRequest({ gpuLayers: 0 }), listener, signal);
  expect(loader.loaded.model).not.toBe(model);
  expect(model.disposed).toBe(true);
});

test("threads are measured once, not for each context", async () => {
  const loader = new ModelLoader();
  listener.onMeasuring.mockClear();
  await loader.load(loadRequest({ threads: null }), listener, signal);
  await loader.load(loadRequest({ threads: null, contextTokens: 1024 }), listener, signal);
  expect(listener.onMeasuring).toHaveBeenCalledTimes(1);
});

test("a context is not taken from a run that is under way", async () => {
  const loader = new ModelLoader();
  await loader.load(loadRequest(), listener, signal);
  const running = run(loader.loaded, request("Solve 3x + 7 = 22."));
  const { context } = loader.loaded;
  const loading = loader.load(loadRequest({ contextTokens: 1024 }), listener, signal);
  expect((await running).answer).toContain("\\boxed{5}");
  expect(context.disposed).toBe(false);
  await loading;
  expect(context.disposed).toBe(true);
});

test("loading can be given up", async () => {
  const abort = new AbortController();
  abort.abort();
  const loading = new ModelLoader().load(loadRequest(), listener, abort.signal);
  await expect(loading).rejects.toMatchObject({ code: "engine/load-failed" });
});

test("an architecture that llama.cpp does not know is said to be", async () => {
  const path = join(temporaryFolder(), "unknown.gguf");
  // The same number of letters in each place, so that all else in the header stays as it is.
  writeFileSync(path, readFileSync(starterPath, "latin1").replaceAll("phi3", "phiX"), "latin1");
  const loading = new ModelLoader().load(loadRequest({ path }), listener, signal);
  await expect(loading).rejects.toMatchObject({ code: "models/unsupported", data: { path } });
});
