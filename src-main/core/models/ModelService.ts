import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { ModelFile, ModelList } from "../../../src-shared/domain/model.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { GgufSummary, InferenceEngine } from "../ports/InferenceEngine.ts";
import { chooseProfile } from "../reasoning/loadProfiles.ts";
import type { Profile } from "../reasoning/Profile.ts";
import type { ModelFileRecord, ModelFileRepository } from "../storage/ModelFileRepository.ts";
import type { SettingsRepository } from "../storage/SettingsRepository.ts";
import { Topic } from "../Topic.ts";

interface Parts {
  files: ModelFileRepository;
  settings: SettingsRepository;
  engine: InferenceEngine;
  profiles: readonly Profile[];
  resourcesDir: string;
}

const starterId = "starter" as ModelId;
const selectedSetting = "selectedModelId";

const starterSummary: z.ZodType<GgufSummary> = z.strictObject({
  name: z.string(),
  architecture: z.string(),
  parameters: z.number().nullable(),
  trainContextTokens: z.number(),
  quantization: z.string(),
  sizeBytes: z.number(),
  chatTemplate: z.string().nullable(),
});

/** The GGUF files the app knows: the starter model, and those the user added. */
export class ModelService {
  readonly list: Topic<ModelList>;
  readonly #parts: Parts;
  readonly #starter: ModelFileRecord;

  constructor(parts: Parts) {
    this.#parts = parts;
    const dir = join(parts.resourcesDir, "models");
    // Written down beside the file, so that the list is there before the engine has started.
    const summary = starterSummary.parse(JSON.parse(readFileSync(join(dir, "starter.json"), "utf8")));
    this.#starter = { modelId: starterId, path: join(dir, "starter.gguf"), summary };
    this.list = new Topic(this.#read());
  }

  /** The model for new questions. */
  get selected(): ModelFile {
    return this.find(this.list.value.selectedId);
  }

  /** @throws AppError `models/not-found` */
  find(modelId: ModelId): ModelFile {
    const found = this.list.value.models.find((model) => model.modelId === modelId);
    if (found === undefined) throw new AppError("models/not-found", `no model ${modelId}`);
    return found;
  }

  profileOf({ profileId }: ModelFile): Profile {
    const profile = this.#parts.profiles.find(({ id }) => id === profileId);
    if (profile === undefined) throw new AppError("internal", `no profile ${profileId}`);
    return profile;
  }

  /** @throws AppError `models/*`, `engine/*` */
  async addFile(path: string): Promise<ModelFile> {
    const absolute = toAbsolute(path);
    const summary = await this.#parts.engine.inspect(absolute);
    const modelId = idOf(absolute);
    this.#parts.files.save({ modelId, path: absolute, summary }, Date.now());
    this.refresh();
    return this.find(modelId);
  }

  /** Forgets a file; a selected one gives way to the starter model. */
  forget(modelId: ModelId): void {
    if (modelId === starterId) throw new AppError("models/built-in", "the starter model belongs to the app");
    if (!this.#parts.files.remove(modelId)) throw new AppError("models/not-found", `no model ${modelId}`);
    this.refresh();
  }

  select(modelId: ModelId): void {
    this.#parts.settings.write(selectedSetting, this.find(modelId).modelId);
    this.refresh();
  }

  /** Looks again which files are there. */
  refresh(): void {
    this.list.set(this.#read());
  }

  #read(): ModelList {
    const models = [this.#starter, ...this.#parts.files.list()].map((record) => this.#describe(record));
    const wanted = this.#parts.settings.read(selectedSetting);
    return { models, selectedId: models.find(({ modelId }) => modelId === wanted)?.modelId ?? starterId };
  }

  #describe({ modelId, path, summary }: ModelFileRecord): ModelFile {
    const { chatTemplate: _, ...facts } = summary;
    return {
      ...facts,
      modelId,
      path,
      isBuiltIn: modelId === starterId,
      profileId: chooseProfile(this.#parts.profiles, { ...summary, fileName: basename(path) }).id,
      isPresent: existsSync(path),
    };
  }
}

const idOf = (path: string): ModelId =>
  `file:${createHash("sha256").update(path).digest("hex").slice(0, 16)}` as ModelId;

/** A path as people paste it: with quotes around it, or from the home folder. */
function toAbsolute(path: string): string {
  const bare = path.trim().replace(/^(["'])(.*)\1$/, "$2");
  return resolve(bare.replace(/^~(?=[/\\]|$)/, homedir()));
}
