import type { CatalogueModel, CatalogueVariant } from "../../../src-shared/domain/catalogue.ts";
import type { Fit } from "../../../src-shared/domain/fit.ts";
import type { Machine } from "../../../src-shared/domain/machine.ts";
import { formatSize } from "../../components/format/formatSize.ts";
import { words } from "../../components/words/words.ts";
import { fitWords } from "./fitWords.ts";

/** What the person has to know before a download begins, a sentence each; empty where nothing speaks against it. */
export function downloadConcerns(
  { licence }: CatalogueModel,
  { sizeBytes }: CatalogueVariant,
  fit: Fit | undefined,
  machine: Machine | null,
): string[] {
  const { noRoom, doesNotFit } = words().downloads.startDialog;
  const concerns: string[] = [];
  if (licence.warning !== null) concerns.push(`${licence.name}: ${licence.warning}`);
  if (machine !== null && machine.freeDiskBytes < sizeBytes) {
    const { freeDiskBytes } = machine;
    concerns.push(noRoom(formatSize(freeDiskBytes), formatSize(sizeBytes - freeDiskBytes)));
  }
  if (fit?.verdict === "does-not-fit" && fit.reason !== "disk")
    concerns.push(doesNotFit(fitWords(fit, { machine, smaller: null }).numbers));
  return concerns;
}
