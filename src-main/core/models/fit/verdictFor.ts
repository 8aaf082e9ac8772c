import type { Fit } from "../../../../src-shared/domain/fit.ts";
import type { Machine } from "../../../../src-shared/domain/machine.ts";
import type { FitEstimate } from "../../ports/InferenceEngine.ts";
import { mainMemoryUse, memoryLimits } from "./memoryLimits.ts";

/**
 * Tokens a second from which a model runs well: about as fast as a careful reader reads along. A reasoning model writes
 * thousands of tokens before it answers, 5,000 of them in a quarter of an hour at this speed; below it one waits.
 */
export const pleasantTokensPerSecond = 5;
/** Above this share of what a model may use, other programs feel it. */
const tightShare = 0.9;

export interface VerdictFacts {
  /** Made for what the machine's limits allow; see `memoryLimits`. */
  estimate: FitEstimate;
  machine: Machine;
  speed: Fit["speed"];
  /** Still to be downloaded; 0 for a model that is here. */
  downloadBytes: number;
  /** Memory it took when it ran here; null for one that never did. */
  measuredBytes: number | null;
}

/**
 * How well a model runs on a machine. The rules, in this order:
 * 1. memory that is not there cannot be had: `does-not-fit`, unless the model has run here and so disproved the estimate;
 * 2. nor can it be downloaded without room on the disk: `does-not-fit`;
 * 3. slower than one reads: `slow`;
 * 4. else it runs well, and is `tight` where it takes nearly all it may, or more than other programs leave free now.
 * A speed that is not known counts as enough: it is so only where a graphics card holds the whole model.
 */
export function verdictFor({ estimate, machine, speed, downloadBytes, measuredBytes }: VerdictFacts): Fit {
  const { contextTokens, weightsBytes, contextBytes, ramBytes, vramBytes, gpuLayers, totalLayers } = estimate;
  const limits = memoryLimits(machine);
  const judged = judge({ estimate, machine, speed, downloadBytes, measuredBytes }, limits.ramBytes);
  return {
    ...judged,
    contextTokens,
    weightsBytes,
    contextBytes,
    ramBytes,
    vramBytes,
    ramLimitBytes: limits.ramBytes,
    vramLimitBytes: limits.vramBytes,
    gpuLayers,
    totalLayers,
    // What cannot be loaded has no speed.
    speed: judged.reason === "memory" ? null : speed,
    measuredBytes,
  };
}

function judge(
  { estimate, machine, speed, downloadBytes, measuredBytes }: VerdictFacts,
  ramLimitBytes: number,
): Pick<Fit, "verdict" | "reason"> {
  const hasRun = speed?.isMeasured === true || measuredBytes !== null;
  if (!estimate.fits && !hasRun) return { verdict: "does-not-fit", reason: "memory" };
  if (downloadBytes > machine.freeDiskBytes) return { verdict: "does-not-fit", reason: "disk" };
  if (speed !== null && speed.tokensPerSecond < pleasantTokensPerSecond) return { verdict: "slow", reason: "speed" };
  const use = mainMemoryUse(estimate.ramBytes, estimate.vramBytes, machine);
  const isTight = use > ramLimitBytes * tightShare || (downloadBytes > 0 && use > machine.availableMemoryBytes);
  return { verdict: "runs-well", reason: isTight || !estimate.fits ? "tight" : "fits" };
}
