import type { WantedDownload } from "../../../../src-shared/contract/downloadsEndpoints.ts";
import type { HubFile } from "../../../../src-shared/domain/catalogue.ts";
import type { ModelFile, ModelList } from "../../../../src-shared/domain/model.ts";

/** What has to be known of the core. */
interface Known {
  models: { list: { value: ModelList } };
  catalogue: { variant(variantId: string): { variant: { files: readonly HubFile[] } } };
}

/**
 * A wanted model that is here already and known to be right, so that no network is needed. Who names no revision is
 * content with the one that is here.
 */
export function findVerified({ models, catalogue }: Known, wanted: WantedDownload): ModelFile | undefined {
  const checked = models.list.value.models.filter(({ state, sha256 }) => state === "present" && sha256 !== null);
  if (wanted.kind === "variant") {
    const [first] = catalogue.variant(wanted.variantId).variant.files;
    return checked.find(
      ({ variantId, sha256, origin }) =>
        variantId === wanted.variantId && isRight(sha256, first?.sha256 ?? null, origin),
    );
  }
  return checked.find(
    ({ source, sha256, origin }) =>
      source?.repository === wanted.repository &&
      source.path === wanted.path &&
      (wanted.revision === "main" || source.revision === wanted.revision) &&
      isRight(sha256, wanted.sha256, origin),
  );
}

/** Where nobody says the hash here, a download has been checked against what the server said. */
const isRight = (sha256: string | null, expected: string | null, origin: ModelFile["origin"]): boolean =>
  expected === null ? origin === "downloaded" : sha256 === expected;
