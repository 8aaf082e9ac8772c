import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { ModelId } from "../../../../src-shared/domain/ids.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { BackendPolicy, LoadedModel, LoadListener, LoadRequest } from "../../ports/InferenceEngine.ts";
import type { Logger } from "../../ports/Logger.ts";
import type { ModelPreferenceRepository } from "../../storage/ModelPreferenceRepository.ts";
import { backendNames } from "./backendNames.ts";
import type { EngineHealth } from "./EngineHealth.ts";
import { endsEngine } from "./endsEngine.ts";
import type { LoggingEngine } from "./LoggingEngine.ts";
import { loadSteps, lowered, nextStep, type LoadPlace } from "./loadSteps.ts";

/** Context below which nothing is lowered, in tokens, where a caller gives none. */
const leastContextTokens = 2_048;
/** Runs in a row that end well, after which a model is loaded as it was asked for again. */
const enoughGoodRuns = 3;
const nothingLeft = say`Nothing was left to try.`;

interface Parts {
  engine: Pick<LoggingEngine, "load" | "useBackend" | "estimate" | "logTail">;
  health: Pick<EngineHealth, "policy" | "record" | "setsAside" | "succeeded" | "runsOn" | "machine" | "nextBackend">;
  preferences: Pick<ModelPreferenceRepository, "get" | "save">;
  logger: Logger;
}

/** A model as the ladder needs to know it. */
export interface LadderModel {
  modelId: ModelId;
  /** As people call it. */
  name: string;
}

/** A load on its way. `count` steps are taken. */
interface Climb extends LadderModel {
  place: LoadPlace;
  count: number;
  /** The steps taken when it began; as long as a backend is to blame, nothing else is lowered. */
  first: number;
  /** Layers that the card takes by estimate; undefined until somebody asked. */
  layers?: number;
}

/** What comes after a failure. */
interface Down {
  /** For people, as a sentence. */
  remedy: Phrase;
  /** Steps that are taken from then on. */
  count: number;
  isOtherBackend: boolean;
}

