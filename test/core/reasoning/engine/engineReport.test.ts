import { expect, test } from "vitest";
import { engineReport, type ReportParts } from "../../../../src-main/core/reasoning/engine/engineReport.ts";
import { noRunSettings } from "../../../../src-shared/domain/runSettings.ts";
import { say } from "../../../../src-shared/domain/say.ts";

const parts: ReportParts = {
  host: { kind: "electron", version: "1.2.3", home: "/home/ann" },
  platform: "linux x64",
  now: 0,
  machine: {
    processor: "Some CPU",
    cores: 8,
    memoryBytes: 16 * 2 ** 30,
    availableMemoryBytes: 4 * 2 ** 30,
    gpu: {
      backend: "vulkan",
      names: ["Some card"],
      memoryBytes: 2 ** 33,
      availableMemoryBytes: 2 ** 32,
      sharedBytes: 0,
    },
    memoryBytesPerSecond: null,
    freeDiskBytes: 1,
  },
  backends: [
    { backend: "vulkan", state: "set-aside" },
    { backend: "cpu", state: "in-use" },
  ],
  settings: { backend: "auto" },
  status: { phase: "failed", error: { code: "engine/crashed", message: "engine ended (SIGABRT)" } },
  model: {
    name: "Phi 4",
    path: "/home/ann/models/phi.gguf",
    quantization: "Q4_K_M",
    sizeBytes: 9 * 2 ** 30,
    profileId: "phi-4-reasoning",
  },
  runSettings: {
    ...noRunSettings,
    temperature: 0.5,
    systemPrompt: "You know my secret.",
    stops: ["my own stop"],
  },
  incidents: [
    {
      incidentId: 1,
      at: 1_000,
      error: { code: "engine/crashed", message: "engine ended (SIGABRT)", data: { detail: "SIGABRT" } },
      backend: "vulkan",
      modelName: "Phi 4",
      remedy: say`Went on with a smaller context.`,
      logTail: "[error] cannot map /home/ann/models/phi.gguf\n/home/anna/x: no such device\n",
    },
  ],
};

test("holds all that helps, and neither the home folder nor what a person wrote", () => {
  const report = engineReport(parts);
  expect(report).toMatchInlineSnapshot(`
    "Stemma 1.2.3 (electron), linux x64
    1970-01-01T00:00:00.000Z

    Machine
      Some CPU, 8 cores
      memory: 4,096 MiB of 16,384 MiB free
      Some card (vulkan): 4,096 MiB of 8,192 MiB free

    Backends
      chosen: auto
      vulkan: set-aside
      cpu: in-use

    Model
      Phi 4 (Q4_K_M, 9,216 MiB), profile phi-4-reasoning
      ~/models/phi.gguf
      settings: temperature 0.5, systemPrompt (own), stops (own)

    Engine
      failed: engine/crashed

    What happened (1)

      1970-01-01T00:00:01.000Z engine/crashed: engine ended (SIGABRT)
      The part that runs models stopped unexpectedly (SIGABRT). Went on with a smaller context.
      backend: vulkan, model: Phi 4
      | [error] cannot map ~/models/phi.gguf
      | /home/anna/x: no such device
    "
  `);
  expect(report).not.toMatch(/\/home\/ann\b|secret|my own stop/);
});

test("holds what there is before anybody has looked", () => {
  const empty = { ...parts, machine: null, backends: null, status: { phase: "off" } as const, incidents: [] };
  const report = engineReport({ ...empty, runSettings: noRunSettings });
  expect(report).toContain("not looked at");
  expect(report).toContain("as the model card says");
  expect(report).toContain("What happened (0)");
});

test("a home folder of Windows goes however it is written", () => {
  const host = { ...parts.host, home: String.raw`C:\Users\Ann` };
  const logTail = String.raw`C:\Users\Ann\a.gguf c:/users/ann/b.gguf "C:\\Users\\Ann\\c.gguf" C:\Users\Anna\d.gguf`;
  const [incident] = parts.incidents;
  const report = engineReport({ ...parts, host, incidents: incident === undefined ? [] : [{ ...incident, logTail }] });
  expect(report).toContain(String.raw`~\a.gguf ~/b.gguf "~\\c.gguf" C:\Users\Anna\d.gguf`);
});
