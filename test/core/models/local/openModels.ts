import { createHash } from "node:crypto";
import { basename, join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import type { FileWork } from "../../../../src-main/core/models/files/FileWork.ts";
import { FileWorker } from "../../../../src-main/core/models/files/FileWorker.ts";
import type { FileIdentifier } from "../../../../src-main/core/models/local/FileIdentifier.ts";
import { ModelService } from "../../../../src-main/core/models/ModelService.ts";
import { EngineSupervisor } from "../../../../src-main/core/reasoning/EngineSupervisor.ts";
import { loadProfiles } from "../../../../src-main/core/reasoning/loadProfiles.ts";
import type { GgufSummary } from "../../../../src-main/core/ports/InferenceEngine.ts";
import { openDatabase } from "../../../../src-main/core/storage/openDatabase.ts";
import { createRepositories } from "../../../../src-main/core/storage/openRepositories.ts";
import type { CatalogueModel } from "../../../../src-shared/domain/catalogue.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { engineLauncher } from "../../testHost.ts";

const root = resolve(import.meta.dirname, "../../../..");

/** A published file as the catalogue of a test knows it. */
export interface Published {
  variantId: string;
  repository: string;
  /** Paths in the repository, in order. */
  files: { path: string; bytes: Buffer }[];
}

export const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** Tells files apart as the catalogue does. */
export function catalogueOf(published: readonly Published[]): FileIdentifier {
  return {
    identify({ sha256, sizeBytes, fileName, repository }) {
      for (const { variantId, repository: from, files } of published)
        for (const { path, bytes } of files) {
          const isNamed = repository === from || (repository === null && fileName === basename(path));
          const isIt = sha256 === null ? isNamed && bytes.length === sizeBytes : sha256 === sha256Of(bytes);
          if (isIt) return { variantId, source: { repository: from, revision: "c0", path }, sha256: sha256Of(bytes) };
        }
      return null;
    },
    variant(variantId) {
      const found = published.find((each) => each.variantId === variantId);
      if (found === undefined) throw new AppError("models/not-found", variantId);
      const files = found.files.map(({ path, bytes }) => ({
        repository: found.repository,
        revision: "c0",
        path,
        sizeBytes: bytes.length,
        sha256: sha256Of(bytes),
      }));
      const variant = { variantId, quantization: "Q8_0", sizeBytes: 1, files };
      const model: CatalogueModel = {
        catalogueId: variantId.split("/", 1)[0] ?? "",
        name: "Published",
        maker: "Maker",
        goodFor: "Tests",
        parameters: 1,
        activeParameters: null,
        contextTokens: 512,
        licence: { name: "MIT", warning: null },
        thinks: true,
        profileId: "phi-4-reasoning",
        variants: [variant],
      };
      return { model, variant };
    },
  };
}

interface Options {
  /** Of an earlier launch, or a new folder. */
  folder?: string;
  published?: readonly Published[];
  environment?: Readonly<Record<string, string>>;
  /** In the place of the file thread. */
  hash?: FileWork["hash"];
}

/** The models of an app with a home folder of its own: real database, engine and file thread. */
export function openModels({ folder = temporaryFolder(), published = [], environment = {}, hash }: Options = {}) {
  const { db, close } = openDatabase(join(folder, "data"));
  const { modelFiles: files, modelPreferences: preferences, settings } = createRepositories(db, folder);
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const supervisor = new EngineSupervisor({ launcher: engineLauncher, logger });
  const inspected: string[] = [];
  const engine = {
    inspect(path: string): Promise<GgufSummary> {
      inspected.push(path);
      return supervisor.inspect(path);
    },
    readMetadata: (path: string) => supervisor.readMetadata(path),
  };
  const fileWork = new FileWorker(resolve(root, "src-main/core/models/files/worker.ts"));
  const resourcesDir = join(root, "resources");
  const [home, modelsDir] = [join(folder, "home"), join(folder, "data/models")];
  const models = new ModelService({
    files,
    preferences,
    settings,
    engine,
    profiles: loadProfiles(resourcesDir),
    resourcesDir,
    catalogue: catalogueOf(published),
    fileWork: hash === undefined ? fileWork : { hash },
    modelsDir,
    home,
    environment,
    logger,
  });
  let isOpen = true;
  const quit = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    models.dispose();
    await Promise.all([supervisor.dispose(), fileWork.dispose()]);
    close();
  };
  onTestFinished(quit);
  return {
    models,
    folder,
    home,
    modelsDir,
    /** Paths of the headers that were read, in order. */
    inspected,
    quit,
    names: () => models.list.value.models.slice(1).map(({ name }) => name),
  };
}
