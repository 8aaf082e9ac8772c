import { join } from "node:path";
import { GgmlType } from "node-llama-cpp";
import { expect, test } from "vitest";
import { ModelLoader } from "../../src-main/engine/ModelLoader.ts";
import { writeRandomGguf } from "../bench/writeRandomGguf.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";
import { loadRequest, request, run, tinyShape } from "./starterModel.ts";

const { signal } = new AbortController();
const listener = { onProgress: () => undefined, onMeasuring: () => undefined };

// The first test of its process: memory that other models have would count.
test("where memory does not allow all sequences there are fewer, with the context that was asked for", async () => {
  const path = join(temporaryFolder(), "tiny.gguf");
  writeRandomGguf(path, { ...tinyShape, contextTokens: 65_536 });
  const loader = new ModelLoader();
  const one = { path, contextTokens: 32_768, sequences: 1 };
  const { contextTokens } = await loader.load(loadRequest(one), listener, signal);
  const { context, model } = loader.loaded;
  const { llama } = model;
  // Keys and values of two layers, in half precision: beside what is there now, one more sequence and a half find room.
  const sequenceBytes = 2 * tinyShape.layers * tinyShape.width * 2 * contextTokens;
  await llama.setRamCap(model.memoryUsage.ram + context.memoryUsage.ram + 1.5 * sequenceBytes);
  try {
    const made = await loader.load(loadRequest({ ...one, sequences: 4 }), listener, signal);
    expect(made.contextTokens).toBe(contextTokens);
    expect(made.sequences).toBeGreaterThan(1);
    expect(made.sequences).toBeLessThan(4);
    // What could not be had is not tried again.
    expect((await loader.load(loadRequest({ ...one, sequences: 4 }), listener, signal)).loadMs).toBe(0);
  } finally {
    await llama.setRamCap(null);
  }
});

test("a quantized cache is used where flash attention is, and otherwise said not to be", async () => {
  const loader = new ModelLoader();
  const folder = temporaryFolder();
  const path = join(folder, "tiny.gguf");
  writeRandomGguf(path, tinyShape);
  const made = await loader.load(loadRequest({ path, keyValueType: "q8_0" }), listener, signal);
  expect(made.keyValueType).toBe("q8_0");
  expect(loader.loaded.context.kvCacheKeyType).toBe(GgmlType.Q8_0);
  // A head of 48 values cannot be cut into blocks of 32.
  const narrowPath = join(folder, "narrow.gguf");
  writeRandomGguf(narrowPath, { ...tinyShape, width: 96, headLength: 48 });
  const narrow = await loader.load(loadRequest({ path: narrowPath, keyValueType: "q8_0" }), listener, signal);
  expect(narrow.keyValueType).toBe("f16");
  expect((await run(loader.loaded, request("Hi", { maxTokens: 4 }))).result.outputTokens).toBeGreaterThan(0);
});
