import { expect, test } from "vitest";
import { recommend } from "../../../../src-main/core/models/fit/recommend.ts";
import type { CatalogueModel } from "../../../../src-shared/domain/catalogue.ts";
import type { Fit } from "../../../../src-shared/domain/fit.ts";

const sizes: Record<string, number> = { Q3_K_M: 3, Q4_K_M: 4, Q8_0: 8 };

const model = (catalogueId: string, change: Partial<CatalogueModel> = {}): CatalogueModel => ({
  catalogueId,
  name: catalogueId,
  maker: "",
  goodFor: "",
  parameters: 1,
  activeParameters: null,
  contextTokens: 1,
  licence: { name: "MIT", warning: null },
  thinks: true,
  profileId: "any",
  variants: Object.keys(sizes).map((quantization) => ({
    variantId: `${catalogueId}/${quantization}`,
    quantization,
    sizeBytes: (sizes[quantization] ?? 0) * (catalogueId === "small" ? 1 : 10),
    files: [],
  })),
  ...change,
});

const fit = (verdict: Fit["verdict"], tokensPerSecond: number | null = null, reason: Fit["reason"] = "fits"): Fit => ({
  verdict,
  reason,
  contextTokens: 1,
  weightsBytes: 1,
  contextBytes: 1,
  ramBytes: 1,
  vramBytes: 0,
  ramLimitBytes: 1,
  vramLimitBytes: 0,
  gpuLayers: 0,
  totalLayers: 1,
  speed: tokensPerSecond === null ? null : { tokensPerSecond, isMeasured: false },
  measuredBytes: null,
});

const models = [model("large"), model("small")];

test("the first model that runs well, in the best quantization that is quick", () => {
  expect(
    recommend(models, {
      "large/Q4_K_M": fit("slow", 2),
      "small/Q4_K_M": fit("runs-well", 30),
      "small/Q8_0": fit("runs-well", 15),
    }),
  ).toBe("small/Q8_0");
  expect(recommend(models, { "large/Q4_K_M": fit("runs-well"), "small/Q8_0": fit("runs-well") })).toBe("large/Q4_K_M");
});

test("the smallest where a better one would be slower than is comfortable, or tight", () => {
  expect(recommend(models, { "large/Q4_K_M": fit("runs-well", 8), "large/Q8_0": fit("runs-well", 5) })).toBe(
    "large/Q4_K_M",
  );
  expect(
    recommend(models, {
      "large/Q4_K_M": fit("runs-well", null, "tight"),
      "large/Q8_0": fit("runs-well", null, "tight"),
    }),
  ).toBe("large/Q4_K_M");
});

test("where none runs well, the smallest that is bearable", () => {
  expect(
    recommend(models, {
      "large/Q4_K_M": fit("slow", 1.5),
      "small/Q4_K_M": fit("slow", 3),
      "small/Q8_0": fit("slow", 1),
    }),
  ).toBe("small/Q4_K_M");
  expect(recommend(models, { "large/Q4_K_M": fit("slow", 0.5) })).toBeNull();
});

test("never below 4 bits, never a model that does not think or is not free", () => {
  expect(recommend(models, { "large/Q3_K_M": fit("runs-well") })).toBeNull();
  const fits = { "large/Q4_K_M": fit("runs-well") };
  expect(recommend([model("large", { thinks: false })], fits)).toBeNull();
  expect(recommend([model("large", { licence: { name: "NC", warning: "Not free." } })], fits)).toBeNull();
  expect(recommend(models, {})).toBeNull();
});
