import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { BackendState, EngineIncident } from "../../../../src-shared/domain/engineIncident.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { BackendPolicy, EngineMachine, LoadedModel } from "../../ports/InferenceEngine.ts";
import type { Logger } from "../../ports/Logger.ts";
import type { SettingsService } from "../../SettingsService.ts";
import type { BackendHealthRepository } from "../../storage/BackendHealthRepository.ts";
import type { EngineIncidentRepository } from "../../storage/EngineIncidentRepository.ts";
import { Topic } from "../../Topic.ts";
import { backendNames, builtBackends } from "./backendNames.ts";
import { endsEngine } from "./endsEngine.ts";
import type { LoggingEngine } from "./LoggingEngine.ts";

/** Incidents that are kept. */
const mostIncidents = 50;
/** Crashes in a row after which a backend is set aside. */
const mostCrashes = 2;

/** A time that the engine failed, as it is reported. */
export interface Failure {
  error: AppError;
  /** `cpu`, `metal`, `cuda` or `vulkan`; null where it is not known. */
  backend: string | null;
  /** As people call it; null for none. */
  modelName: string | null;
  /** What the app did next, as a sentence. */
  remedy: Phrase;
  /** The end of the native log. */
  logTail: string;
}

interface Parts {
  engine: Pick<LoggingEngine, "machine" | "useBackend" | "logTail">;
  settings: Pick<SettingsService, "values">;
  incidents: EngineIncidentRepository;
  backends: BackendHealthRepository;
  logger: Logger;
  platform?: NodeJS.Platform;
}

