import type { CatalogueModel, CatalogueVariant } from "../../../../src-shared/domain/catalogue.ts";
import type { Fit, Fits } from "../../../../src-shared/domain/fit.ts";
import { formatBytes } from "../../../../src-shared/domain/formatBytes.ts";
import type { Machine } from "../../../../src-shared/domain/machine.ts";
import { textTable } from "./textTable.ts";

/** All variants of the catalogue with their verdicts and the numbers behind them; a star marks the recommended one. */
export function fitTable(models: readonly CatalogueModel[], { variants, recommendedVariantId }: Fits): string {
  const rows = models.flatMap((model) =>
    model.variants.map((variant) => row(model, variant, variants[variant.variantId], recommendedVariantId)),
  );
  return textTable([[" ", "model", "verdict", "size", "memory", "tokens/s", "because"], ...rows]);
}

function row(
  model: CatalogueModel,
  { variantId, sizeBytes }: CatalogueVariant,
  fit: Fit | undefined,
  recommendedId: string | null,
): string[] {
  const mark = variantId === recommendedId ? "*" : " ";
  const licence = model.licence.warning === null ? [] : [`Licence: ${model.licence.warning}`];
  if (fit === undefined) return [mark, variantId, "not known", formatBytes(sizeBytes), "", "", licence.join(" ")];
  const { verdict, ramBytes, vramBytes, speed } = fit;
  const why = [phraseWords(fit), ...licence].filter((words) => words !== "");
  return [
    mark,
    variantId,
    verdict.replaceAll("-", " "),
    formatBytes(sizeBytes),
    vramBytes === 0 ? formatBytes(ramBytes) : `${formatBytes(ramBytes)} + ${formatBytes(vramBytes)} graphics`,
    speed === null ? "" : `${speed.isMeasured ? "" : "about "}${speed.tokensPerSecond.toPrecision(2)}`,
    why.join(" "),
  ];
}

function phraseWords({ verdict, reason, ramLimitBytes, vramLimitBytes, gpuLayers, totalLayers }: Fit): string {
  const limits = vramLimitBytes === 0 ? "" : ` and ${formatBytes(vramLimitBytes)} of graphics memory`;
  switch (reason) {
    case "fits":
      return gpuLayers === totalLayers ? "All of it fits the graphics memory." : "";
    case "tight":
      return `It nearly fills the ${formatBytes(ramLimitBytes)} of memory${limits} it may use.`;
    case "speed":
      return verdict === "slow" ? "Long thoughts take long at this speed." : "";
    case "memory":
      return `Only ${formatBytes(ramLimitBytes)} of memory${limits} can be used.`;
    case "disk":
      return "There is not enough room on the disk.";
  }
}

/** What the machine has, in three lines. */
export function machineWords({ processor, cores, memoryBytes, gpu, freeDiskBytes }: Machine): string {
  const graphics =
    gpu === null
      ? "No graphics processor that can be used."
      : `Graphics: ${gpu.names.join(", ")} (${gpu.backend}), ${formatBytes(gpu.memoryBytes)} of memory.`;
  return (
    `This machine: ${processor}, ${cores} cores, ${formatBytes(memoryBytes)} of memory.\n${graphics}\n` +
    `Free on the disk for models: ${formatBytes(freeDiskBytes)}.\n`
  );
}
