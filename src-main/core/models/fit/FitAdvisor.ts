import type { CatalogueModel } from "../../../../src-shared/domain/catalogue.ts";
import type { Fit, Fits } from "../../../../src-shared/domain/fit.ts";
import type { ModelId } from "../../../../src-shared/domain/ids.ts";
import type { Machine } from "../../../../src-shared/domain/machine.ts";
import type { ModelFile, ModelList } from "../../../../src-shared/domain/model.ts";
import type { InferenceEngine } from "../../ports/InferenceEngine.ts";
import type { Logger } from "../../ports/Logger.ts";
import type { ModelRunRecord, ModelRunRepository } from "../../storage/ModelRunRepository.ts";
import { Topic } from "../../Topic.ts";
import type { CatalogueService } from "../catalogue/CatalogueService.ts";
import { EstimateCache, type Estimates } from "./EstimateCache.ts";
import { forecastSpeed, measuredRates, type MeasuredRates } from "./forecastSpeed.ts";
import { lookAtMachine } from "./lookAtMachine.ts";
import { measureMemoryBandwidth } from "./measureMemoryBandwidth.ts";
import { recommend } from "./recommend.ts";
import { verdictFor } from "./verdictFor.ts";

interface Parts {
  engine: Pick<InferenceEngine, "machine" | "estimate">;
  catalogue: Pick<CatalogueService, "value" | "shapeOf">;
  models: { list: Topic<ModelList> };
  runs: Pick<ModelRunRepository, "list" | "save">;
  /** Absolute path of the folder for downloaded models. */
  modelsDir: string;
  logger: Logger;
  /** Speed of main memory in bytes a second, for tests; measured where it is left out. */
  measureBandwidth?: (threads: number) => Promise<number | null>;
}

/** Says which models run on this machine, and how well. */
export class FitAdvisor {
  /** Null until {@link FitAdvisor.assess}. */
  readonly machine = new Topic<Machine | null>(null);
  readonly fits = new Topic<Fits>({ variants: {}, models: {}, unsupportedModelIds: [], recommendedVariantId: null });
  readonly #parts: Parts;
  readonly #estimates: EstimateCache;
  #bandwidth: Promise<number | null> | undefined;
  #assessing: Promise<void> | undefined;
  #judging: Promise<void> | undefined;
  #isStale = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#estimates = new EstimateCache(parts.engine, parts.catalogue);
    parts.models.list.subscribe(() => this.#judgeAgain());
    parts.catalogue.value.subscribe(() => this.#judgeAgain());
  }

  /**
   * Looks at the machine and works out what fits. Calls at the same time share one look.
   * @throws AppError `engine/*`
   */
  assess(): Promise<void> {
    this.#assessing ??= this.#look().finally(() => (this.#assessing = undefined));
    return this.#assessing;
  }

  /** How a model ran here: its own verdict and the forecasts for others follow it from now on. */
  recordRun(run: ModelRunRecord): void {
    try {
      this.#parts.runs.save(run, Date.now());
    } catch (thrown) {
      // On a full disk; the answer that was measured is good all the same.
      this.#parts.logger.error("a measurement could not be stored", thrown);
    }
    this.#judgeAgain();
  }

  /** How fast a model generates here: as measured, else as forecast; null where nothing is known. */
  speedOf(modelId: ModelId): Fit["speed"] {
    const backend = this.machine.value === null ? undefined : (this.machine.value.gpu?.backend ?? "cpu");
    const runs = this.#parts.runs.list().filter((run) => run.modelId === modelId);
    const run = runs.find((one) => one.backend === backend) ?? runs[0];
    if (run !== undefined) return { tokensPerSecond: run.tokensPerSecond, isMeasured: true };
    return this.fits.value.models[modelId]?.speed ?? null;
  }

  async #look(): Promise<void> {
    const { engine, modelsDir } = this.#parts;
    const seen = await engine.machine();
    // One core is left to the rest of the app while tokens are generated.
    this.#bandwidth ??= (this.#parts.measureBandwidth ?? measureMemoryBandwidth)(Math.max(1, seen.cores - 1));
    this.machine.set(await lookAtMachine(seen, modelsDir, await this.#bandwidth));
    await this.#judge();
  }

  /** After a change; nothing is known to be judged before the machine was looked at. */
  #judgeAgain(): void {
    if (this.machine.value === null) return;
    void this.#judge().catch((error: unknown) => this.#parts.logger.warn(`fit advice: ${String(error)}`));
  }

  /** Changes while this is at work are taken up at its end. */
  #judge(): Promise<void> {
    this.#isStale = true;
    this.#judging ??= this.#judgeUntilFresh().finally(() => (this.#judging = undefined));
    return this.#judging;
  }