/** Remembers what went wrong with the engine, and says which backends can still be relied on. */
export class EngineHealth {
  /** Newest first. */
  readonly incidents: Topic<EngineIncident[]>;
  /** In the order in which they are best; null until the engine has looked. */
  readonly backends = new Topic<BackendState[] | null>(null);
  readonly #parts: Parts;
  #machine: EngineMachine | null = null;
  /** The last loss of which nobody has said yet what came of it. */
  #unclaimed: { error: AppError; incidentId: number } | undefined;
  /** The backend that the engine runs on; null where it does not run. */
  #inUse: string | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.incidents = new Topic(parts.incidents.list());
  }

  /** Which backend the next load is to take. One that is set aside is not taken, even if it was chosen. */
  policy(): BackendPolicy {
    const choice = this.#parts.settings.values.value.backend;
    const excluded = this.#setAside();
    return { choice: excluded.includes(choice) ? "auto" : choice, excluded };
  }

  /**
   * Keeps an incident of which somebody else is told too: it holds until they {@link record} what they did about the same
   * error.
   */
  lost(failure: Failure): void {
    try {
      this.#unclaimed = { error: failure.error, incidentId: this.#add(failure) };
    } catch (thrown) {
      this.#parts.logger.error("an incident could not be stored", thrown);
    }
  }

  /** Keeps an incident. A backend that ended the engine twice in a row is set aside, the processor never. */
  record(failure: Failure): void {
    const { incidents, backends, logger } = this.#parts;
    const { error, backend } = failure;
    try {
      if (this.#unclaimed?.error === error) incidents.remove(this.#unclaimed.incidentId);
      if (backend !== null && countsAgainst(backend, error)) {
        const isSetAside = this.setsAside(backend, error);
        backends.save({ backend, crashes: this.#crashesOf(backend) + 1, isSetAside });
        this.#publish();
      }
      this.#add(failure);
    } catch (thrown) {
      logger.error("an incident could not be stored", thrown);
    }
  }

  #add({ error, ...facts }: Failure): number {
    const { incidents } = this.#parts;
    const incidentId = incidents.add({ at: Date.now(), error: error.toEnvelope(), ...facts }, mostIncidents);
    this.incidents.set(incidents.list());
    return incidentId;
  }

  /** Whether a backend will be set aside when this error is recorded for it. */
  setsAside(backend: string, error: AppError): boolean {
    return countsAgainst(backend, error) && this.#crashesOf(backend) + 1 >= mostCrashes;
  }

  /** A run on this backend ended well. */
  succeeded(backend: string): void {
    try {
      if (this.#crashesOf(backend) > 0 && !this.#setAside().includes(backend)) this.#forgetCrashes(backend);
    } catch (thrown) {
      this.#parts.logger.error("the state of a backend could not be stored", thrown);
    }
  }

  /**
   * Gives a backend that was set aside another chance.
   * @throws AppError `storage/*`
   */
  useAgain(backend: string): void {
    this.#forgetCrashes(backend);
    this.#publish();
  }

  /**
   * Forgets the incidents; what is set aside stays so.
   * @throws AppError `storage/*`
   */
  clear(): void {
    this.#parts.incidents.clear();
    this.incidents.set([]);
  }

  /** The engine runs on this backend from now on; null where it was let go. */
  runsOn(backend: string | null): void {
    this.#inUse = backend;
    this.#publish();
  }

  /**
   * Starts the engine, if need be, to see which backends there are. A run that is under way is not disturbed.
   * @throws AppError `engine/*`
   */
  async lookAtBackends(): Promise<void> {
    const machine = await this.machine();
    this.#inUse = machine.backend;
    this.#publish();
  }

  /**
   * What the engine sees of the machine. Where the chosen backend is not there, or starting the best one ends the engine,
   * it looks again without.
   * @throws AppError `engine/*`
   */
  async machine(): Promise<EngineMachine> {
    const { machine, lost } = await this.#look();
    if (lost !== null) this.record({ ...lost, modelName: null, remedy: say`Looked again with the processor alone.` });
    return machine;
  }

  /**
   * The backend that llama.cpp takes as things stand, also where taking it ends the engine; null where that cannot be told.
   * @throws AppError `engine/*`
   */
  async nextBackend(): Promise<string | null> {
    const { choice } = this.policy();
    if (choice !== "auto") return choice;
    const { machine, lost } = await this.#look();
    return lost === null ? machine.backend : lost.backend;
  }

  /** Why a model runs on the backend it runs on, as a short sentence. */
  reasonFor({ backend, gpuLayers }: Pick<LoadedModel, "backend" | "gpuLayers">): Phrase {
    const { choice, excluded } = this.policy();
    const wanted = this.#parts.settings.values.value.backend;
    if (backend === wanted) return say`Chosen in the settings.`;
    if (excluded.length > 0)
      return excluded.length > 1
        ? say`${backendNames(excluded)} ended the engine twice and are set aside.`
        : say`${backendNames(excluded)} ended the engine twice and is set aside.`;
    if (choice === "cpu") return say`The processor could not run this model.`;
    if (choice !== "auto") return say`${backendNames([choice])} could not run this model.`;
    if (backend !== "cpu" && gpuLayers === 0) return say`The graphics card has no room for this model.`;
    if (backend !== "cpu") return say`Fastest of what this machine has.`;
    const hasCard = this.#machine?.backends.some((known) => known !== "cpu") ?? false;
    return hasCard
      ? say`The graphics card could not run this model.`
      : say`No graphics card that can be used was found.`;
  }

  async #look(): Promise<{ machine: EngineMachine; lost: Pick<Failure, "error" | "backend" | "logTail"> | null }> {
    const { engine } = this.#parts;
    let lost: Pick<Failure, "error" | "logTail"> | null = null;
    try {
      this.#machine = await engine.machine();
    } catch (thrown) {
      const error = AppError.from(thrown);
      if (error.code !== "engine/no-backend" && !endsEngine(error)) throw error;
      if (endsEngine(error)) lost = { error, logTail: engine.logTail };
      await engine.useBackend({ choice: "cpu", excluded: [] });
      this.#machine = await engine.machine();
    }
    this.#publish();
    const machine = this.#machine;
    return { machine, lost: lost && { ...lost, backend: this.#bestOf(machine) } };
  }

  /** The one that was chosen, or that llama.cpp takes by itself. */
  #bestOf({ backends }: EngineMachine): string | null {
    const { choice, excluded } = this.policy();
    if (choice !== "auto") return choice;
    return backends.find((backend) => backend !== "cpu" && !excluded.includes(backend)) ?? null;
  }

  #setAside(): string[] {
    return this.#parts.backends
      .list()
      .filter(({ isSetAside }) => isSetAside)
      .map(({ backend }) => backend);
  }

  #crashesOf(backend: string): number {
    return this.#parts.backends.list().find((known) => known.backend === backend)?.crashes ?? 0;
  }

  #forgetCrashes(backend: string): void {
    this.#parts.backends.save({ backend, crashes: 0, isSetAside: false });
  }

  #publish(): void {
    if (this.#machine === null) return;
    const there = this.#machine.backends;
    const setAside = this.#setAside();
    const stateOf = (backend: string): BackendState["state"] => {
      if (setAside.includes(backend)) return "set-aside";
      if (backend === this.#inUse) return "in-use";
      return there.includes(backend) ? "available" : "unavailable";
    };
    const all = new Set([...builtBackends(this.#parts.platform ?? process.platform), ...there]);
    this.backends.set([...all].map((backend) => ({ backend, state: stateOf(backend) })));
  }
}

/** Without the processor nothing would run, so it is never set aside. */
const countsAgainst = (backend: string, error: AppError): boolean => backend !== "cpu" && endsEngine(error);
