import { join, resolve } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { CatalogueService } from "../../../../src-main/core/models/catalogue/CatalogueService.ts";
import { loadCatalogue } from "../../../../src-main/core/models/catalogue/loadCatalogue.ts";
import { FitAdvisor } from "../../../../src-main/core/models/fit/FitAdvisor.ts";
import type { EngineMachine, FitRequest } from "../../../../src-main/core/ports/InferenceEngine.ts";
import { EngineSupervisor } from "../../../../src-main/core/reasoning/EngineSupervisor.ts";
import { openRepositories } from "../../../../src-main/core/storage/openRepositories.ts";
import { Topic } from "../../../../src-main/core/Topic.ts";
import { fits as fitsSchema } from "../../../../src-shared/domain/fit.ts";
import type { ModelId } from "../../../../src-shared/domain/ids.ts";
import { machine as machineSchema } from "../../../../src-shared/domain/machine.ts";
import type { ModelFile, ModelList } from "../../../../src-shared/domain/model.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { engineLauncher } from "../../testHost.ts";
import { writeTinyGguf } from "../local/writeTinyGguf.ts";
import { box4, card24, card8, laptop16, laptop8, mac16, madeUpMachine } from "./madeUpMachines.ts";

const resources = resolve(import.meta.dirname, "../../../../resources");
const entries = loadCatalogue(resources);
const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const engine = new EngineSupervisor({ launcher: engineLauncher, logger });
afterAll(() => engine.dispose());

const starter: ModelFile = {
  modelId: "starter" as ModelId,
  name: "Starter",
  path: resolve(resources, "models/starter.gguf"),
  origin: "built-in",
  foundIn: null,
  sizeBytes: 3_502_080,
  architecture: "phi3",
  parameters: 3_263_232,
  trainContextTokens: 2048,
  quantization: "Q8_0",
  licence: "mit",
  profileId: "starter",
  isProfileChosen: false,
  profileFault: null,
  variantId: null,
  source: null,
  sha256: null,
  state: "present",
};

const gigabyte = 1e9;

/** An advisor on a made-up machine, with the real estimator. Memory is copied at 25 GB/s where nothing else is said. */
function advisorOn(seen: EngineMachine, { bandwidth = 25 * gigabyte, files = [starter] as ModelFile[] } = {}) {
  const requests: FitRequest[] = [];
  const repositories = openRepositories(":memory:");
  const catalogue = new CatalogueService(entries, repositories.hubFiles);
  const list = new Topic<ModelList>({ models: files, selectedId: starter.modelId });
  const measureBandwidth = vi.fn(() => Promise.resolve(bandwidth));
  const advisor = new FitAdvisor({
    engine: {
      machine: () => Promise.resolve(seen),
      estimate: (request) => {
        requests.push(request);
        return engine.estimate(request);
      },
    },
    catalogue,
    models: { list },
    runs: repositories.modelRuns,
    modelsDir: `${temporaryFolder()}/not/there/yet`,
    logger,
    measureBandwidth,
  });
  const { modelRuns: runs, close } = repositories;
  return { advisor, list, requests, measureBandwidth, runs, close };
}

/** A variant's file, as if it lay where the starter model lies. */
const fileOfVariant = (variantId: string): ModelFile => ({
  ...starter,
  modelId: `file:${variantId}` as ModelId,
  variantId,
});

async function fitsOn(seen: EngineMachine, bandwidth?: number) {
  const { advisor } = advisorOn(seen, bandwidth === undefined ? {} : { bandwidth });
  await advisor.assess();
  return advisor.fits.value;
}

interface Expected {
  /** `verdict` or `verdict (reason)` by variant. */
  verdicts: Record<string, string>;
  recommended: string | null;
}

