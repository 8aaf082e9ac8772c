import type { Effort } from "../../../../src-shared/domain/effort.ts";
import { effortLevels, effortTokens, mostThoughtTokens } from "../../../../src-shared/domain/effortTokens.ts";

/** The next larger level, the first that is above an own number; undefined above the largest. */
export function nextEffort(effort: Effort): Effort | undefined {
  const tokens = effortTokens(effort);
  if (tokens === null) return undefined;
  return effortLevels.find((level) => (effortTokens(level) ?? mostThoughtTokens) > tokens);
}
