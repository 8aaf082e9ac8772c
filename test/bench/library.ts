import { linkSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ModelService } from "../../src-main/core/models/ModelService.ts";
import { EngineSupervisor } from "../../src-main/core/reasoning/EngineSupervisor.ts";
import { loadProfiles } from "../../src-main/core/reasoning/loadProfiles.ts";
import { openDatabase } from "../../src-main/core/storage/openDatabase.ts";
import { createRepositories } from "../../src-main/core/storage/openRepositories.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { writeTinyGguf } from "../core/models/local/writeTinyGguf.ts";
import { engineLauncher } from "../core/testHost.ts";
import type { Measurement } from "./Measurement.ts";
import { spreadOf } from "./spreadOf.ts";

const root = resolve(import.meta.dirname, "../..");
const fileCount = 500;
/** As in Phi-4: most of a real header. */
const vocabulary = 100_352;
const rounds = 7;

/** Models in the layout of LM Studio: one file with the header of a real model, under many names. */
function writeLibrary(home: string): void {
  const pathOf = (index: number): string =>
    join(home, ".lmstudio/models/publisher", `Model-${index}-GGUF`, `model-${index}-Q4_K_M.gguf`);
  for (let index = 0; index < fileCount; index++) {
    if (index === 0) writeTinyGguf(pathOf(0), { name: "Phi with a long header", vocabulary });
    else {
      mkdirSync(dirname(pathOf(index)), { recursive: true });
      linkSync(pathOf(0), pathOf(index));
    }
  }
}

/** The models of the app, in this process, with the real database and the real engine. */
function openLibrary(folder: string): { models: ModelService; close: () => Promise<void> } {
  const { db, close } = openDatabase(join(folder, "library-data"));
  const { modelFiles: files, modelPreferences: preferences, settings } = createRepositories(db, folder);
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const engine = new EngineSupervisor({ launcher: engineLauncher, logger });
  const resourcesDir = join(root, "resources");
  const catalogue = {
    identify: () => null,
    variant(variantId: string): never {
      throw new AppError("models/not-found", variantId);
    },
  };
  const models = new ModelService({
    files,
    preferences,
    settings,
    engine,
    profiles: loadProfiles(resourcesDir),
    resourcesDir,
    catalogue,
    // Nothing is hashed here: who tries fails.
    fileWork: { hash: () => Promise.reject(new Error("a file was hashed")) },
    modelsDir: join(folder, "library-data/models"),
    home: join(folder, "library-home"),
    environment: {},
    logger,
  });
  const dispose = async (): Promise<void> => {
    models.dispose();
    await engine.dispose();
    close();
  };
  return { models, close: dispose };
}

function requireAll({ list }: ModelService): void {
  const count = list.value.models.filter(({ origin, state }) => origin === "found" && state === "present").length;
  if (count !== fileCount) throw new Error(`${count} of ${fileCount} models are there.`);
}

/**
 * The first look through 500 model files, the engine's start included, and opening the library when they are known:
 * the list as it was stored, then what became of each file.
 * @param folder an empty folder
 */
export async function measureLibrary(folder: string): Promise<Measurement[]> {
  writeLibrary(join(folder, "library-home"));
  const first = openLibrary(folder);
  const begun = performance.now();
  await first.models.scan();
  const scan = performance.now() - begun;
  requireAll(first.models);
  await first.close();
  const times: { listed: number; checked: number; scanned: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const { models, close } = openLibrary(folder);
    requireAll(models);
    const listed = performance.now() - start;
    await models.refresh();
    const checked = performance.now() - start;
    requireAll(models);
    await models.scan();
    times.push({ listed, checked, scanned: performance.now() - start - checked });
    await close();
  }
  const over = (key: "listed" | "checked" | "scanned") => spreadOf(times.map((time) => time[key]));
  const files = `${fileCount} files`;
  return [
    { name: `First scan of ${files}, not hashed`, unit: "ms", value: scan, target: { of: "value", atMost: 5000 } },
    { name: `Library of ${files} known: listed`, unit: "ms", value: over("listed") },
    {
      name: `Library of ${files} known: listed and looked at`,
      unit: "ms",
      value: over("checked"),
      target: { of: "value", atMost: 200 },
    },
    { name: `Scan of ${files} known`, unit: "ms", value: over("scanned") },
  ];
}
