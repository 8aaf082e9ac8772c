import type { LabelReading } from "./labels.ts";

/** A line that may begin something, with one way to read its label. */
export interface Candidate extends LabelReading {
  /** Index of the line. */
  readonly line: number;
  /** How much speaks for it by itself. */
  readonly weight: number;
  /** How many headings stand before it: where one does, counting may begin anew. */
  readonly section: number;
}

/** Labels that count up, and what speaks for them. */
export interface Sequence {
  readonly members: readonly Candidate[];
  readonly score: number;
}

interface Link {
  readonly candidate: Candidate;
  readonly at: number;
  readonly score: number;
  readonly before: Link | null;
}

/** What it is worth that a number follows the one before, that one is missing, and that counting starts at one. */
const [follows, misses, starts] = [2, -0.5, 1];
/** What each candidate costs that is passed over, up to so many. */
const [passed, passedMost] = [0.75, 4];
/** Numbers may be left out only so far at a time; between words, such as Exercise 3 and Exercise 12, farther. */
const farthest = 2;
const farthestBetweenWords = 60;

/**
 * The best sequence that candidates of one style make: by dynamic programming over the value each of them ends with.
 * @param candidates of one style, in the order of their lines
 */
export function chooseSequence(candidates: readonly Candidate[]): Sequence {
  /** By scope and value, the best that ends there. */
  const best = new Map<string, Map<number, Link>>();
  let bestBefore: Link | null = null;
  /** The best that ends in an earlier section, and the best of this one. */
  let [bestOfEarlier, section] = [null as Link | null, candidates[0]?.section ?? 0];
  for (const [at, candidate] of candidates.entries()) {
    if (candidate.section !== section) {
      bestOfEarlier = bestBefore;
      section = candidate.section;
    }
    const { value, scope, weight, style } = candidate;
    const reach = style.kind === "word" ? farthestBetweenWords : farthest;
    let link: Link = {
      candidate,
      at,
      before: null,
      score: weight + (value === 1 ? starts : style.kind === "word" ? 0 : -starts),
    };
    const extend = (before: Link, worth: number): void => {
      const score = before.score + weight + worth - passed * Math.min(at - before.at - 1, passedMost);
      if (score > link.score) link = { candidate, at, before, score };
    };
    const sameScope = best.get(scope);
    for (let step = 1; step <= reach && step < value + 1; step++) {
      const before = sameScope?.get(value - step);
      if (before !== undefined) extend(before, step === 1 ? follows : misses);
    }
    if (bestOfEarlier !== null && value === 1) extend(bestOfEarlier, starts);
    // 1.3 goes on with 2.1, and A4 with B1.
    if (scope !== "" && value === 1 && bestBefore !== null && isBefore(bestBefore.candidate.scope, scope))
      extend(bestBefore, follows);
    const scoped = sameScope ?? new Map<number, Link>();
    best.set(scope, scoped);
    const known = scoped.get(value);
    // Of two that are as good, the later one keeps less behind it.
    if (known === undefined || link.score >= known.score - passed) scoped.set(value, link);
    if (bestBefore === null || link.score >= bestBefore.score) bestBefore = link;
  }
  const members: Candidate[] = [];
  for (let link = bestBefore; link !== null; link = link.before) members.unshift(link.candidate);
  return { members, score: bestBefore?.score ?? 0 };
}

const isBefore = (scope: string, next: string): boolean =>
  scope !== "" && scope.localeCompare(next, "en", { numeric: true }) < 0;
