import { basename } from "node:path";
import { z } from "zod";
import { modelId as modelIdSchema, type ModelId } from "../../../../src-shared/domain/ids.ts";
import type { ModelFile, ModelList } from "../../../../src-shared/domain/model.ts";
import { profileFault } from "../../../../src-shared/domain/profileFault.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { chooseProfile, profileById } from "../../reasoning/loadProfiles.ts";
import type { Profile } from "../../reasoning/Profile.ts";
import type { ModelFileRecord, ModelFileRepository } from "../../storage/ModelFileRepository.ts";
import type { ModelPreferenceRepository } from "../../storage/ModelPreferenceRepository.ts";
import type { SettingsRepository } from "../../storage/SettingsRepository.ts";
import { Topic } from "../../Topic.ts";
import { variantOf, type FileIdentifier } from "./FileIdentifier.ts";
import type { Sight } from "./lookAt.ts";

interface Parts {
  files: ModelFileRepository;
  preferences: Pick<ModelPreferenceRepository, "get" | "save" | "remove">;
  settings: SettingsRepository;
  profiles: readonly Profile[];
  catalogue: Pick<FileIdentifier, "variant">;
  starter: ModelFileRecord;
}

const selectedSetting = "selectedModelId";
const usedSetting = "usedModelIds";
const usedSchema = z.array(modelIdSchema).catch([]);

/** What is known of all models: their records, how their files were last seen, and which one is selected. */
export class KnownModels {
  readonly list: Topic<ModelList>;
  readonly #parts: Parts;
  /** In the order of the list. */
  readonly #records = new Map<ModelId, ModelFileRecord>();
  /** Null for a file that is gone; nothing for one that nobody has looked at yet. */
  readonly #sights = new Map<ModelId, Sight | null>();
  readonly #used: Set<ModelId>;
  #wanted: unknown;

  constructor(parts: Parts) {
    this.#parts = parts;
    for (const record of [parts.starter, ...parts.files.list()]) this.#records.set(record.modelId, record);
    this.#wanted = parts.settings.read(selectedSetting);
    this.#used = new Set(usedSchema.parse(parts.settings.read(usedSetting)));
    this.list = new Topic(this.#describeAll());
  }

  get records(): ModelFileRecord[] {
    return [...this.#records.values()];
  }

  find(modelId: ModelId): ModelFileRecord | undefined {
    return this.#records.get(modelId);
  }

  /** @throws AppError `models/not-found` */
  get(modelId: ModelId): ModelFileRecord {
    const record = this.#records.get(modelId);
    if (record === undefined) throw new AppError("models/not-found", `no model ${modelId}`);
    return record;
  }

  /** Whether it is selected or ever was: such a model stays in the list when its file is gone. */
  isUsed(modelId: ModelId): boolean {
    return this.#used.has(modelId) || modelId === this.list.value.selectedId;
  }

  /** Stores records, new or changed; {@link publish} shows them. */
  save(records: readonly ModelFileRecord[]): void {
    if (records.length === 0) return;
    this.#parts.files.saveAll(records, Date.now());
    for (const record of records) this.#records.set(record.modelId, record);
  }

  /** Forgets models; a selected one gives way to the starter model. */
  drop(modelIds: readonly ModelId[]): void {
    for (const modelId of modelIds) {
      this.#parts.files.remove(modelId);
      this.#parts.preferences.remove(modelId);
      this.#records.delete(modelId);
      this.#sights.delete(modelId);
      if (modelId === this.#wanted) this.#want(this.#parts.starter.modelId);
    }
  }

  /** @returns whether its state is another one now; {@link publish} shows it */
  see(modelId: ModelId, sight: Sight | null): boolean {
    const record = this.get(modelId);
    const before = this.stateOf(record);
    this.#sights.set(modelId, sight);
    return this.stateOf(record) !== before;
  }

  /** @throws AppError `models/not-found` */
  select(modelId: ModelId): void {
    this.#want(this.get(modelId).modelId);
    this.#used.add(modelId);
    this.#parts.settings.write(
      usedSetting,
      [...this.#used].filter((used) => this.#records.has(used)),
    );
    this.publish();
  }

  /**
   * Runs a model by this profile from now on; null goes back to the one found for it.
   * @throws AppError `models/not-found`, `models/no-profile`
   */
  setProfile(modelId: ModelId, profileId: string | null): void {
    const { profiles, preferences } = this.#parts;
    if (profileId !== null && profileById(profiles, profileId) === undefined)
      throw new AppError("models/no-profile", `no profile ${profileId}`);
    preferences.save(this.get(modelId).modelId, { profileId });
    this.publish();
  }

  publish(): void {
    this.list.set(this.#describeAll());
  }

  stateOf({ modelId, modifiedMs, summary, hash }: ModelFileRecord): ModelFile["state"] {
    const sight = this.#sights.get(modelId);
    if (sight === null) return "missing";
    // A hash without a time is that of a file which turned out not to be the published one.
    if (modifiedMs === null) return hash === null ? "present" : "changed";
    const isSame = sight === undefined || (sight.modifiedMs === modifiedMs && sight.sizeBytes === summary.sizeBytes);
    return isSame ? "present" : "changed";
  }

  #want(modelId: ModelId): void {
    this.#wanted = modelId;
    this.#parts.settings.write(selectedSetting, modelId);
  }

  #describeAll(): ModelList {
    const models = this.records.map((record) => this.#describe(record));
    const selected = models.find(({ modelId }) => modelId === this.#wanted);
    return { models, selectedId: selected?.modelId ?? this.#parts.starter.modelId };
  }

  /** As the person chose; null where they did not, or where the app no longer has that profile. */
  #chosenProfileId(modelId: ModelId): string | null {
    const { profileId } = this.#parts.preferences.get(modelId);
    return profileId !== null && profileById(this.#parts.profiles, profileId) !== undefined ? profileId : null;
  }

  /** As the catalogue says, where the file is one of its own; else as its header and its name suggest. */
  #foundProfileId({ path, summary, variantId }: ModelFileRecord): string {
    const { catalogue, profiles } = this.#parts;
    const published = variantId === null ? null : variantOf(catalogue, variantId);
    return published?.model.profileId ?? chooseProfile(profiles, { ...summary, fileName: basename(path) }).id;
  }

  #describe(record: ModelFileRecord): ModelFile {
    const { modelId, path, summary, origin, foundIn, source, variantId, hash } = record;
    const { chatTemplate: _, ...facts } = summary;
    const state = this.stateOf(record);
    const chosenId = this.#chosenProfileId(modelId);
    const profileId = chosenId ?? this.#foundProfileId(record);
    const { selfTest } = this.#parts.preferences.get(modelId);
    return {
      ...facts,
      // Headers that were read by the first version have none.
      licence: summary.licence ?? null,
      modelId,
      path,
      origin,
      foundIn,
      source,
      variantId,
      profileId,
      isProfileChosen: chosenId !== null,
      profileFault: selfTest?.profileId === profileId ? profileFault(selfTest) : null,
      sha256: state === "present" ? (hash?.sha256 ?? null) : null,
      state,
    };
  }
}
