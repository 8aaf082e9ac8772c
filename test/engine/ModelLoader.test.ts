import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { ModelLoader } from "../../src-main/engine/ModelLoader.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";
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

test("an architecture that llama.cpp does not know is said to be", async () => {
  const path = join(temporaryFolder(), "unknown.gguf");
  // The same number of letters in each place, so that all else in the header stays as it is.
  writeFileSync(path, readFileSync(starterPath, "latin1").replaceAll("phi3", "phiX"), "latin1");
  const loading = new ModelLoader().load({ path, contextTokens: 512, threads: 1 }, listener, signal);
  await expect(loading).rejects.toMatchObject({ code: "models/unsupported", data: { path } });
});
