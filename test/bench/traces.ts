import { StepSplitter } from "../../src-shared/domain/steps/StepSplitter.ts";
import type { Measurement } from "./Measurement.ts";
import { thoughtPassage } from "./sampleThought.ts";
import { spreadOf } from "./spreadOf.ts";

/** Characters of one flush, as a fast model on a good machine writes them. */
const flushLength = 40;
const rounds = 9;
/** Flushes at either end of a thought that are compared. */
const compared = 400;

const thought = Array.from({ length: 50 }, (_, index) => thoughtPassage(index)).join("");

function timeWhole(): number {
  const begun = performance.now();
  StepSplitter.of(thought);
  return performance.now() - begun;
}

/** Milliseconds of each flush, with the look at all steps that follows it. */
function timeFlushes(): number[] {
  const splitter = new StepSplitter();
  const times: number[] = [];
  for (let from = 0; from < thought.length; from += flushLength) {
    const begun = performance.now();
    splitter.append(thought.slice(from, from + flushLength));
    if (splitter.steps.length === 0) throw new Error("A thought that has begun has a step.");
    times.push(performance.now() - begun);
  }
  return times;
}

const mean = (times: readonly number[]): number => times.reduce((sum, each) => sum + each, 0) / times.length;

/** What it costs to split a thought of 50,000 tokens into steps: at once, and as it streams. */
export function measureTraces(): Measurement[] {
  // The compiler is warm before anything is counted.
  timeWhole();
  timeFlushes();
  const whole = Array.from({ length: rounds }, timeWhole);
  const flushes = Array.from({ length: rounds }, timeFlushes);
  const late = flushes.map((times) => mean(times.slice(-compared)));
  const early = flushes.map((times) => mean(times.slice(0, compared)));
  // Each flush at its best: what else the machine does makes any of them slow once.
  const [first = []] = flushes;
  const costliest = Math.max(...first.map((_, index) => Math.min(...flushes.map((times) => times[index] ?? Infinity))));
  return [
    {
      name: "Steps of 50,000 tokens, from scratch",
      unit: "ms",
      value: spreadOf(whole),
      target: { of: "value", atMost: 200 },
    },
    {
      name: "Steps, each flush at its end, and at its start",
      unit: "ms",
      value: spreadOf(late),
      baseline: spreadOf(early),
      target: { of: "value", atMost: 1 },
    },
    {
      name: "Steps, the costliest flush",
      unit: "ms",
      value: costliest,
      target: { of: "value", atMost: 1 },
    },
  ];
}
