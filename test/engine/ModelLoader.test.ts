import { expect, test, vi } from "vitest";
import { ModelLoader } from "../../src-main/engine/ModelLoader.ts";
import { request, run, starterPath } from "./starterModel.ts";

const signal = new AbortController().signal;
const listener = { onProgress: vi.fn<(fraction: number) => void>(), onMeasuring: vi.fn<() => void>() };

test.each([1, 3])("a model that is to run on %i threads does", async (threads) => {
  const loader = new ModelLoader();
  const model = await loader.load({ path: starterPath, contextTokens: 512, threads }, listener, signal);
  expect(model.threads).toBe(threads);
  expect(loader.loaded.context.idealThreads).toBeGreaterThanOrEqual(threads);
  await run(loader.loaded, request("What is 17 + 25?", { maxTokens: 4 }));
  expect(loader.loaded.context.currentThreads).toBe(threads);
});

test("the same model with the same context is not loaded again", async () => {
  const loader = new ModelLoader();
  const asked = { path: starterPath, contextTokens: 512, threads: 1 };
  await loader.load(asked, listener, signal);
  const { model } = loader.loaded;
  listener.onProgress.mockClear();
  await loader.load({ ...asked }, listener, signal);
  expect(loader.loaded.model).toBe(model);
  expect(listener.onProgress).not.toHaveBeenCalled();
  await loader.load({ ...asked, contextTokens: 256 }, listener, signal);
  expect(loader.loaded.model).not.toBe(model);
  expect(model.disposed).toBe(true);
});

test("loading can be given up", async () => {
  const abort = new AbortController();
  abort.abort();
  const loading = new ModelLoader().load({ path: starterPath, contextTokens: 512, threads: 1 }, listener, abort.signal);
  await expect(loading).rejects.toMatchObject({ code: "engine/load-failed" });
});
