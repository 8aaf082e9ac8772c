import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import { StepSplitter } from "../../../../src-shared/domain/steps/StepSplitter.ts";
import { summarizeThought } from "../../../../src-shared/domain/steps/summarizeThought.ts";
import { ladderAnswer, ladderThought } from "./ladderThought.ts";
import { sampleAttempt, segment } from "./sampleAttempt.ts";

export const ladderSteps = StepSplitter.of(ladderThought);
const summary = summarizeThought([{ steps: ladderSteps, tokens: 4210 }], "\\frac{3}{2}\\text{ m/s}");
/** Its thought is folded. */
export const foldedLadder = sampleAttempt({
  segments: [
    segment("thought", ladderThought, { tokens: 4210, durationMs: 192_000 }),
    segment("answer", ladderAnswer, { tokens: 300 }),
  ],
  thoughtSummary: summary,
});

export const openedLadder: Attempt = { ...foldedLadder, thoughtFolded: false };
