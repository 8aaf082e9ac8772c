import type { Catalogue, CatalogueModel, CatalogueVariant } from "../../../src-shared/domain/catalogue.ts";
import type { Download } from "../../../src-shared/domain/download.ts";
import type { Fits } from "../../../src-shared/domain/fit.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";

/** What the person looks for. */
export interface LibraryFilter {
  text: string;
  isFittingOnly: boolean;
}

/** A catalogue model as the library offers it. */
export interface Offer {
  model: CatalogueModel;
  /** The size to begin with; null where the model is on this machine already. */
  main: CatalogueVariant | null;
  /** The other sizes that are not on this machine. */
  others: readonly CatalogueVariant[];
  /** Quantizations that are. */
  installed: readonly string[];
}

const noFits: Fits = { variants: {}, models: {}, unsupportedModelIds: [], recommendedVariantId: null };

/** Below it a model reasons noticeably worse, so that nobody is led there without a choice. */
const usualQuantization = "Q4_K_M";

/** Whether every word of the query occurs in one of the texts. */
function matches(query: string, texts: readonly (string | null)[]): boolean {
  const all = texts.join(" ").toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** Before the machine was looked at nothing is hidden. */
function hides(fits: Fits, verdict: string | undefined): boolean {
  const isKnown = Object.keys(fits.variants).length > 0 || Object.keys(fits.models).length > 0;
  return isKnown && (verdict === undefined || verdict === "does-not-fit");
}

/** The models on this machine that the filter lets through. */
export function shownModels(
  models: readonly ModelFile[],
  fits: Fits = noFits,
  { text, isFittingOnly }: LibraryFilter,
): ModelFile[] {
  return models.filter(
    ({ modelId, name, quantization, foundIn, architecture, path }) =>
      matches(text, [name, quantization, foundIn, architecture, path]) &&
      !(isFittingOnly && hides(fits, fits.models[modelId]?.verdict)),
  );
}

/** The size to offer first: the one to begin with on this machine, else the usual one, else the smallest. */
function mainVariant(variants: readonly CatalogueVariant[], fits: Fits): CatalogueVariant | undefined {
  return (
    variants.find(({ variantId }) => variantId === fits.recommendedVariantId) ??
    variants.find(({ quantization }) => quantization === usualQuantization) ??
    variants[0]
  );
}

/** What can be downloaded, as far as the filter lets it through; the size to begin with on this machine stands first. */
export function shownOffers(
  catalogue: Catalogue,
  models: readonly ModelFile[],
  fits: Fits = noFits,
  { text, isFittingOnly }: LibraryFilter,
): Offer[] {
  const present = new Set(models.filter(({ state }) => state !== "missing").map(({ variantId }) => variantId));
  const offers = catalogue.models.flatMap((model): Offer[] => {
    const quantizations = model.variants.map(({ quantization }) => quantization);
    if (!matches(text, [model.name, model.maker, model.goodFor, model.licence.name, ...quantizations])) return [];
    const installed = model.variants.filter(({ variantId }) => present.has(variantId));
    const offered = model.variants.filter(
      ({ variantId }) => !present.has(variantId) && !(isFittingOnly && hides(fits, fits.variants[variantId]?.verdict)),
    );
    if (offered.length === 0) return [];
    const main = installed.length > 0 ? undefined : mainVariant(offered, fits);
    return [
      {
        model,
        main: main ?? null,
        others: offered.filter((variant) => variant !== main),
        installed: installed.map(({ quantization }) => quantization),
      },
    ];
  });
  const isRecommended = ({ main }: Offer): boolean => main !== null && main.variantId === fits.recommendedVariantId;
  return [...offers.filter(isRecommended), ...offers.filter((offer) => !isRecommended(offer))];
}

/** The largest smaller quantization of a model that fits, or null. */
export function smallerThatFits(model: CatalogueModel, variant: CatalogueVariant, fits: Fits = noFits): string | null {
  const smaller = model.variants.filter(({ variantId, sizeBytes }) => {
    const verdict = fits.variants[variantId]?.verdict;
    return sizeBytes < variant.sizeBytes && verdict !== undefined && verdict !== "does-not-fit";
  });
  return smaller.toSorted((one, other) => other.sizeBytes - one.sizeBytes)[0]?.quantization ?? null;
}

/** Downloads that no row of the catalogue shows. */
export function looseDownloads(downloads: readonly Download[], offers: readonly Offer[]): Download[] {
  const shown = new Set(
    offers.flatMap(({ main, others }) => [main, ...others].map((variant) => variant?.variantId ?? null)),
  );
  return downloads.filter(({ variantId }) => variantId === null || !shown.has(variantId));
}

/** `14B · Q4_K_M · MIT`, of what is known. */
export const inARow = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== "").join(" · ");
