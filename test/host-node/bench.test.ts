import { once } from "node:events";
import { describe, expect, test } from "vitest";
import type { MachineTestEvent } from "../../src-shared/domain/machineTest.ts";
import { starterPath } from "../core/reasoning/engine/engineRequests.ts";
import { slowModelPath } from "../core/slowModel.ts";
import { outcomeOf, runStemma, startStemma } from "./runStemma.ts";

// The whole program with the real engine.
describe("stemma bench", { timeout: 120_000 }, () => {
  test("prints one line of JSON for each event", async () => {
    const { code, stdout, stderr } = await runStemma(["bench", "--json", "--gpu", "cpu", starterPath]);
    const events = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as MachineTestEvent);
    expect(events).toMatchObject([
      { type: "testing", backend: "cpu" },
      { type: "measured", measurement: { backend: "cpu", gpuLayers: 0 } },
      { type: "done", fastest: "cpu" },
    ]);
    expect([code, stderr]).toEqual([0, ""]);
  });

  test("prints a table for people", async () => {
    const { code, stdout, stderr } = await runStemma(["bench", "--gpu", "cpu", starterPath]);
    expect(stderr).toBe("Testing cpu …\n");
    expect(stdout).toMatch(/^ +backend +reading\/s [^]*\n\* +cpu +[\d.]+ +[\d.]+ .*MB/);
    expect(code).toBe(0);
  });

  test("fails in words for a model that is not there, and a backend that is not", async () => {
    const missing = await runStemma(["bench", "/nowhere/a.gguf"]);
    expect(missing).toMatchObject({ code: 1, stdout: "" });
    expect(missing.stderr).toContain("There is no model file");
    // No machine has Metal and CUDA.
    const other = process.platform === "darwin" ? "cuda" : "metal";
    const absent = await runStemma(["bench", "--json", "--gpu", other, starterPath]);
    expect(JSON.parse(absent.stdout)).toMatchObject({
      type: "failed",
      backend: other,
      error: { code: "engine/no-backend" },
    });
    expect(absent.code).toBe(1);
  });

  test("ends at Ctrl+C", async () => {
    const child = startStemma(["bench", "--gpu", "cpu", slowModelPath()]);
    child.stdin.end();
    const outcome = outcomeOf(child);
    await once(child.stderr, "data");
    child.kill("SIGINT");
    expect(await outcome).toMatchObject({ code: 130, stdout: "" });
  });
});
