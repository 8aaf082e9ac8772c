import type { ChunkClass, ChunkContext } from "./ChunkClass.ts";
import { cues, exclamations, fillers, turning } from "./cues.ts";
import { stepKinds, type StepKind } from "./Step.ts";

/** Characters at both ends of a chunk that are looked at: what a sentence does shows there. */
const shown = { head: 320, tail: 160 } as const;
const formula = /\$\$[^$]*\$\$|\$[^$\n]*\$|\\\(.*?\\\)|\\\[.*?\\\]|\\begin\{(\w+\*?)\}.*?\\end\{\1\}/gs;
/** A chunk of words that is no longer than this goes on with what is before it, unless it has a mark. */
const shortLength = 14;
const relation = /[=≈≡<>≤≥→⇒]|\\(?:approx|equiv|le|ge|lt|gt|ne)q?\b/;

/**
 * How much likelier each kind, in the order of `stepKinds`, is after a sentence of a kind than anywhere: half the logarithm of the
 * ratio, smoothed, in the tuning half of the labelled sentences.
 */
const follows: Readonly<Record<StepKind, readonly number[]>> = {
  "set-up": [0.3, 0.4, 0.5, -0.4, -0.5, -0.4, -0.1, -0.4],
  plan: [-0.3, 0.3, -0.7, 0.4, -0.7, -0.7, -0.7, -0.7],
  recall: [-0.7, 0.1, 0.2, 0.3, -0.3, -0.7, -0.1, -0.2],
  compute: [-0.9, -0.4, -0.3, 0.3, 0, 0, 0.3, -0.7],
  doubt: [0.1, 0.1, 0.1, -0.3, 0.4, -0.1, 0, -0.1],
  check: [-1, -0.1, -1, -0.7, 0.1, 0.6, -0.3, 0.4],
  conclude: [-0.6, -0.6, -0.6, -0.6, 0.2, 0.2, 0.3, 0.6],
  final: [-0.3, 0.2, -0.3, -0.3, 0.1, 0, -0.3, 0.6],
};

/** How much of a chunk is figures and signs rather than words, 0 to 1. */
function mathShare(text: string): number {
  const solid = text.replaceAll(/\s/g, "").length;
  if (solid === 0) return 0;
  const words = text.replaceAll(formula, "").match(/[a-z\u00E0-\uFFFF]{3,}/g) ?? [];
  return 1 - words.reduce((sum, word) => sum + word.length, 0) / solid;
}

/** Both ends of a long text. */
function ends(text: string): string {
  if (text.length <= shown.head + shown.tail) return text;
  return `${text.slice(0, shown.head)} ${text.slice(-shown.tail)}`;
}

/** Tells what a chunk of a thought does, by the words it is made of and by what is before it. */
export function classifyChunk(chunk: string, context: ChunkContext): ChunkClass {
  const text = ends(chunk.trim()).toLowerCase();
  const beginnings = [text, text.replace(exclamations, ""), text.replace(fillers, "")];
  const share = mathShare(text);
  const scores: Record<StepKind, number> = { ...noScores };
  let marked = 0;
  for (const { kind, weight, starts, has, only } of cues) {
    if (only !== undefined && !only({ ...context, share })) continue;
    if (starts === undefined ? !has.test(text) : !beginnings.some((beginning) => starts.test(beginning))) continue;
    scores[kind] += weight;
    marked = Math.max(marked, weight);
  }
  const turnsBack = turning.test(text);
  const { before } = context;
  if (marked === 0 && before !== null && text.length <= shortLength && !/\d/.test(text))
    return { kind: before, isMarked: false, turnsBack: turnsBack && before === "doubt" };
  addSurroundings(scores, text, share, context);
  const kind = stepKinds.reduce((best, each) => (scores[each] > scores[best] ? each : best), "compute");
  return { kind, isMarked: marked >= 1, turnsBack: turnsBack && kind === "doubt" };
}

const noScores = Object.fromEntries(stepKinds.map((kind) => [kind, 0])) as Record<StepKind, number>;

/** What a chunk that is not clear by its words most likely does. */
function addSurroundings(scores: Record<StepKind, number>, text: string, share: number, context: ChunkContext): void {
  const { before, after, isOpening, isChecking, isLast } = context;
  if (isOpening) scores["set-up"] += share > 0.5 ? 0.3 : before === null ? 1.1 : 0.7;
  if (text.endsWith("?")) scores[isOpening ? "set-up" : "doubt"] += 1.2;
  scores.compute += share > 0.65 ? 1.2 : share > 0.4 ? 0.8 : share > 0.25 ? 0.4 : 0.1;
  if (relation.test(text)) scores.compute += 0.4;
  if (isChecking) scores.check += 0.8 + 0.8 * scores.compute + 0.3 * scores.conclude;
  if (isLast) scores.final += 1.4;
  if (before === null) return;
  const weight = after === "paragraph" ? 0.5 : 1;
  stepKinds.forEach((kind, index) => (scores[kind] += weight * (follows[before][index] ?? 0)));
}