test.each<[string, EngineMachine, Expected]>([
  [
    "laptop with 8 GB",
    laptop8,
    {
      verdicts: {
        "phi-4-reasoning/Q4_K_M": "does-not-fit (memory)",
        "phi-4-reasoning/Q3_K_M": "does-not-fit (memory)",
        "phi-4-mini-reasoning/Q4_K_M": "runs-well (fits)",
        "deepseek-r1-distill-qwen-7b/Q4_K_M": "slow (speed)",
        "gpt-oss-20b/MXFP4": "does-not-fit (memory)",
      },
      recommended: "phi-4-mini-reasoning/Q4_K_M",
    },
  ],
  [
    "laptop with 16 GB",
    laptop16,
    {
      verdicts: {
        "phi-4-reasoning/Q4_K_M": "slow (speed)",
        "phi-4-reasoning/Q8_0": "does-not-fit (memory)",
        "phi-4-mini-reasoning/Q4_K_M": "runs-well (fits)",
      },
      recommended: "phi-4-mini-reasoning/Q4_K_M",
    },
  ],
  [
    "card with 8 GB beside 32 GB",
    card8,
    {
      verdicts: {
        "phi-4-mini-reasoning/Q8_0": "runs-well (fits)",
        "phi-4-reasoning/Q4_K_M": "runs-well (fits)",
        "phi-4-reasoning/Q8_0": "slow (speed)",
        "qwen3-32b/Q4_K_M": "slow (speed)",
      },
      recommended: "phi-4-reasoning/Q4_K_M",
    },
  ],
  [
    "card with 24 GB",
    card24,
    {
      verdicts: {
        "phi-4-reasoning/Q4_K_M": "runs-well (fits)",
        "phi-4-reasoning/Q8_0": "runs-well (fits)",
        "qwen3-32b/Q4_K_M": "runs-well (fits)",
      },
      recommended: "phi-4-reasoning/Q8_0",
    },
  ],
  [
    "box with two cores and 4 GB",
    box4,
    {
      verdicts: {
        "phi-4-reasoning/Q4_K_M": "does-not-fit (memory)",
        "phi-4-mini-reasoning/Q4_K_M": "does-not-fit (memory)",
        "deepseek-r1-distill-qwen-1.5b/Q4_K_M": "runs-well (fits)",
      },
      recommended: "deepseek-r1-distill-qwen-1.5b/Q5_K_M",
    },
  ],
])("a %s", async (_name, seen, { verdicts, recommended }) => {
  const { variants, recommendedVariantId } = await fitsOn(seen);
  const found = Object.fromEntries(
    Object.keys(verdicts).map((id) => [id, `${variants[id]?.verdict} (${variants[id]?.reason})`]),
  );
  expect(found).toEqual(verdicts);
  expect(recommendedVariantId).toBe(recommended);
});

test("a Mac with 16 GB holds a model of 14 billion weights in memory that is graphics memory too", async () => {
  const { variants, recommendedVariantId } = await fitsOn(mac16, 75 * gigabyte);
  const fit = variants["phi-4-reasoning/Q4_K_M"];
  expect(fit).toMatchObject({ verdict: "runs-well", gpuLayers: 41, totalLayers: 41 });
  expect(fit?.vramBytes).toBeLessThan(fit?.vramLimitBytes ?? 0);
  // Its memory is as fast as main memory, so that a forecast can be made before anything ran.
  expect(fit?.speed).toMatchObject({ isMeasured: false });
  expect(variants["phi-4-reasoning/Q8_0"]?.verdict).toBe("does-not-fit");
  expect(recommendedVariantId).toBe("phi-4-reasoning/Q4_K_M");
});

test("what the advisor says is what the contract wants, for the present models too", async () => {
  const { advisor } = advisorOn(laptop16);
  expect(advisor.machine.value).toBeNull();
  expect(advisor.fits.value).toEqual({ variants: {}, models: {}, unsupportedModelIds: [], recommendedVariantId: null });
  await advisor.assess();
  expect(machineSchema.parse(advisor.machine.value)).toEqual(advisor.machine.value);
  expect(advisor.machine.value).toMatchObject({ cores: 8, gpu: null, memoryBytesPerSecond: 25 * gigabyte });
  expect(advisor.machine.value?.freeDiskBytes).toBeGreaterThan(0);
  expect(fitsSchema.parse(advisor.fits.value)).toEqual(advisor.fits.value);
  expect(Object.keys(advisor.fits.value.variants)).toHaveLength(entries.flatMap(({ variants }) => variants).length);
  expect(advisor.fits.value.models["starter"]).toMatchObject({ verdict: "runs-well", contextTokens: 2048 });
});

