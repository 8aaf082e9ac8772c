import type { Host } from "../../src-main/core/ports/Host.ts";
import { EngineHealth } from "../../src-main/core/reasoning/engine/EngineHealth.ts";
import { LoadLadder } from "../../src-main/core/reasoning/engine/LoadLadder.ts";
import { EngineSupervisor } from "../../src-main/core/reasoning/EngineSupervisor.ts";
import { SettingsService } from "../../src-main/core/SettingsService.ts";
import { openRepositories } from "../../src-main/core/storage/openRepositories.ts";
import type { ModelId } from "../../src-shared/domain/ids.ts";
import type { BackendChoice } from "../../src-shared/domain/settings.ts";
import { phraseText } from "../../src-shared/domain/say.ts";

/** What came of a backend on which the engine ended twice. */
export interface Outcome {
  excluded: string[];
  /** The backend that the model was loaded on after the crashes. */
  loadedOn: string;
  remedies: string[];
  /** And after the backend was used again. */
  loadedAgainOn: string;
}

/**
 * Loads a model on a backend with an engine that ends twice while it loads, then once more after the backend was used again.
 * @param faults absolute path of a file that is not there yet, for the engine's counting
 * @throws AppError `models/*`, `engine/*`
 */
export async function crashTwice(
  { engineLauncher: launcher, logger }: Host,
  { backend, path }: { backend: BackendChoice; path: string },
  faults: string,
): Promise<Outcome> {
  const repositories = openRepositories(":memory:");
  const settings = new SettingsService(repositories.settings);
  settings.update({ backend });
  const { engineIncidents: incidents, backendHealth: backends, modelPreferences: preferences } = repositories;
  const engine = new EngineSupervisor({ launcher, logger });
  const health = new EngineHealth({ engine, settings, incidents, backends, logger });
  const ladder = new LoadLadder({ engine, health, preferences, logger });
  const load = () =>
    ladder.load(
      { modelId: "gpu" as ModelId, name: "the model" },
      {
        path,
        contextTokens: 2_048,
        sequences: 1,
        threads: null,
        gpuLayers: null,
        batchTokens: null,
        keyValueType: "f16",
        predictsByLookup: false,
        states: null,
      },
      { onProgress: () => undefined, onMeasuring: () => undefined },
      new AbortController().signal,
    );
  process.env["STEMMA_ENGINE_FAULT"] = `segv@load,2,${faults}`;
  try {
    const { loaded, remedies } = await load();
    const { excluded } = health.policy();
    health.useAgain(backend);
    const again = await load();
    return {
      excluded,
      loadedOn: loaded.backend,
      remedies: remedies.map((remedy) => phraseText(remedy)),
      loadedAgainOn: again.loaded.backend,
    };
  } finally {
    delete process.env["STEMMA_ENGINE_FAULT"];
    await engine.dispose();
    repositories.close();
  }
}
