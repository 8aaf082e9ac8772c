import { say } from "../../../../src-shared/domain/say.ts";
import type { BackendMeasurement, MachineTestEvent } from "../../../../src-shared/domain/machineTest.ts";
import type { ModelFile } from "../../../../src-shared/domain/model.ts";
import { backendChoice, type BackendChoice } from "../../../../src-shared/domain/settings.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { LoadRequest } from "../../ports/InferenceEngine.ts";
import type { ModelRunRecord } from "../../storage/ModelRunRepository.ts";
import type { EngineHealth } from "./EngineHealth.ts";
import type { LoggingEngine } from "./LoggingEngine.ts";

/** Context of the model that is measured, in tokens: enough for the prompt that is read. */
const contextTokens = 2_048;

const ignoreLoad = { onProgress: (): void => undefined, onMeasuring: (): void => undefined };

interface Parts {
  engine: Pick<LoggingEngine, "load" | "measure" | "stop" | "useBackend" | "logTail">;
  health: Pick<EngineHealth, "backends" | "lookAtBackends" | "policy" | "record" | "runsOn">;
  /** Does the work with nothing else on the engine. */
  exclusively: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Told how the model ran on the backend that is in use. */
  onMeasured: (run: ModelRunRecord) => void;
}

/** Runs a model on each backend that this machine has, and measures it. */
export class MachineTest {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Backends that are set aside are left out. Afterwards no model is loaded.
   * @param only tests this one alone
   * @throws AppError `engine/*` when there is nothing to test, `engine/no-backend` for `only` where it is not there; the
   *   signal's reason when it aborts
   */
  run(
    model: Pick<ModelFile, "modelId" | "name" | "path">,
    emit: (event: MachineTestEvent) => void,
    signal: AbortSignal,
    only?: BackendChoice,
  ): Promise<void> {
    return this.#parts.exclusively(async () => {
      signal.throwIfAborted();
      const { engine, health } = this.#parts;
      await health.lookAtBackends();
      const inUse = health.backends.value?.find(({ state }) => state === "in-use")?.backend;
      try {
        const measured: BackendMeasurement[] = [];
        for (const backend of this.#toTest(only)) {
          signal.throwIfAborted();
          emit({ type: "testing", backend });
          const measurement = await this.#test(backend, model, signal, emit);
          if (measurement === null) continue;
          measured.push(measurement);
          emit({ type: "measured", measurement });
          if (backend === inUse) this.#tell(model, measurement);
        }
        const [fastest] = measured.sort((one, other) => other.tokensPerSecond - one.tokensPerSecond);
        emit({ type: "done", fastest: fastest?.backend ?? null });
      } finally {
        await engine.stop();
        await engine.useBackend(health.policy());
        health.runsOn(null);
      }
    });
  }

  #toTest(only: BackendChoice | undefined): BackendChoice[] {
    const there = (this.#parts.health.backends.value ?? [])
      .filter(({ state }) => state === "in-use" || state === "available")
      .map(({ backend }) => backendChoice.parse(backend));
    if (only === undefined) return there;
    if (!there.includes(only)) throw new AppError("engine/no-backend", `no ${only}`, { data: { backend: only } });
    return [only];
  }

  /** @returns null where the backend failed, which has been told */
  async #test(
    backend: BackendChoice,
    { path, name: modelName }: Pick<ModelFile, "path" | "name">,
    signal: AbortSignal,
    emit: (event: MachineTestEvent) => void,
  ): Promise<BackendMeasurement | null> {
    const { engine, health } = this.#parts;
    try {
      await engine.stop();
      await engine.useBackend({ choice: backend, excluded: [] });
      const loaded = await engine.load(loadRequest(path), ignoreLoad, signal);
      health.runsOn(loaded.backend);
      const speed = await engine.measure(signal);
      const { threads, gpuLayers, totalLayers, loadMs, memoryBytes } = loaded;
      return { backend, threads, gpuLayers, totalLayers, loadMs, memoryBytes, ...speed };
    } catch (thrown) {
      signal.throwIfAborted();
      const error = AppError.from(thrown);
      const { logTail } = engine;
      health.record({ error, backend, modelName, remedy: say`The test of this machine went on without it.`, logTail });
      emit({ type: "failed", backend, error: error.toEnvelope() });
      return null;
    }
  }

  #tell({ modelId }: Pick<ModelFile, "modelId">, { backend, tokensPerSecond, memoryBytes }: BackendMeasurement): void {
    this.#parts.onMeasured({ modelId, backend, tokensPerSecond, memoryBytes });
  }
}

const loadRequest = (path: string): LoadRequest => ({
  path,
  contextTokens,
  sequences: 1,
  threads: null,
  gpuLayers: null,
  batchTokens: null,
  keyValueType: "f16",
  predictsByLookup: true,
  states: null,
});
