import type { AttemptPhase } from "../../../src-shared/domain/attempt.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { words } from "../../components/words/words.ts";
import type { AttemptState } from "./AttemptStore.ts";
import { segmentTotals } from "./segmentTotals.ts";
import { thoughtProgress } from "./thoughtProgress.ts";

/** What a run is doing, before it writes. */
export function phaseWords(phase: AttemptPhase, modelName: string, fraction: number | null): string {
  const { phases, loading, loadingAt } = words().runs;
  if (phase !== "loading") return phases[phase];
  return fraction === null ? loading(modelName) : loadingAt(modelName, Math.floor(fraction * 100));
}

/** One short sentence on a run, for a screen reader; never the text itself. */
export function announcement({ attempt, isEnding }: AttemptState): string {
  const { phase, stopReason, stoppedBy, modelName } = attempt;
  const { endingThought, thinking, thinkingOf, answering, complete, incomplete, agreement } = words().runs.announced;
  const { stopped } = words().ends;
  if (phase === "thinking") {
    if (isEnding) return endingThought;
    const { tokens } = segmentTotals(attempt, "thought");
    const most = thoughtProgress(attempt)?.mostTokens;
    return most === undefined
      ? thinking(formatCount(tokens, "token"))
      : thinkingOf(formatNumber(tokens), formatCount(most, "token"));
  }
  if (phase === "answering") return answering(formatCount(segmentTotals(attempt, "answer").tokens, "token"));
  if (phase !== null) return phaseWords(phase, modelName, null);
  if (stopReason === "answered") return complete;
  if (stopReason !== "stopped") return incomplete;
  if (stoppedBy === "agreement") return agreement;
  return stoppedBy === "loop-guard" ? stopped["loop-guard"] : stopped.person;
}
