import type { ThoughtSummary } from "../thoughtSummary.ts";
import { answersSeen } from "./answersSeen.ts";
import type { Step, StepKind } from "./Step.ts";

/** A thought of an attempt: its steps, and the tokens they have together. */
export interface SteppedSegment {
  steps: readonly Step[];
  tokens: number;
}

/** Strips of a summary, at most. */
const mostStrips = 60;
/** What is rare and telling is shown where it would not be the most. */
const weights: Partial<Record<StepKind, number>> = { doubt: 4, check: 2, final: 6 };

const characters = ({ steps }: SteppedSegment): number => steps.reduce((sum, { text }) => sum + text.length, 0);

/** Tokens of each character, as one; thoughts of an attempt are laid end to end. */
function shares(segments: readonly SteppedSegment[]): { step: Step; share: number }[] {
  const tokens = segments.reduce((sum, segment) => sum + segment.tokens, 0);
  return segments.flatMap((segment) => {
    const each = segment.tokens / (characters(segment) || 1) / (tokens || 1);
    return segment.steps.map((step) => ({ step, share: step.text.length * each }));
  });
}

/** Which kinds follow one another, and how much of the thought each is, in thousandths; no more than `most` of them. */
export function stripsOf(segments: readonly SteppedSegment[], most = mostStrips): ThoughtSummary["strips"] {
  const buckets = Array.from({ length: most }, () => new Map<StepKind, number>());
  let at = 0;
  for (const { step, share } of shares(segments)) {
    const end = Math.min(1, at + share);
    const weight = weights[step.kind] ?? 1;
    const last = Math.min(most - 1, Math.ceil(end * most - 1e-9) - 1);
    for (let index = Math.floor(at * most + 1e-9); index <= last; index++) {
      const bucket = buckets[index];
      const part = Math.min(end, (index + 1) / most) - Math.max(at, index / most);
      bucket?.set(step.kind, (bucket.get(step.kind) ?? 0) + weight * part);
    }
    at = end;
  }
  const strips: ThoughtSummary["strips"] = [];
  for (const bucket of buckets) {
    const [most] = [...bucket].reduce((one, other) => (other[1] > one[1] ? other : one), ["compute", 0]);
    const last = strips.at(-1);
    if (last?.[0] === most) last[1] += 1;
    else if (bucket.size > 0) strips.push([most, 1]);
  }
  return strips.map(([kind, count]) => [kind, Math.round((1_000 * count) / most)]);
}

/**
 * One line about a thought.
 * @param answer as it was given in the end; null where there is none
 */
export function summarizeThought(segments: readonly SteppedSegment[], answer: string | null): ThoughtSummary {
  const steps = segments.flatMap((segment) => segment.steps);
  return {
    steps: steps.length,
    turnedBack: steps.filter(({ turnsBack }) => turnsBack).length,
    answerSeenAt: answer === null ? null : whereSeen(segments, answer),
    strips: stripsOf(segments),
  };
}

/** How far the thought was, 0 to 1, when it first came to the answer; null where it never did. */
function whereSeen(segments: readonly SteppedSegment[], answer: string): number | null {
  const steps = segments.flatMap((segment) => segment.steps);
  const first = answersSeen(steps, answer).find(({ isAnswer }) => isAnswer);
  const step = first && steps[first.step];
  if (first === undefined || step === undefined) return null;
  const all = shares(segments);
  const before = all.slice(0, first.step).reduce((sum, { share }) => sum + share, 0);
  const within = ((first.at - step.from) / step.text.length) * (all[first.step]?.share ?? 0);
  return Math.min(1, before + within);
}
