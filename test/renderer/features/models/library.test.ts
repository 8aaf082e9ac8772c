import { describe, expect, test } from "vitest";
import {
  looseDownloads,
  shownModels,
  shownOffers,
  smallerThatFits,
} from "../../../../src-renderer/features/models/library.ts";
import { sampleCatalogue, sampleDownload, sampleFile, sampleFit, sampleFits, starter } from "./page/sampleLibrary.ts";

const everything = { text: "", isFittingOnly: false };
const fitting = { text: "", isFittingOnly: true };
const phi = sampleCatalogue.models[0];
if (phi === undefined) throw new Error("the sample has a first model");

const mains = (offers: ReturnType<typeof shownOffers>) => offers.map(({ main }) => main?.variantId ?? null);

describe("what is offered", () => {
  test("one size a model, the recommended, else the usual one; what is recommended stands first", () => {
    expect(mains(shownOffers(sampleCatalogue, [starter], sampleFits, everything))).toEqual([
      "phi-4-mini-reasoning/Q4_K_M",
      "phi-4-reasoning/Q4_K_M",
      "phi-4-reasoning-plus/Q4_K_M",
      "exaone-deep/Q4_K_M",
    ]);
    const other = { ...sampleFits, recommendedVariantId: "phi-4-reasoning/Q6_K" };
    expect(mains(shownOffers(sampleCatalogue, [starter], other, everything))[0]).toBe("phi-4-reasoning/Q6_K");
  });

  test("a size that is on this machine is not offered again, unless its file is gone", () => {
    const file = sampleFile("x", { variantId: "phi-4-reasoning/Q4_K_M" });
    const [, offer] = shownOffers(sampleCatalogue, [file], sampleFits, everything);
    expect(offer).toMatchObject({ main: null, installed: ["Q4_K_M"] });
    expect(offer?.others.map(({ quantization }) => quantization)).toEqual(["Q3_K_M", "Q6_K"]);
    const gone = { ...file, state: "missing" as const };
    expect(mains(shownOffers(sampleCatalogue, [gone], sampleFits, everything))[1]).toBe("phi-4-reasoning/Q4_K_M");
  });

  test("a model with all its sizes here is not offered", () => {
    const file = sampleFile("x", { variantId: "exaone-deep/Q4_K_M" });
    expect(shownOffers(sampleCatalogue, [file], sampleFits, everything)).toHaveLength(3);
  });

  test("what does not fit can be hidden, size by size; before anything is known nothing is", () => {
    const offers = shownOffers(sampleCatalogue, [starter], sampleFits, fitting);
    expect(mains(offers)[2]).toBe("phi-4-reasoning-plus/Q3_K_M");
    expect(offers[1]?.others.map(({ quantization }) => quantization)).toEqual(["Q3_K_M"]);
    expect(shownOffers(sampleCatalogue, [starter], undefined, fitting)).toHaveLength(4);
  });

  test.each([
    ["mini", 1],
    ["MINI q8_0", 1],
    ["science", 1],
    ["exaone licence", 1],
    ["phi reasoning", 3],
    ["nothing", 0],
  ])("%j finds %d", (text, count) => {
    expect(shownOffers(sampleCatalogue, [], sampleFits, { text, isFittingOnly: false })).toHaveLength(count);
  });
});

test("models here are found by name and place, and by whether they fit", () => {
  const large = sampleFile("Large");
  const unknown = sampleFile("Unknown", { foundIn: "Ollama" });
  const models = [starter, large, unknown];
  const fits = {
    ...sampleFits,
    models: { ...sampleFits.models, [large.modelId]: sampleFit("does-not-fit", "memory", 40) },
  };
  expect(shownModels(models, fits, everything)).toEqual(models);
  expect(shownModels(models, fits, { text: "ollama", isFittingOnly: false })).toEqual([unknown]);
  expect(shownModels(models, fits, fitting)).toEqual([starter]);
  expect(shownModels(models, undefined, fitting)).toEqual(models);
});

test("the size to try is the largest smaller one that fits", () => {
  const [small, middle, large] = phi.variants;
  if (small === undefined || middle === undefined || large === undefined) throw new Error("three sizes");
  expect(smallerThatFits(phi, large, sampleFits)).toBe("Q4_K_M");
  expect(smallerThatFits(phi, middle, sampleFits)).toBe("Q3_K_M");
  expect(smallerThatFits(phi, small, sampleFits)).toBeNull();
  expect(smallerThatFits(phi, large, undefined)).toBeNull();
});

test("a download has a row of its own where no shown row is its", () => {
  const offers = shownOffers(sampleCatalogue, [], sampleFits, { text: "mini", isFittingOnly: false });
  const shown = sampleDownload("phi-4-mini-reasoning/Q8_0");
  const hidden = sampleDownload("phi-4-reasoning/Q4_K_M");
  const named = sampleDownload("x", { variantId: null });
  expect(looseDownloads([shown, hidden, named], offers)).toEqual([hidden, named]);
});
