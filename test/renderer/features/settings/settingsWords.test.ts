import { describe, expect, test } from "vitest";
import { effort } from "../../../../src-shared/domain/effort.ts";
import type { MachineTestEvent } from "../../../../src-shared/domain/machineTest.ts";
import type { ModelId } from "../../../../src-shared/domain/ids.ts";
import { effortNote, readThoughtTokens } from "../../../../src-renderer/features/settings/effortWords.ts";
import { backendChoices, engineFacts, engineSentence } from "../../../../src-renderer/features/settings/engineWords.ts";
import { afterEvent, afterStop, emptyTest } from "../../../../src-renderer/features/settings/machineTestRows.ts";
import { readyStatus, sampleBackends, sampleMeasurement } from "../models/page/sampleEngine.ts";

const modelId = "starter" as ModelId;

describe("effort", () => {
  test("a level in a line", () => {
    expect(effortNote("normal")).toBe("For most problems. Up to 4,096 tokens.");
    expect(effortNote("maximum")).toBe("Can take very long. As long as the model has room for.");
  });

  test.each(["63", "64", "6,000", " 12 288 ", "1000000", "1000001", "", "1.5", "-64", "many"])(
    "%s is taken where the contract takes it",
    (text) => {
      const read = readThoughtTokens(text);
      const isGood = text.trim() !== "" && effort.safeParse(Number(text.replaceAll(/[\s,]/g, ""))).success;
      expect("tokens" in read).toBe(isGood);
    },
  );
});

describe("engine", () => {
  test.each([
    [undefined, undefined],
    [{ phase: "off" }, "No model is loaded. One is loaded with your next problem."],
    [{ phase: "loading", modelId, fraction: 0.429 }, "Starter is loading: 42 %."],
    [
      { phase: "failed", error: { code: "engine/out-of-memory", message: "x" } },
      "There is not enough memory for this model. Close other programs, or choose a smaller model.",
    ],
    [readyStatus(modelId), undefined],
  ] as const)("%o in a sentence", (status, sentence) => {
    expect(engineSentence(status, "Starter")).toBe(sentence);
  });

  test("a model on a graphics card in facts", () => {
    const status = readyStatus(modelId, { backend: "cuda", gpuLayers: 24, keyValueType: "q8_0" });
    expect(engineFacts(status, "Starter").map(({ name, value }) => `${name}: ${value}`)).toEqual([
      "Model: Starter",
      "Computes on: NVIDIA graphics card (CUDA)",
      "On the graphics card: 24 of 41 layers",
      "Threads: 6",
      "Context: 32,768 tokens",
      "KV cache: q8_0, half as large",
    ]);
    expect(engineFacts({ phase: "off" }, "Starter")).toEqual([]);
  });

  test("what was chosen stays in the list, also where this machine has it no more", () => {
    const values = (chosen: "auto" | "metal", backends = sampleBackends) =>
      backendChoices(backends, chosen).map(({ value, isDisabled }) => `${value}${isDisabled === true ? " off" : ""}`);
    expect(values("auto")).toEqual(["auto", "cuda", "vulkan", "metal off", "cpu"]);
    expect(values("metal")).toEqual(["auto", "cuda", "vulkan", "metal", "cpu"]);
    expect(values("metal", [])).toEqual(["auto", "metal"]);
    expect(backendChoices(null, "auto").map(({ value }) => value)).toEqual(["auto"]);
  });
});

describe("the test of the machine", () => {
  const events: MachineTestEvent[] = [
    { type: "testing", backend: "cuda" },
    { type: "failed", backend: "cuda", error: { code: "engine/crashed", message: "x" } },
    { type: "testing", backend: "cpu" },
  ];

  test("has one row for each backend", () => {
    const begun = events.reduce(afterEvent, emptyTest);
    expect(begun.rows.map(({ backend, state }) => `${backend} ${state}`)).toEqual(["cuda failed", "cpu testing"]);
    const measured = afterEvent(begun, { type: "measured", measurement: sampleMeasurement("cpu") });
    const done = afterEvent(measured, { type: "done", fastest: "cpu" });
    expect(done.rows.map(({ backend, state }) => `${backend} ${state}`)).toEqual(["cuda failed", "cpu measured"]);
    expect([done.fastest, done.isDone]).toEqual(["cpu", true]);
  });

  test("stopped, it keeps what it has", () => {
    const stopped = afterStop(events.reduce(afterEvent, emptyTest));
    expect(stopped.rows.map(({ backend }) => backend)).toEqual(["cuda"]);
    expect(stopped.isDone).toBe(false);
  });
});
