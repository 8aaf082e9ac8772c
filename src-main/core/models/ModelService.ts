import type { VerifyEvent } from "../../../src-shared/contract/modelsEndpoints.ts";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type {
  ModelDetails,
  ModelFile,
  ModelFolders,
  ModelList,
  ModelSource,
} from "../../../src-shared/domain/model.ts";
import type { RunSettings, RunSettingsChange, RunSettingsView } from "../../../src-shared/domain/runSettings.ts";
import type { SelfTest } from "../../../src-shared/domain/selfTest.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { InferenceEngine } from "../ports/InferenceEngine.ts";
import type { Logger } from "../ports/Logger.ts";
import type { Profile } from "../reasoning/Profile.ts";
import type { ModelFileRepository } from "../storage/ModelFileRepository.ts";
import type { ModelPreferenceRepository } from "../storage/ModelPreferenceRepository.ts";
import type { SettingsRepository } from "../storage/SettingsRepository.ts";
import type { Topic } from "../Topic.ts";
import { partPaths } from "./downloads/partPaths.ts";
import type { FileWork } from "./files/FileWork.ts";
import { addModel, type KnownFacts } from "./local/addModel.ts";
import { variantOf, type FileIdentifier } from "./local/FileIdentifier.ts";
import { findInFolder } from "./local/findInFolder.ts";
import { HeaderReader } from "./local/HeaderReader.ts";
import { idOf } from "./local/idOf.ts";
import { KnownModels } from "./local/KnownModels.ts";
import { LocalScanner } from "./local/LocalScanner.ts";
import { lookAt } from "./local/lookAt.ts";
import { readStarter, starterId } from "./local/readStarter.ts";
import { refreshKnown } from "./local/refreshKnown.ts";
import { removeOwned } from "./local/removeOwned.ts";
import { toAbsolute } from "./local/toAbsolute.ts";
import { verifyModel } from "./local/verifyModel.ts";

interface Parts {
  files: ModelFileRepository;
  preferences: ModelPreferenceRepository;
  settings: SettingsRepository;
  engine: Pick<InferenceEngine, "inspect" | "readMetadata">;
  profiles: readonly Profile[];
  resourcesDir: string;
  catalogue: FileIdentifier;
  fileWork: Pick<FileWork, "hash">;
  /** Absolute path of the folder for downloaded models. */
  modelsDir: string;
  /** Where other programs' models are looked for. */
  home: string;
  environment: Readonly<Record<string, string | undefined>>;
  logger: Logger;
}

/** A whole and verified model in the app's own folder. */
export interface OwnedModel {
  /** In order, with their hashes. */
  parts: { path: string; sha256: string }[];
  source: ModelSource | null;
  variantId: string | null;
}

