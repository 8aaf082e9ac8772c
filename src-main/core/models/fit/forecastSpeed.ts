import type { Machine } from "../../../../src-shared/domain/machine.ts";
import type { FitEstimate } from "../../ports/InferenceEngine.ts";

/** Of the speed of copying, what a generation comes to: it only reads, but it computes too, and its threads wait. */
const shareOfCopying = 0.9;
/** Of the context's memory, what is read for a token on average: it fills slowly, and a part of it is work space. */
const shareOfContext = 0.25;
/** Below that a model's speed says more about the overhead of a token than about memory, in bytes a token. */
const telling = 400e6;

/** Bytes that were read a second when models ran here, entirely in main memory or entirely on the graphics card. */
export interface MeasuredRates {
  ram: number | null;
  vram: number | null;
}

/** Bytes read for one token. `activeShare` is the part of the weights that works on it, 0 to 1. */
export function bytesPerToken({ weightsBytes, contextBytes }: FitEstimate, activeShare: number): number {
  return weightsBytes * activeShare + contextBytes * shareOfContext;
}

const isAllOnCard = ({ gpuLayers, totalLayers }: FitEstimate): boolean => gpuLayers >= totalLayers;

/** A run of a model, and how the estimator says it lies in memory. The newest first. */
export function measuredRates(
  runs: readonly { estimate: FitEstimate; activeShare: number; tokensPerSecond: number }[],
): MeasuredRates {
  const rates: MeasuredRates = { ram: null, vram: null };
  for (const { estimate, activeShare, tokensPerSecond } of runs) {
    const bytes = bytesPerToken(estimate, activeShare);
    if (bytes < telling) continue;
    if (isAllOnCard(estimate)) rates.vram ??= bytes * tokensPerSecond;
    else if (estimate.gpuLayers === 0) rates.ram ??= bytes * tokensPerSecond;
  }
  return rates;
}

/**
 * Tokens a second that a model will come to, from how fast memory is read. What another model came to here counts more
 * than the measured speed of copying.
 * @returns null where nothing can be said: all on a card with memory of its own, and no model has run on it yet; or a
 *   model so small that other things than memory set its speed
 */
export function forecastSpeed(
  estimate: FitEstimate,
  activeShare: number,
  { gpu, memoryBytesPerSecond }: Pick<Machine, "gpu" | "memoryBytesPerSecond">,
  rates: MeasuredRates,
): number | null {
  const bytes = bytesPerToken(estimate, activeShare);
  if (bytes < telling) return null;
  const copying = memoryBytesPerSecond === null ? null : memoryBytesPerSecond * shareOfCopying;
  // Graphics memory that is main memory is as fast as it.
  const isShared = gpu !== null && gpu.sharedBytes >= gpu.memoryBytes;
  const cardRate = rates.vram ?? (isShared ? copying : null);
  if (isAllOnCard(estimate)) return cardRate === null ? null : cardRate / bytes;
  const mainRate = rates.ram ?? copying;
  if (mainRate === null) return null;
  const cardShare = estimate.gpuLayers / estimate.totalLayers;
  const mainSeconds = (bytes * (1 - cardShare)) / mainRate;
  // A card that nobody measured is fast beside main memory: its part hardly counts.
  const cardSeconds = cardRate === null ? 0 : (bytes * cardShare) / cardRate;
  return 1 / (mainSeconds + cardSeconds);
}
