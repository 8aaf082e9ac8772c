import { expect, test } from "vitest";
import type { ModelId } from "../../../../src-shared/domain/ids.ts";
import { engineWords } from "../../../../src-renderer/features/models/engineWords.ts";

const modelId = "starter" as ModelId;

test.each([
  [undefined, "not loaded"],
  [{ phase: "off" }, "not loaded"],
  [{ phase: "starting" }, "starting"],
  [{ phase: "loading", modelId, fraction: 0.429 }, "loading 42 %"],
  [{ phase: "measuring", modelId }, "measuring"],
  [{ phase: "ready", modelId, threads: 1, contextTokens: 2048, backend: "cpu" }, "ready"],
  [{ phase: "failed", error: { code: "engine/crashed", message: "x" } }, "failed"],
] as const)("%o in a few words: %s", (status, short) => {
  expect(engineWords(status, modelId).short).toBe(short);
});

test("a ready engine says where it runs", () => {
  const ready = { phase: "ready", modelId, threads: 6, contextTokens: 32_768 } as const;
  expect(engineWords({ ...ready, backend: "cpu" }, modelId).long).toBe(
    "Ready on 6 threads, with room for 32,768 tokens.",
  );
  expect(engineWords({ ...ready, backend: "cuda" }, modelId).long).toBe("Ready on cuda, with room for 32,768 tokens.");
});

test("what the engine does for another model is not said of the selected one", () => {
  const ready = { phase: "ready", modelId, threads: 1, contextTokens: 2048, backend: "cpu" } as const;
  expect(engineWords(ready, "file:1" as ModelId).short).toBe("not loaded");
});

test("a model whose file is gone does not promise to load", () => {
  const { dot, short } = engineWords({ phase: "off" }, modelId, "missing");
  expect([dot, short]).toEqual(["failed", "file is gone"]);
});
