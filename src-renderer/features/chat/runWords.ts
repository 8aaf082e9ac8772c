import type { AttemptPhase } from "../../../src-shared/domain/attempt.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import type { AttemptState } from "./AttemptStore.ts";
import { segmentTotals } from "./segmentTotals.ts";

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
export function announcement({ attempt }: AttemptState): string {
  const { phase, stopReason, modelName } = attempt;
  if (phase === "thinking" || phase === "answering") {
    const { tokens } = segmentTotals(attempt, phase === "thinking" ? "thought" : "answer");
    return `${phaseWords(phase, modelName, null)}, ${formatCount(tokens, "token")} so far.`;
  }
  if (phase !== null) return phaseWords(phase, modelName, null);
  if (stopReason === "answered") return "The answer is complete.";
  return stopReason === "stopped" ? "Stopped." : "The run ended without a complete answer.";
}
