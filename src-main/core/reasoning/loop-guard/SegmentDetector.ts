import { RecentShare } from "./RecentShare.ts";

/** Segments that are remembered. */
const windowSegments = 64;
/** How far back shares reach, in characters: about 150 tokens. */
const shareReach = 600;
/** Shorter ones, in characters, and those with fewer letters, repeat in honest work: "0 0 1 0", "So yes." */
const least = { characters: 20, letters: 12 } as const;
/** A segment repeats when it stands in the window for the third time or more. */
const repeats = 3;
/** Such segments' least share of the text. "So this case is impossible." comes back in every case, but not alone. */
const repeatingShare = 0.6;
/** The same segment so often without a break is a loop by itself. */
const mostInSuccession = 5;
/** The same segment but for its digits, so often in the window, is a count. */
const countingRepeats = 8;
/** Such segments' least share of the text for the whole of it to be a count. */
const countingShare = 0.4;

/** How often each of the last segments was written. */
class SegmentCounts {
  readonly #last: string[] = [];
  readonly #counts = new Map<string, number>();

  /** @returns how often the segment stands in the window, itself included */
  add(segment: string): number {
    const count = (this.#counts.get(segment) ?? 0) + 1;
    this.#counts.set(segment, count);
    this.#last.push(segment);
    if (this.#last.length > windowSegments) this.#forget(this.#last.shift() ?? "");
    return count;
  }

  #forget(segment: string): void {
    const left = (this.#counts.get(segment) ?? 0) - 1;
    if (left > 0) this.#counts.set(segment, left);
    else this.#counts.delete(segment);
  }

  clear(): void {
    this.#last.length = 0;
    this.#counts.clear();
  }
}

/** Finds lines and sentences that come again and again, exactly or with other numbers. Constant work a segment. */
export class SegmentDetector {
  readonly #counts = new SegmentCounts();
  readonly #masked = new SegmentCounts();
  readonly #repeating = new RecentShare(shareReach);
  readonly #numbered = new RecentShare(shareReach);
  #last = "";
  #inSuccession = 0;
  #counting = 0;

  /** @param isCode whether it stands in a block of code, whose lines repeat by nature */
  add(segment: string, isCode: boolean): void {
    const isTelling = segment.length >= least.characters && lettersIn(segment) >= least.letters;
    this.#inSuccession = isTelling && segment === this.#last ? this.#inSuccession + 1 : 1;
    this.#last = segment;
    const isCounted = isTelling && !isCode;
    const count = isCounted ? this.#counts.add(segment) : 0;
    const isNumbered = isCounted && /\d/.test(segment);
    this.#counting = isNumbered ? this.#masked.add(segment.replaceAll(/\d+(?:\.\d+)?/g, "#")) : 0;
    this.#repeating.add(segment.length, count >= repeats);
    this.#numbered.add(segment.length, count === 1 && this.#counting > 1);
  }

  /** Whether the last segments were mostly written twice before. */
  get isLoop(): boolean {
    return this.#inSuccession >= mostInSuccession || this.#repeating.value >= repeatingShare;
  }

  /** Whether the last segment came many times with other numbers. */
  get isCounting(): boolean {
    return this.#counting >= countingRepeats;
  }

  /** Whether the last segments mostly came before with other numbers. */
  get isMostlyCounting(): boolean {
    return this.#numbered.value >= countingShare;
  }

  clear(): void {
    this.#counts.clear();
    this.#masked.clear();
    this.#repeating.clear();
    this.#numbered.clear();
    this.#last = "";
    this.#inSuccession = this.#counting = 0;
  }
}

function lettersIn(segment: string): number {
  return segment.match(/\p{L}/gu)?.length ?? 0;
}
