import { expect, test } from "vitest";
import { fitTable, machineWords } from "../../src-main/host-node/commands/models/fitWords.ts";
import type { CatalogueModel } from "../../src-shared/domain/catalogue.ts";
import type { Fit } from "../../src-shared/domain/fit.ts";
import type { Machine } from "../../src-shared/domain/machine.ts";

const model = (catalogueId: string, quantizations: string[], warning: string | null = null): CatalogueModel => ({
  catalogueId,
  name: catalogueId,
  maker: "Maker",
  goodFor: "Maths",
  parameters: 4e9,
  activeParameters: null,
  contextTokens: 32_768,
  licence: { name: "mit", warning },
  thinks: true,
  profileId: "any",
  variants: quantizations.map((quantization) => ({
    variantId: `${catalogueId}/${quantization}`,
    quantization,
    sizeBytes: 2_500_000_000,
    files: [{ repository: "a/b", revision: "main", path: "a.gguf", sizeBytes: null, sha256: null }],
  })),
});

const fit = (change: Partial<Fit>): Fit => ({
  verdict: "runs-well",
  reason: "fits",
  contextTokens: 8192,
  weightsBytes: 2.5e9,
  contextBytes: 5e8,
  ramBytes: 3e9,
  vramBytes: 0,
  ramLimitBytes: 6e9,
  vramLimitBytes: 0,
  gpuLayers: 0,
  totalLayers: 32,
  speed: { tokensPerSecond: 9.876, isMeasured: true },
  measuredBytes: null,
  ...change,
});

test("each model has its verdict, its numbers and its reason", () => {
  const table = fitTable([model("mini", ["Q4_K_M", "Q8_0"]), model("large", ["Q4_K_M", "Q8_0"], "Research only.")], {
    variants: {
      "mini/Q4_K_M": fit({}),
      "mini/Q8_0": fit({ verdict: "slow", reason: "speed", speed: { tokensPerSecond: 2.04, isMeasured: false } }),
      "large/Q4_K_M": fit({ verdict: "does-not-fit", reason: "memory", ramBytes: 9e9, speed: null }),
    },
    models: {},
    unsupportedModelIds: [],
    recommendedVariantId: "mini/Q4_K_M",
  });
  expect(table.split("\n")).toEqual([
    "   model         verdict       size     memory   tokens/s   because",
    "*  mini/Q4_K_M   runs well     2.50 GB  3.00 GB  9.9",
    "   mini/Q8_0     slow          2.50 GB  3.00 GB  about 2.0  Long thoughts take long at this speed.",
    "   large/Q4_K_M  does not fit  2.50 GB  9.00 GB             Only 6.00 GB of memory can be used. Licence: Research only.",
    "   large/Q8_0    not known     2.50 GB                      Licence: Research only.",
    "",
  ]);
});

test("memory of a graphics processor is told apart", () => {
  const tight = fit({ reason: "tight", ramBytes: 1e9, vramBytes: 7e9, vramLimitBytes: 7.5e9, speed: null });
  const table = fitTable([model("mini", ["Q4_K_M", "Q8_0"])], {
    variants: { "mini/Q4_K_M": tight, "mini/Q8_0": fit({ vramBytes: 3e9, gpuLayers: 32, speed: null }) },
    models: {},
    unsupportedModelIds: [],
    recommendedVariantId: null,
  });
  expect(table).toContain("1.00 GB + 7.00 GB graphics");
  expect(table).toContain("It nearly fills the 6.00 GB of memory and 7.50 GB of graphics memory it may use.");
  expect(table).toContain("All of it fits the graphics memory.");
});

test("the machine is told in lines", () => {
  const machine: Machine = {
    processor: "Apple M2",
    cores: 8,
    memoryBytes: 17_179_869_184,
    availableMemoryBytes: 9e9,
    gpu: null,
    memoryBytesPerSecond: null,
    freeDiskBytes: 5e10,
  };
  expect(machineWords(machine)).toBe(
    "This machine: Apple M2, 8 cores, 17.2 GB of memory.\nNo graphics processor that can be used.\nFree on the disk for models: 50.0 GB.\n",
  );
  const gpu = { backend: "metal", names: ["M2"], memoryBytes: 1.2e10, availableMemoryBytes: 1e10, sharedBytes: 1.2e10 };
  expect(machineWords({ ...machine, gpu })).toContain("Graphics: M2 (metal), 12.0 GB of memory.");
});
