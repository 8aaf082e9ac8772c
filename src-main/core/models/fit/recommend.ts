import type { CatalogueModel, CatalogueVariant } from "../../../../src-shared/domain/catalogue.ts";
import type { Fit } from "../../../../src-shared/domain/fit.ts";
import { bitsOf } from "../../../../src-shared/domain/quantization.ts";

/** Below this, in tokens a second, an answer takes hours. */
const bearableTokensPerSecond = 1;

/** From this, in tokens a second, a better quantization may cost some speed; below it, speed is worth more. */
const comfortableTokensPerSecond = 10;

interface Candidate {
  variant: CatalogueVariant;
  fit: Fit;
}

const isComfortable = ({ fit: { reason, speed } }: Candidate): boolean =>
  reason === "fits" && (speed === null || speed.tokensPerSecond >= comfortableTokensPerSecond);

/**
 * The variant to begin with: of the first model of the catalogue that runs well, the best quantization that is quick
 * and leaves other programs room, or else the smallest; where none runs well, the smallest that is bearable. Only models
 * that think, that are free to use, and that keep 4 bits a weight.
 * @returns its `variantId`, or null
 */
export function recommend(
  models: readonly CatalogueModel[],
  fits: Readonly<Record<string, Fit | undefined>>,
): string | null {
  const families = models
    .filter(({ thinks, licence }) => thinks && licence.warning === null)
    .map(({ variants }) => variants.flatMap((variant) => candidate(variant, fits[variant.variantId])));
  for (const candidates of families) {
    const running = candidates.filter(({ fit }) => fit.verdict === "runs-well");
    const best = running.findLast(isComfortable) ?? running[0];
    if (best !== undefined) return best.variant.variantId;
  }
  const bearable = families
    .flat()
    .filter(
      ({ fit: { verdict, speed } }) => verdict === "slow" && (speed?.tokensPerSecond ?? 0) >= bearableTokensPerSecond,
    )
    .sort((a, b) => a.variant.sizeBytes - b.variant.sizeBytes);
  return bearable[0]?.variant.variantId ?? null;
}

function candidate(variant: CatalogueVariant, fit: Fit | undefined): Candidate[] {
  return fit === undefined || (bitsOf(variant.quantization) ?? 0) < 4 ? [] : [{ variant, fit }];
}