/** The GGUF files the app knows: the starter model, those it downloaded, those the user added, and those it found. */
export class ModelService {
  readonly list: Topic<ModelList>;
  readonly folders: Topic<ModelFolders>;
  readonly #parts: Parts;
  readonly #known: KnownModels;
  readonly #headers: HeaderReader;
  readonly #scanner: LocalScanner;
  #isClosed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { files, preferences, settings, profiles, catalogue, home, environment, logger } = parts;
    const starter = readStarter(parts.resourcesDir);
    this.#known = new KnownModels({ files, preferences, settings, profiles, catalogue, starter });
    this.#headers = new HeaderReader(parts.engine);
    this.#scanner = new LocalScanner({
      known: this.#known,
      headers: this.#headers,
      catalogue,
      settings,
      place: { home, environment, platform: process.platform },
      logger,
    });
    this.list = this.#known.list;
    this.folders = this.#scanner.folders;
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

  /** Absolute paths in order. @throws AppError `models/not-found` */
  partsOf(modelId: ModelId): string[] {
    return [...this.#known.get(modelId).parts];
  }

  profileOf({ profileId }: ModelFile): Profile {
    const profile = this.#parts.profiles.find(({ id }) => id === profileId);
    if (profile === undefined) throw new AppError("internal", `no profile ${profileId}`);
    return profile;
  }

  /**
   * Makes a file known where it is, with the other parts of a split one.
   * @throws AppError `models/*`, `engine/*`
   */
  async addFile(path: string): Promise<ModelFile> {
    const parts = partPaths(toAbsolute(path, this.#parts.home));
    for (const part of parts.length > 1 ? parts : [])
      if ((await lookAt([part])) === null)
        throw new AppError("models/file-missing", `no part ${part}`, { data: { path: part } });
    const first = parts[0] ?? path;
    const before = this.#known.find(idOf(first));
    const origin = before?.origin === "downloaded" ? "downloaded" : "added";
    const added = await this.#add(parts, { origin, source: before?.source ?? null, hash: before?.hash ?? null });
    this.#scanner.unhide(first);
    return added;
  }

  /**
   * Makes a download or an import known, whose hashes were compared with what was published.
   * @throws AppError `models/*`, `engine/*`
   */
  async addOwned({ parts, source, variantId }: OwnedModel): Promise<ModelFile> {
    const [sha256 = "", ...others] = parts.map((part) => part.sha256);
    const paths = parts.map(({ path }) => path);
    const hash = { sha256, others, hashedAt: Date.now() };
    const hashedSight = await lookAt(paths);
    this.#scanner.unhide(paths[0] ?? "");
    const trusted = variantId !== null && this.#canBe(variantId, sha256) ? variantId : null;
    return this.#add(paths, { origin: "downloaded", source, variantId: trusted, hash, hashedSight });
  }

  /** Forgets a model, its files stay; a selected one gives way to the starter model. */
  forget(modelId: ModelId): void {
    const { origin, path } = this.#known.get(modelId);
    if (modelId === starterId) throw builtIn();
    // An added one was nowhere that is looked through.
    if (origin !== "added") this.#scanner.hide(path);
    this.#known.drop([modelId]);
    this.#known.publish();
  }

  /**
   * Deletes a downloaded model's files and forgets it; a selected one gives way to the starter model.
   * @returns the bytes freed
   * @throws AppError `models/not-owned` for a model that the app did not put there, `models/built-in`, `models/in-use`
   */
  async remove(modelId: ModelId): Promise<number> {
    const { origin, path, parts } = this.#known.get(modelId);
    if (modelId === starterId) throw builtIn();
    if (origin !== "downloaded") throw new AppError("models/not-owned", `${path} was ${origin}`, { data: { path } });
    const freedBytes = await removeOwned(parts, this.#parts.modelsDir).catch(async (thrown: unknown) => {
      // Some parts may be gone.
      await this.refresh();
      throw thrown;
    });
    this.#known.drop([modelId]);
    this.#known.publish();
    return freedBytes;
  }

  /** @throws AppError `models/not-found` */
  select(modelId: ModelId): void {
    this.#known.select(modelId);
    void this.refresh();
  }

  /** Looks again which files are there, and reads those that changed. Never fails. */
  async refresh(): Promise<void> {
    const { catalogue, logger } = this.#parts;
    try {
      await refreshKnown({ known: this.#known, headers: this.#headers, catalogue }, () => this.#isClosed);
    } catch (thrown) {
      logger.error("could not look at the model files", thrown);
    }
  }

  /** Looks for models in all folders, and again at the files that are known. */
  async scan(): Promise<void> {
    await this.#adoptOwned();
    await this.#scanner.scan();
    await this.refresh();
  }

  /** Looks for models in this folder from now on. @throws AppError `models/no-folder` */
  addFolder(path: string): Promise<void> {
    return this.#scanner.addFolder(toAbsolute(path, this.#parts.home));
  }

  /** Forgets the folder and the models found there, but for the selected one. */
  removeFolder(path: string): Promise<void> {
    return this.#scanner.removeFolder(path);
  }

  /** @throws AppError `models/*`, `engine/*` */
  async details(modelId: ModelId): Promise<ModelDetails> {
    const { path, parts, summary, hash } = this.#known.get(modelId);
    const metadata = await this.#parts.engine.readMetadata(path);
    const sight = await lookAt(parts);
    return {
      modelId,
      files: parts.map((part, index) => ({ path: part, sizeBytes: sight?.partBytes[index] ?? 0 })),
      metadata,
      chatTemplate: summary.chatTemplate,
      hashedAt: hash?.hashedAt ?? null,
      selfTest: this.#parts.preferences.get(modelId).selfTest,
    };
  }

  /** In the order in which they are tried. */
  get profiles(): readonly Profile[] {
    return this.#parts.profiles;
  }

  /**
   * Runs a model by another profile than the one found for it; null goes back to that one.
   * @throws AppError `models/not-found`, `models/no-profile`
   */
  setProfile(modelId: ModelId, profileId: string | null): void {
    this.#known.setProfile(modelId, profileId);
  }

  /** A person's own choices for a model. */
  runSettings(modelId: ModelId): RunSettings {
    return this.#parts.preferences.get(modelId).runSettings;
  }

  /** A person's choices beside what holds where there is none. @throws AppError `models/not-found` */
  runSettingsView(modelId: ModelId): RunSettingsView {
    const model = this.find(modelId);
    const { sampling, contextTokens, systemPrompt, stops } = this.profileOf(model);
    const { temperature, topK, topP, minP } = sampling;
    return {
      chosen: this.runSettings(modelId),
      card: { temperature, topK, topP, minP, contextTokens, systemPrompt, stops: [...stops] },
      trainContextTokens: model.trainContextTokens,
    };
  }

  /**
   * Changes the choices that are given; null is as the model card says.
   * @throws AppError `models/not-found`
   */
  setRunSettings(modelId: ModelId, change: RunSettingsChange): void {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const runSettings = { ...this.runSettings(this.find(modelId).modelId), ...Object.fromEntries(given) };
    this.#parts.preferences.save(modelId, { runSettings });
  }

  /** What the last test of a model's profile showed, by whatever profile it was; null where there was none. */
  selfTest(modelId: ModelId): SelfTest | null {
    return this.#parts.preferences.get(modelId).selfTest;
  }

  setSelfTest(modelId: ModelId, selfTest: SelfTest): void {
    this.#parts.preferences.save(modelId, { selfTest });
    this.#known.publish();
  }

  /** Names the weights: another file, or the same one changed, has another key. */
  weightsKey(modelId: ModelId): string {
    const { path, summary, hash, modifiedMs } = this.#known.get(modelId);
    return hash?.sha256 ?? `${path}:${summary.sizeBytes}:${modifiedMs}`;
  }

  /**
   * Hashes a model's files, and remembers the hash. A file that is not what was published counts as changed.
   * @throws AppError `models/not-found`, `models/file-missing`; the signal's reason when it aborts
   */
  async verify(modelId: ModelId, emit: (event: VerifyEvent) => void, signal: AbortSignal): Promise<void> {
    const record = this.#known.get(modelId);
    const { hashes, matches, sight } = await verifyModel(record, this.#parts, emit, signal);
    const [sha256 = "", ...others] = hashes;
    const hash = { sha256, others, hashedAt: Date.now() };
    // One that was removed or replaced meanwhile is not what was hashed.
    const isRemembered = modelId !== starterId && !this.#isClosed && this.#known.find(modelId) === record;
    if (isRemembered && matches === false) {
      this.#known.save([{ ...record, hash: record.hash ?? hash, modifiedMs: null }]);
      this.#known.publish();
    } else if (isRemembered) {
      const { origin, foundIn, source, variantId, parts } = record;
      await this.#add(parts, { origin, foundIn, source, variantId, hash, hashedSight: sight });
    }
    emit({ type: "done", sha256, matches });
  }

  /** Nothing is read or stored after this. */
  dispose(): void {
    this.#isClosed = true;
    this.#headers.close();
    this.#scanner.close();
  }

  /** Whether the catalogue's own hash, where it has one, is this one. What a manifest claims is only a claim. */
  #canBe(variantId: string, sha256: string): boolean {
    const found = variantOf(this.#parts.catalogue, variantId);
    const known = found?.variant.files[0]?.sha256 ?? null;
    return found !== null && (known === null || known === sha256);
  }

  /** Takes in what lies in the app's own folder and is not known, as after the history was begun anew. */
  async #adoptOwned(): Promise<void> {
    for await (const { path, parts } of findInFolder(this.#parts.modelsDir)) {
      if (this.#isClosed) return;
      if (this.#known.find(idOf(path)) !== undefined || this.#scanner.isHidden(path)) continue;
      // One that cannot be read is none.
      await this.#add(parts, { origin: "downloaded", source: null, hash: null }).catch(() => undefined);
    }
  }

  async #add(parts: string[], facts: KnownFacts): Promise<ModelFile> {
    const { engine, catalogue } = this.#parts;
    const modelId = await addModel(parts, facts, { known: this.#known, engine, catalogue });
    return this.find(modelId);
  }
}

const builtIn = (): AppError => new AppError("models/built-in", "the starter model belongs to the app");
