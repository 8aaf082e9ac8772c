import type { CatalogueModel } from "../../../../src-shared/domain/catalogue.ts";
import type { ModelFile } from "../../../../src-shared/domain/model.ts";
import type { FitEstimate, FitSubject, InferenceEngine, MachineMemory } from "../../ports/InferenceEngine.ts";
import type { CatalogueService } from "../catalogue/CatalogueService.ts";
import { memoryLimits } from "./memoryLimits.ts";

/** Context of the first verdict, in tokens: room for an ordinary problem with its thoughts. */
const wantedContextTokens = 8192;
/** Subjects the engine is asked for at once: it may be generating meanwhile. */
const chunk = 16;
/** Limits that differ by less are the same machine, in bytes. */
const grain = 64 * 2 ** 20;

/** Null for what cannot be estimated. */
export interface Estimates {
  ofVariant: ReadonlyMap<string, FitEstimate | null>;
  ofModel: ReadonlyMap<string, FitEstimate | null>;
}

/** The engine's estimates, asked for once for each subject and machine. */
export class EstimateCache {
  readonly #engine: Pick<InferenceEngine, "estimate">;
  readonly #catalogue: Pick<CatalogueService, "shapeOf">;
  readonly #known = new Map<string, FitEstimate | null>();

  constructor(engine: Pick<InferenceEngine, "estimate">, catalogue: Pick<CatalogueService, "shapeOf">) {
    this.#engine = engine;
    this.#catalogue = catalogue;
  }

  /** @throws AppError `engine/*` */
  async for(
    catalogueModels: readonly CatalogueModel[],
    present: readonly ModelFile[],
    machine: MachineMemory,
  ): Promise<Estimates> {
    const allowed = allowedMemory(machine);
    const keyPrefix = JSON.stringify(allowed);
    const subjects = new Map<string, FitSubject>();
    const variantKeys = new Map<string, string>();
    const modelKeys = new Map<string, string>();
    for (const { catalogueId, variants } of catalogueModels)
      for (const { variantId, quantization } of variants) {
        const key = `${keyPrefix} ${variantId}`;
        variantKeys.set(variantId, key);
        subjects.set(key, { kind: "shape", shape: this.#catalogue.shapeOf(catalogueId), quantization });
      }
    for (const { modelId, path, sizeBytes } of present) {
      const key = `${keyPrefix} ${path} ${sizeBytes}`;
      modelKeys.set(modelId, key);
      subjects.set(key, { kind: "file", path });
    }
    await this.#ask(subjects, allowed);
    const found = (keys: Map<string, string>): Map<string, FitEstimate | null> =>
      new Map([...keys].map(([id, key]) => [id, this.#known.get(key) ?? null]));
    return { ofVariant: found(variantKeys), ofModel: found(modelKeys) };
  }

  async #ask(subjects: ReadonlyMap<string, FitSubject>, machine: MachineMemory): Promise<void> {
    const missing = [...subjects].filter(([key]) => !this.#known.has(key));
    for (let from = 0; from < missing.length; from += chunk) {
      const some = missing.slice(from, from + chunk);
      const request = { subjects: some.map(([, subject]) => subject), contextTokens: wantedContextTokens, machine };
      const answers = await this.#engine.estimate(request);
      for (const [index, [key]] of some.entries()) this.#known.set(key, answers[index] ?? null);
    }
  }
}

/** The machine as a model may use it. */
function allowedMemory(machine: MachineMemory): MachineMemory {
  const limits = memoryLimits(machine);
  const { memoryBytes, gpu } = machine;
  return {
    memoryBytes: round(memoryBytes),
    availableMemoryBytes: round(limits.ramBytes),
    gpu: gpu && {
      backend: gpu.backend,
      memoryBytes: round(gpu.memoryBytes),
      availableMemoryBytes: round(limits.vramBytes),
      sharedBytes: round(gpu.sharedBytes),
    },
  };
}

const round = (bytes: number): number => Math.round(bytes / grain) * grain;
