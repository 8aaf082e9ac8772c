import type { CatalogueModel, CatalogueVariant } from "../../../../src-shared/domain/catalogue.ts";
import type { ModelSource } from "../../../../src-shared/domain/model.ts";

/** What the catalogue knows of files: the part of `CatalogueService` that is needed here. */
export interface FileIdentifier {
  /** Which published file this is. Sizes are in bytes, of this file alone. */
  identify(file: {
    sha256: string | null;
    sizeBytes: number;
    fileName: string;
    repository: string | null;
  }): { variantId: string; source: ModelSource; sha256: string | null } | null;
  /** @throws AppError `models/not-found` */
  variant(variantId: string): { model: CatalogueModel; variant: CatalogueVariant };
}

/** A variant, or null for one that this catalogue does not have, such as one of another version of the app. */
export function variantOf(
  catalogue: Pick<FileIdentifier, "variant">,
  variantId: string,
): { model: CatalogueModel; variant: CatalogueVariant } | null {
  try {
    return catalogue.variant(variantId);
  } catch {
    return null;
  }
}