  async #judgeUntilFresh(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      const { catalogue, models } = this.#parts;
      const machine = this.machine.value;
      if (machine === null) return;
      const known = catalogue.value.value.models;
      const present = models.list.value.models.filter(({ state }) => state === "present");
      // What could be downloaded comes first: many files may lie on this machine, and each has a header to be read.
      if (Object.keys(this.fits.value.variants).length === 0)
        this.fits.set(this.#judgeAll(known, present, machine, await this.#estimates.for(known, [], machine)));
      const estimates = await this.#estimates.for(known, present, machine);
      this.fits.set(this.#judgeAll(known, present, machine, estimates));
    }
  }

  #judgeAll(
    known: readonly CatalogueModel[],
    present: readonly ModelFile[],
    machine: Machine,
    { ofVariant, ofModel }: Estimates,
  ): Fits {
    const backend = machine.gpu?.backend ?? "cpu";
    const runs = this.#parts.runs.list().filter((run) => run.backend === backend);
    const shares = new Map(
      known.flatMap((model) => model.variants.map(({ variantId }) => [variantId, activeShare(model)] as const)),
    );
    const shareOf = (variantId: string | null): number => shares.get(variantId ?? "") ?? 1;
    const rates = measuredRates(
      runs.flatMap(({ modelId, tokensPerSecond }) => {
        const model = present.find((one) => one.modelId === modelId);
        const estimate = ofModel.get(modelId);
        return model === undefined || !estimate
          ? []
          : [{ estimate, activeShare: shareOf(model.variantId), tokensPerSecond }];
      }),
    );
    const variants: Record<string, Fit> = {};
    const models: Record<string, Fit> = {};
    for (const model of present) {
      const estimate = ofModel.get(model.modelId);
      const run = runs.find(({ modelId }) => modelId === model.modelId);
      if (estimate)
        models[model.modelId] = judgeOne(estimate, { machine, run, rates, share: shareOf(model.variantId), bytes: 0 });
    }
    for (const { variantId, sizeBytes } of known.flatMap((model) => model.variants)) {
      const estimate = ofVariant.get(variantId);
      const here = present.find((model) => model.variantId === variantId);
      const run = here && runs.find(({ modelId }) => modelId === here.modelId);
      const bytes = here === undefined ? sizeBytes : 0;
      if (estimate) variants[variantId] = judgeOne(estimate, { machine, run, rates, share: shareOf(variantId), bytes });
    }
    const unsupportedModelIds = present.flatMap(({ modelId }) => (ofModel.get(modelId) === null ? [modelId] : []));
    return { variants, models, unsupportedModelIds, recommendedVariantId: recommend(known, variants) };
  }
}

const activeShare = ({ activeParameters, parameters }: CatalogueModel): number =>
  (activeParameters ?? parameters) / parameters;

function judgeOne(
  estimate: Parameters<typeof forecastSpeed>[0],
  about: {
    machine: Machine;
    run: ModelRunRecord | undefined;
    rates: MeasuredRates;
    share: number;
    /** Still to be downloaded. */
    bytes: number;
  },
): Fit {
  const { machine, run, rates, share, bytes } = about;
  const forecast = forecastSpeed(estimate, share, machine, rates);
  const speed =
    run !== undefined
      ? { tokensPerSecond: run.tokensPerSecond, isMeasured: true }
      : forecast === null
        ? null
        : { tokensPerSecond: forecast, isMeasured: false };
  return verdictFor({ estimate, machine, speed, downloadBytes: bytes, measuredBytes: run?.memoryBytes ?? null });
}