test("memory that other programs hold makes a verdict tight, not a refusal", async () => {
  const busy = madeUpMachine({ ram: 16, free: 2 });
  expect((await fitsOn(busy, 200 * gigabyte)).variants["phi-4-reasoning/Q4_K_M"]).toMatchObject({
    verdict: "runs-well",
    reason: "tight",
  });
});

test("calls at the same time share one look, and only what is new is estimated again", async () => {
  const { advisor, list, requests, measureBandwidth } = advisorOn(laptop16);
  await Promise.all([advisor.assess(), advisor.assess()]);
  const asked = requests.flatMap(({ subjects }) => subjects).length;
  expect(asked).toBe(entries.flatMap(({ variants }) => variants).length + 1);
  await advisor.assess();
  expect(requests.flatMap(({ subjects }) => subjects)).toHaveLength(asked);
  expect(measureBandwidth).toHaveBeenCalledOnce();
  list.set({ ...list.value, models: [starter, { ...starter, modelId: "file:2" as ModelId, sizeBytes: 9 }] });
  await vi.waitFor(() => expect(advisor.fits.value.models["file:2"]).toMatchObject({ verdict: "runs-well" }));
  expect(requests.flatMap(({ subjects }) => subjects)).toHaveLength(asked + 1);
});

test("nothing is estimated before somebody asks", async () => {
  const { advisor, list, requests } = advisorOn(laptop16);
  list.set({ ...list.value });
  await new Promise((done) => setImmediate(done));
  expect(requests).toEqual([]);
  expect(advisor.fits.value.models).toEqual({});
});

test("a model of an architecture that nobody knows is said to be one", async () => {
  const path = join(temporaryFolder(), "strange.gguf");
  writeTinyGguf(path, { architecture: "unheard-of" });
  const { advisor, list } = advisorOn(laptop16);
  list.set({ ...list.value, models: [starter, { ...starter, modelId: "file:strange" as ModelId, path }] });
  await advisor.assess();
  expect(advisor.fits.value.unsupportedModelIds).toEqual(["file:strange"]);
  expect(Object.keys(advisor.fits.value.models)).toEqual(["starter"]);
});

test("a model that is gone has no verdict", async () => {
  const { advisor } = advisorOn(laptop16, { files: [{ ...starter, state: "missing" }] });
  await advisor.assess();
  expect(advisor.fits.value.models).toEqual({});
});

test("what ran here counts more than the forecast, and the forecasts of others follow it", async () => {
  const variantId = "phi-4-mini-reasoning/Q4_K_M";
  const here = fileOfVariant(variantId);
  const { advisor, runs } = advisorOn(laptop16, { files: [starter, here] });
  await advisor.assess();
  const before = advisor.fits.value.variants;
  expect(before[variantId]).toMatchObject({ verdict: "runs-well", measuredBytes: null, speed: { isMeasured: false } });
  advisor.recordRun({ modelId: here.modelId, backend: "cpu", tokensPerSecond: 2, memoryBytes: 4e9 });
  await vi.waitFor(() => expect(advisor.fits.value.variants).not.toEqual(before));
  expect(advisor.fits.value.variants[variantId]).toMatchObject({
    verdict: "slow",
    reason: "speed",
    speed: { tokensPerSecond: 2, isMeasured: true },
    measuredBytes: 4e9,
  });
  expect(advisor.fits.value.models[here.modelId]).toMatchObject({ verdict: "slow", measuredBytes: 4e9 });
  expect(runs.list()).toHaveLength(1);
});

test("an answer is not lost over a measurement that cannot be stored", () => {
  const { advisor, close } = advisorOn(laptop16);
  close();
  const run = { modelId: starter.modelId, backend: "cpu", tokensPerSecond: 1, memoryBytes: null };
  expect(() => advisor.recordRun(run)).not.toThrow();
});

test("a run on another backend does not count", async () => {
  const { advisor } = advisorOn(laptop16);
  advisor.recordRun({ modelId: starter.modelId, backend: "cuda", tokensPerSecond: 1, memoryBytes: null });
  await advisor.assess();
  expect(advisor.fits.value.models["starter"]?.speed).not.toMatchObject({ isMeasured: true });
});