/** Loads models, and asks for less, step by step, where the machine cannot do what was asked. */
export class LoadLadder {
  readonly #parts: Parts;
  /** What was loaded last, and on which backend. */
  #current: (Climb & { backend: string }) | undefined;
  /** The last loss of the engine, which all its runs tell, and what came of it. */
  #loss: { error: AppError; remedy: Phrase | null } | undefined;
  readonly #goodRuns = new Map<ModelId, number>();
  /** Models that have had another chance in this launch. */
  readonly #tried = new Set<ModelId>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * @param least context in tokens below which no step goes; defaults to 2,048, or what is asked for if that is less
   * @returns what was loaded, and for each step that was taken now what it means for the person
   * @throws AppError `models/*`, `engine/*` when no step is left or none would help; the error of an aborted load
   */
  async load(
    { modelId, name }: LadderModel,
    request: LoadRequest,
    listener: LoadListener,
    signal: AbortSignal,
    least = leastContextTokens,
  ): Promise<{ loaded: LoadedModel; remedies: Phrase[] }> {
    const place = { request, least: Math.min(least, request.contextTokens), hasCard: true };
    const count = Math.min(this.#parts.preferences.get(modelId).loadStep, loadSteps.length);
    const climb: Climb = { modelId, name, place, count, first: count };
    const remedies: Phrase[] = [];
    for (;;) {
      try {
        const loaded = await this.#tryToLoad(climb, listener, signal);
        if (climb.count !== count) this.#keep(modelId, climb.count);
        return { loaded, remedies };
      } catch (thrown) {
        const error = AppError.from(thrown);
        if (signal.aborted || !canBeHelped(error)) throw error;
        const remedy = await this.#goDown(climb, error);
        if (remedy === null) throw error;
        remedies.push(remedy);
      }
    }
  }

  /**
   * After a run broke off: the next load of the model starts a step lower. Runs that one loss of the engine broke off, and that
   * give the same error object, take one step together.
   * @returns what that means for the person, or null where no step is left or none would help
   */
  stepDown(modelId: ModelId, error: AppError): Phrase | null {
    const current = this.#current;
    if (current?.modelId !== modelId || !canBeHelped(error)) return null;
    if (this.#loss?.error === error) return this.#loss.remedy;
    this.#goodRuns.delete(modelId);
    const down = this.#lower(current, error, current.backend, this.#parts.engine.logTail);
    if (down !== null) this.#keep(modelId, down.count);
    const remedy = down?.remedy ?? null;
    this.#loss = { error, remedy };
    return remedy;
  }

  /** A run ended well. After three in a row the model gets, once in a launch, what it was asked for at first. */
  succeeded(modelId: ModelId): void {
    if (this.#current?.modelId === modelId) this.#parts.health.succeeded(this.#current.backend);
    const runs = (this.#goodRuns.get(modelId) ?? 0) + 1;
    this.#goodRuns.set(modelId, runs);
    if (runs < enoughGoodRuns || this.#tried.has(modelId)) return;
    if (this.#parts.preferences.get(modelId).loadStep === 0) return;
    this.#tried.add(modelId);
    this.#keep(modelId, 0);
  }

  /** The person wants something else of the model: the next load is tried as it is asked for. */
  reset(modelId: ModelId): void {
    this.#goodRuns.delete(modelId);
    this.#tried.delete(modelId);
    if (this.#parts.preferences.get(modelId).loadStep > 0) this.#keep(modelId, 0);
  }

  async #tryToLoad(climb: Climb, listener: LoadListener, signal: AbortSignal): Promise<LoadedModel> {
    const { engine, health } = this.#parts;
    const { policy, request } = await this.#wanted(climb);
    await engine.useBackend(policy);
    const loaded = await engine.load(request, listener, signal);
    health.runsOn(loaded.backend);
    climb.place.hasCard = loaded.backend !== "cpu";
    this.#current = { ...climb, backend: loaded.backend };
    return loaded;
  }

  /** What to ask the engine for after the steps that are taken. */
  async #wanted(climb: Climb): Promise<{ policy: BackendPolicy; request: LoadRequest }> {
    const taken = loadSteps.slice(0, climb.count);
    const place = { ...climb.place };
    if (place.request.gpuLayers === null && place.hasCard && taken.some(({ halvesLayers }) => halvesLayers)) {
      if (climb.layers === undefined) climb.layers = await this.#layersOn(place.request);
      place.request = { ...place.request, gpuLayers: climb.layers };
    }
    const { request } = lowered(place, climb.count);
    const leavesCard = taken.some((step) => step.leavesCard);
    return { policy: leavesCard ? { choice: "cpu", excluded: [] } : this.#parts.health.policy(), request };
  }

  /** Layers that would fit on the card by the library's estimate; none where it cannot tell. */
  async #layersOn({ path, contextTokens }: LoadRequest): Promise<number> {
    const { engine, health } = this.#parts;
    try {
      const machine = await health.machine();
      const subjects = [{ kind: "file" as const, path }];
      const [estimate] = await engine.estimate({ subjects, contextTokens, machine });
      return estimate?.gpuLayers ?? 0;
    } catch (thrown) {
      this.#parts.logger.warn(`no estimate of the layers: ${String(thrown)}`);
      return 0;
    }
  }

  async #goDown(climb: Climb, error: AppError): Promise<Phrase | null> {
    // Asking for the backend may start another engine.
    const { logTail } = this.#parts.engine;
    const backend = await this.#backendOf(climb);
    climb.place.hasCard = backend !== "cpu";
    const down = this.#lower(climb, error, backend, logTail);
    if (down === null) return null;
    climb.count = down.count;
    if (down.isOtherBackend) climb.place.hasCard = true;
    return down.remedy;
  }

  /** The backend that a load failed on; null where the engine cannot say. */
  async #backendOf(climb: Climb): Promise<string | null> {
    if (loadSteps.slice(0, climb.count).some(({ leavesCard }) => leavesCard)) return "cpu";
    try {
      return await this.#parts.health.nextBackend();
    } catch (thrown) {
      this.#parts.logger.warn(`the engine could not say what it runs on: ${String(thrown)}`);
      return null;
    }
  }

  /** Records the incident. @returns what comes next, or null where nothing is left */
  #lower(climb: Climb, error: AppError, backend: string | null, logTail: string): Down | null {
    const { health } = this.#parts;
    const down = nextDown(climb, backend !== null && health.setsAside(backend, error) ? backend : null);
    health.record({ error, backend, modelName: climb.name, remedy: down?.remedy ?? nothingLeft, logTail });
    return down;
  }

  /** A choice that cannot be stored must not keep a model from running. */
  #keep(modelId: ModelId, loadStep: number): void {
    try {
      this.#parts.preferences.save(modelId, { loadStep });
    } catch (thrown) {
      this.#parts.logger.error("how far a model was stepped down could not be stored", thrown);
    }
  }
}

/** A backend that is set aside was to blame, so what was lowered for it is asked for again. */
function nextDown({ place, count, first }: Climb, setAside: string | null): Down | null {
  if (setAside !== null) {
    const remedy = say`Set ${backendNames([setAside])} aside, which ended the engine twice.`;
    return { remedy, count: first, isOtherBackend: true };
  }
  const next = nextStep(place, count);
  const step = next === null ? undefined : loadSteps[next - 1];
  return next === null || step === undefined ? null : { remedy: step.remedy, count: next, isOtherBackend: false };
}

/** Whether asking for less may help against this error. */
export const canBeHelped = (error: AppError): boolean => endsEngine(error) || error.code === "engine/out-of-memory";
