import { expect, test } from "vitest";
import type { ModelId } from "../../../../src-shared/domain/ids.ts";
import { engineWords } from "../../../../src-renderer/features/models/engineWords.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { readyStatus } from "./page/sampleEngine.ts";

const modelId = "starter" as ModelId;
const ready = (own: Parameters<typeof readyStatus>[1]) => readyStatus(modelId, own);

test.each([
  [undefined, "not loaded"],
  [{ phase: "off" }, "not loaded"],
  [{ phase: "starting" }, "starting"],
  [{ phase: "loading", modelId, fraction: 0.429 }, "loading 42 %"],
  [{ phase: "measuring", modelId }, "measuring"],
  [ready({ threads: 1, contextTokens: 2048 }), "ready"],
  [{ phase: "failed", error: { code: "engine/crashed", message: "x" } }, "failed"],
] as const)("%o in a few words: %s", (status, short) => {
  expect(engineWords(status, modelId).short).toBe(short);
});

test("a ready engine says where it runs, and why there", () => {
  expect(engineWords(ready({}), modelId).long).toBe(
    "Ready on 6 threads, with room for 32,768 tokens. No graphics card was found.",
  );
  const onCard = ready({ backend: "cuda", backendReason: say`Chosen in the settings.`, gpuLayers: 24 });
  expect(engineWords(onCard, modelId).long).toBe(
    "Ready on NVIDIA graphics card (CUDA), 24 of 41 layers, with room for 32,768 tokens. Chosen in the settings.",
  );
});

test("what the engine does for another model is not said of the selected one", () => {
  expect(engineWords(ready({}), "file:1" as ModelId).short).toBe("not loaded");
});

test("a model whose file is gone does not promise to load", () => {
  const { dot, short } = engineWords({ phase: "off" }, modelId, "missing");
  expect([dot, short]).toEqual(["failed", "file is gone"]);
});
