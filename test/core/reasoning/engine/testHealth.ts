import type { Logger } from "../../../../src-main/core/ports/Logger.ts";
import { EngineHealth } from "../../../../src-main/core/reasoning/engine/EngineHealth.ts";
import { LoadLadder } from "../../../../src-main/core/reasoning/engine/LoadLadder.ts";
import type { LoggingEngine } from "../../../../src-main/core/reasoning/engine/LoggingEngine.ts";
import { SettingsService } from "../../../../src-main/core/SettingsService.ts";
import { openRepositories, type Repositories } from "../../../../src-main/core/storage/openRepositories.ts";

/** Health and ladder on this engine, with a history that is not kept, or with that of an earlier launch. */
export function testHealth(engine: LoggingEngine, repositories: Repositories = openRepositories(":memory:")) {
  /** What was logged as an error. */
  const errors: string[] = [];
  const logger: Logger = {
    info: () => undefined,
    warn: () => undefined,
    error: (message) => void errors.push(message),
  };
  const settings = new SettingsService(repositories.settings);
  const { engineIncidents: incidents, backendHealth: backends, modelPreferences: preferences } = repositories;
  const health = new EngineHealth({ engine, settings, incidents, backends, logger, platform: "linux" });
  const ladder = new LoadLadder({ engine, health, preferences, logger });
  return { health, ladder, settings, preferences, repositories, errors };
}
