import type { CatalogueModel, CatalogueVariant } from "../../../src-shared/domain/catalogue.ts";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import type { DownloadActions } from "./useDownloadActions.ts";

/** What a row of the library can ask for. The same object for the page's whole life, so that rows stay as they are. */
export interface LibraryActions extends DownloadActions {
  use(modelId: ModelId): void;
  showDetails(model: ModelFile): void;
  showSettings(model: ModelFile): void;
  reveal(modelId: ModelId): void;
  /** Deletes the files of a downloaded model, after a question; takes any other off the list. */
  remove(model: ModelFile): void;
  verify(model: ModelFile): void;
  export(model: ModelFile): void;
  /** Stops a long piece of work on a model, or closes what it said at its end. */
  endWork(modelId: ModelId): void;
  /** Begins a download, after a question where something speaks against it. */
  download(model: CatalogueModel, variant: CatalogueVariant): void;
}
