import type { SeenAnswer } from "../../../../src-shared/domain/steps/answersSeen.ts";
import { formatCount } from "../../../components/format/formatCount.ts";
import { words } from "../../../components/words/words.ts";
import type { MapAnswer, Stretch } from "./TraceMap.tsx";
import type { TraceStep } from "./TraceStore.ts";

/** Where each step lies in the thought, 0 to 1. */
export function stretchesOf(steps: readonly TraceStep[]): Stretch[] {
  const characters = steps.reduce((sum, { step }) => sum + step.text.length, 0) || 1;
  let at = 0;
  return steps.map(({ step }) => {
    const from = at;
    at += step.text.length / characters;
    return { from, to: at };
  });
}

/** Steps of which most was said before, those next to one another as one stretch. */
export function repeatedStretches(steps: readonly TraceStep[], stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  steps.forEach(({ step }, index) => {
    const stretch = stretches[index];
    if (stretch === undefined || step.repeated <= step.text.length / 2) return;
    const last = found.at(-1);
    if (last?.to === stretch.from) last.to = stretch.to;
    else found.push({ ...stretch });
  });
  return found;
}

/** `38 %` */
export const inPercent = (share: number): string => `${Math.round(100 * share)} %`;

/** Where the answers on the way lie. */
export function placesOf(
  seen: readonly SeenAnswer[],
  steps: readonly TraceStep[],
  stretches: readonly Stretch[],
): MapAnswer[] {
  return seen.map(({ text, step: index, at, isAnswer }) => {
    const stretch = stretches[index] ?? { from: 0, to: 0 };
    const step = steps[index]?.step;
    const within = step === undefined ? 0 : (at - step.from) / step.text.length;
    const place = stretch.from + within * (stretch.to - stretch.from);
    return { at: place, isAnswer, label: words().trace.answers.at(text, inPercent(place)) };
  });
}

/** "7 steps", "2 turned back", "answer first seen at 38 %": what is said of a thought besides its time and tokens. */
export function summaryWords({
  steps,
  turnedBack,
  answerSeenAt,
}: {
  steps: number;
  turnedBack: number;
  answerSeenAt: number | null;
}): string[] {
  if (steps === 0) return [];
  const said = words().trace.summary;
  return [
    formatCount(steps, "step"),
    ...(turnedBack > 0 ? [said.turnedBack(turnedBack)] : []),
    ...(answerSeenAt === null ? [] : [said.answerSeen(inPercent(answerSeenAt))]),
  ];
}
