import { basename } from "node:path/posix";
import type { Catalogue, CatalogueModel, CatalogueVariant, HubFile } from "../../../../src-shared/domain/catalogue.ts";
import type { ModelSource } from "../../../../src-shared/domain/model.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { ModelShape } from "../../ports/InferenceEngine.ts";
import type { HubFileRecord, HubFileRepository } from "../../storage/HubFileRepository.ts";
import { Topic } from "../../Topic.ts";
import type { CatalogueEntry } from "./CatalogueEntry.ts";

/** A file that is known to be one of the catalogue's. */
export interface CatalogueMatch {
  variantId: string;
  source: ModelSource;
  /** As published; null where it is not known. */
  sha256: string | null;
}

/** What is known of a file on a disk; the size in bytes, of this file alone. */
export interface FileFacts {
  sha256: string | null;
  sizeBytes: number;
  fileName: string;
  repository: string | null;
}

/** How far a size that was computed may be from the published one. */
const sizeTolerance = 0.02;
const isCommit = (revision: string): boolean => /^[0-9a-f]{40}$/.test(revision);
const placeOf = ({ repository, path }: Pick<HubFile, "repository" | "path">): string => `${repository}/${path}`;

/** The models the app knows of, with what the hub said of their files laid over the shipped facts. */
export class CatalogueService {
  readonly value: Topic<Catalogue>;
  readonly #entries: readonly CatalogueEntry[];
  readonly #hubFiles: HubFileRepository;

  constructor(entries: readonly CatalogueEntry[], hubFiles: HubFileRepository) {
    this.#entries = entries;
    this.#hubFiles = hubFiles;
    this.value = new Topic(this.#read());
  }

  /** @throws AppError `models/not-found` */
  variant(variantId: string): { model: CatalogueModel; variant: CatalogueVariant } {
    for (const model of this.value.value.models)
      for (const variant of model.variants) if (variant.variantId === variantId) return { model, variant };
    throw new AppError("models/not-found", `no catalogue model ${variantId}`);
  }

  /** What a catalogue model consists of. */
  shapeOf(catalogueId: string): ModelShape {
    const entry = this.#entries.find(({ id }) => id === catalogueId);
    if (entry === undefined) throw new AppError("models/not-found", `no catalogue model ${catalogueId}`);
    return entry.shape;
  }

  /**
   * Keeps what the hub said of a file for times without a network. A shipped hash stands above what a server says: a
   * file with another one is a new version, which is not remembered in the place of the known one.
   */
  remember(file: HubFileRecord): void {
    const pinned = this.#pinnedHashOf(file);
    if (pinned !== undefined && file.sha256 !== null && file.sha256 !== pinned) return;
    this.#hubFiles.save(file, Date.now());
    this.value.set(this.#read());
  }

  /** Which published file this is: by its hash, or by its name and size where nobody hashed it. */
  identify({ sha256, sizeBytes, fileName, repository }: FileFacts): CatalogueMatch | null {
    const known = this.value.value.models.flatMap(({ variants }) =>
      variants.flatMap((variant) => variant.files.map((file, part) => ({ variant, file, part }))),
    );
    const byHash = sha256 === null ? undefined : known.find(({ file }) => file.sha256 === sha256);
    const found =
      byHash ??
      known.find(
        ({ variant, file }) =>
          basename(file.path) === fileName &&
          (repository === null || repository === file.repository) &&
          (sha256 === null || file.sha256 === null) &&
          isSize(sizeBytes, file, variant),
      );
    if (found === undefined) return null;
    const { variant, file } = found;
    const first = variant.files[0] ?? file;
    return {
      variantId: variant.variantId,
      source: { repository: first.repository, revision: first.revision, path: first.path },
      sha256: file.sha256,
    };
  }

  #pinnedHashOf(file: Pick<HubFile, "repository" | "path">): string | undefined {
    const entry = this.#entries.find(({ repository }) => repository === file.repository);
    return entry?.variants.find((variant) => variant.file === file.path)?.sha256;
  }

  #read(): Catalogue {
    const said = new Map(this.#hubFiles.list().map((record) => [placeOf(record), record]));
    return { models: this.#entries.map((entry) => toModel(entry, said)) };
  }
}

function toModel(entry: CatalogueEntry, said: ReadonlyMap<string, HubFileRecord>): CatalogueModel {
  const { id, name, maker, goodFor, parameters, activeParameters, licence, thinks, profile, shape, repository } = entry;
  return {
    catalogueId: id,
    name,
    maker,
    goodFor,
    parameters,
    activeParameters: activeParameters ?? null,
    contextTokens: shape.trainContextTokens,
    licence,
    thinks,
    profileId: profile,
    variants: entry.variants.map((variant) => {
      const shipped: HubFile = {
        repository,
        revision: entry.revision,
        path: variant.file,
        sizeBytes: variant.sizeBytes ?? null,
        sha256: variant.sha256 ?? null,
      };
      const file = layOver(shipped, said.get(placeOf(shipped)));
      return {
        variantId: `${id}/${variant.quantization}`,
        quantization: variant.quantization,
        sizeBytes: file.sizeBytes ?? variant.approximateBytes ?? 1,
        files: [file],
      };
    }),
  };
}

function layOver(shipped: HubFile, said: HubFileRecord | undefined): HubFile {
  if (said === undefined) return shipped;
  // Remembered by an earlier version of the app, whose catalogue had another hash or none.
  if (shipped.sha256 !== null && said.sha256 !== null && said.sha256 !== shipped.sha256) return shipped;
  return {
    ...shipped,
    revision: isCommit(shipped.revision) || !isCommit(said.revision) ? shipped.revision : said.revision,
    sizeBytes: said.sizeBytes,
    sha256: shipped.sha256 ?? said.sha256,
  };
}

function isSize(sizeBytes: number, file: HubFile, { sizeBytes: approximate, files }: CatalogueVariant): boolean {
  if (file.sizeBytes !== null) return sizeBytes === file.sizeBytes;
  return files.length === 1 && Math.abs(sizeBytes - approximate) <= approximate * sizeTolerance;
}
