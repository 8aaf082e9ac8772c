import type { WantedDownload } from "../../../../src-shared/contract/downloadsEndpoints.ts";
import type { HubFile } from "../../../../src-shared/domain/catalogue.ts";
import type { DownloadRecord } from "../../storage/DownloadRepository.ts";
import type { CatalogueService } from "../catalogue/CatalogueService.ts";
import { variantOf } from "../local/FileIdentifier.ts";
import { partPaths } from "./partPaths.ts";

type Variants = Pick<CatalogueService, "variant">;

/**
 * What is to be fetched.
 * @throws AppError `models/not-found`
 */
export function wantedFiles(
  wanted: WantedDownload,
  catalogue: Variants,
): Pick<DownloadRecord, "name" | "variantId" | "files" | "givenSha256"> {
  if (wanted.kind === "variant") {
    const { model, variant } = catalogue.variant(wanted.variantId);
    return { name: model.name, variantId: variant.variantId, files: variant.files, givenSha256: null };
  }
  const { repository, revision, path, sha256 } = wanted;
  const paths = partPaths(path);
  const files = paths.map((part): HubFile => {
    // A hash that is given belongs to one file.
    return { repository, revision, path: part, sizeBytes: null, sha256: paths.length === 1 ? sha256 : null };
  });
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/(-\d{5}-of-\d{5})?\.gguf$/i, "");
  return { name, variantId: null, files, givenSha256: sha256 };
}

/** The files of a download without what the server once said of them. */
export function asWanted({ variantId, files, givenSha256 }: DownloadRecord, catalogue: Variants): HubFile[] {
  // An earlier version of the app may have known other variants.
  const known = variantId === null ? null : variantOf(catalogue, variantId);
  if (known !== null) return known.variant.files;
  return files.map((file) => ({ ...file, sizeBytes: null, sha256: files.length === 1 ? givenSha256 : null }));
}
