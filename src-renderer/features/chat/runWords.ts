import type { AttemptPhase } from "../../../src-shared/domain/attempt.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import { formatNumber } from "../../components/format/formatNumber.ts";
import type { AttemptState } from "./AttemptStore.ts";
import { segmentTotals } from "./segmentTotals.ts";
import { thoughtProgress } from "./thoughtProgress.ts";

/** What a run is doing, before it writes. */
export function phaseWords(phase: AttemptPhase, modelName: string, fraction: number | null): string {
  switch (phase) {
    case "waiting":
      return "Waiting for the run before it";
    case "loading":
      return fraction === null ? `Loading ${modelName}…` : `Loading ${modelName}… ${Math.floor(fraction * 100)} %`;
    case "reading":
      return "Reading the problem…";
    case "thinking":
      return "Thinking";
    case "answering":
      return "Answering";
  }
}

/** One short sentence on a run, for a screen reader; never the text itself. */
export function announcement({ attempt, isEnding }: AttemptState): string {
  const { phase, stopReason, stoppedBy, modelName } = attempt;
  if (phase === "thinking" && isEnding) return "Ending the thought.";
  if (phase === "thinking" || phase === "answering") {
    const { tokens } = segmentTotals(attempt, phase === "thinking" ? "thought" : "answer");
    const most = phase === "thinking" ? thoughtProgress(attempt)?.mostTokens : undefined;
    const count =
      most === undefined
        ? `${formatCount(tokens, "token")} so far`
        : `${formatNumber(tokens)} of up to ${formatCount(most, "token")}`;
    return `${phaseWords(phase, modelName, null)}, ${count}.`;
  }
  if (phase !== null) return phaseWords(phase, modelName, null);
  if (stopReason === "answered") return "The answer is complete.";
  if (stopReason !== "stopped") return "The run ended without a complete answer.";
  if (stoppedBy === "loop-guard") return "Stopped, because the model went on repeating itself.";
  return stoppedBy === "agreement" ? "Stopped early: enough other samples agree." : "Stopped.";
}
