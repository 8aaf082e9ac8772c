import { ChurnDetector } from "./loop-guard/ChurnDetector.ts";
import { NoiseDetector } from "./loop-guard/NoiseDetector.ts";
import { NoveltyDetector } from "./loop-guard/NoveltyDetector.ts";
import { PeriodDetector } from "./loop-guard/PeriodDetector.ts";
import { SegmentDetector } from "./loop-guard/SegmentDetector.ts";
import { SegmentReader } from "./loop-guard/SegmentReader.ts";
import { UnitReader, type Unit } from "./loop-guard/UnitReader.ts";

/**
 * How a thought goes round:
 * - `period`: the same stretch again and again, sign by sign;
 * - `segments`: the same lines or sentences, in any order;
 * - `novelty`: hardly anything in the last stretch is new, though no line need be the same;
 * - `churn`: a result is reached and checked again and again;
 * - `counting`: the same line with other numbers, which may be an honest enumeration.
 */
export type LoopKind = "period" | "segments" | "novelty" | "churn" | "counting";

/** Says that a thought goes round, and where that was seen. */
export interface LoopAlarm {
  kind: LoopKind;
  /** It may be honest work (only `counting`): tell it, but do nothing about it. */
  isWarningOnly: boolean;
  /** Tokens of the thought when it was seen, since the guard was made. */
  atTokens: number;
  /** Tokens of the thought at about which the stretch that gave it away begins. */
  sinceTokens: number;
  /** For people: what it does. */
  words: string;
}

/** The text is judged each time so many units were read; a unit is about a token. */
const unitsBetweenLooks = 32;
/** Positions that are remembered, in units. */
const memoryUnits = 4096;
/** About so many units give a loop away that is not exact. */
const lookBackUnits = 256;
/** A block of code that is longer, in units, is not believed to be one: its end was forgotten. */
const longestCode = 1_200;
/** A period of so many units is a few words; a longer one is lines; a still longer one paragraphs. */
const [fewWords, fewLines] = [8, 120] as const;
/** Results longer than this, in characters, and formulas are not quoted. */
const longestQuote = 24;

/**
 * Watches the tail of a thought for loops, token by token. Pure and incremental: the same text gives the same alarm
 * in whatever pieces it arrives, each token costs the same however long the thought is, and memory is bounded
 * (about 700 kB). Each kind is told once until `reset`.
 */
export class LoopGuard {
  readonly #units = new UnitReader((unit) => this.#addUnit(unit));
  readonly #segments = new SegmentReader((segment) => this.#addSegment(segment));
  readonly #period = new PeriodDetector();
  readonly #repeats = new SegmentDetector();
  readonly #novelty = new NoveltyDetector();
  readonly #noise = new NoiseDetector();
  readonly #churn = new ChurnDetector();
  readonly #told = new Set<LoopKind>();
  /** Tokens before each of the last units. */
  readonly #tokensAt = new Float64Array(memoryUnits);
  #tokens = 0;
  #position = 0;
  #unitCount = 0;
  #unitsSinceReset = 0;
  #codeSince: number | null = null;
  #alarm: LoopAlarm | null = null;

  /**
   * Reads on.
   * @param text the next piece of the thought; it may begin and end within a word
   * @param tokens how many tokens the piece has
   * @returns the first alarm that the piece raises, if any; an alarm goes before a warning
   */
  add(text: string, tokens: number): LoopAlarm | null {
    this.#alarm = null;
    for (let index = 0; index < text.length; index++) {
      this.#position = this.#tokens + (tokens * index) / text.length;
      const character = text.charAt(index);
      this.#units.add(text.charCodeAt(index), character);
      this.#segments.add(character);
      this.#noise.add(text.charCodeAt(index));
    }
    this.#tokens += tokens;
    return this.#alarm;
  }

  /** Forgets what was read, after the thought was nudged or taken back. Positions go on. */
  reset(): void {
    this.#units.flush();
    this.#segments.flush();
    this.#period.clear();
    this.#repeats.clear();
    this.#novelty.clear();
    this.#noise.clear();
    this.#churn.clear();
    this.#told.clear();
    this.#unitsSinceReset = 0;
    this.#codeSince = null;
    this.#alarm = null;
  }

  get #isCode(): boolean {
    return this.#codeSince !== null && this.#unitCount - this.#codeSince <= longestCode;
  }

  #addUnit({ id, kind, isFence }: Unit): void {
    this.#tokensAt[this.#unitCount % memoryUnits] = this.#position;
    this.#unitCount += 1;
    this.#unitsSinceReset += 1;
    if (isFence) this.#codeSince = this.#isCode ? null : this.#unitCount;
    this.#period.add(id, kind);
    this.#novelty.add(id, kind, this.#isCode);
    if (this.#unitsSinceReset % unitsBetweenLooks === 0) this.#look();
  }

  #addSegment(segment: string): void {
    this.#repeats.add(segment, this.#isCode);
    if (!this.#isCode) this.#churn.add(segment, this.#unitCount);
  }

  #look(): void {
    const period = this.#period.loop;
    if (period !== null) this.#tell("period", period.run, wordsForPeriod(period));
    if (this.#repeats.isLoop) this.#tell("segments", lookBackUnits, "It repeats the same lines.");
    const result = this.#churn.loop(this.#novelty.novelty);
    if (result !== null) this.#tell("churn", lookBackUnits, wordsForChurn(result));
    if (this.#noise.isLoop) this.#tell("novelty", lookBackUnits, "It writes the same few signs.");
    // A count repeats all but its numbers: worth a warning, and no more.
    if (this.#novelty.isLoop && !this.#repeats.isMostlyCounting)
      this.#tell("novelty", lookBackUnits, "It writes hardly anything new.");
    if (this.#repeats.isCounting) this.#tell("counting", lookBackUnits, "It writes the same line with other numbers.");
  }

  #tell(kind: LoopKind, units: number, words: string): void {
    if (this.#told.has(kind)) return;
    // A piece has one alarm: what is worse than a warning goes before it, and what comes second is told with the next.
    if (this.#alarm !== null && !this.#alarm.isWarningOnly) return;
    this.#told.add(kind);
    const isWarningOnly = kind === "counting";
    const back = Math.min(units, this.#unitsSinceReset, memoryUnits);
    const sinceTokens = Math.floor(this.#tokensAt[(this.#unitCount - back) % memoryUnits] ?? 0);
    this.#alarm = { kind, isWarningOnly, atTokens: Math.round(this.#position), sinceTokens, words };
  }
}

function wordsForPeriod({ lag, isBlank }: { lag: number; isBlank: boolean }): string {
  if (isBlank) return "It writes nothing but blank space.";
  if (lag <= fewWords) return "It repeats the same few words.";
  return lag <= fewLines ? "It repeats the same lines." : "It repeats the same paragraphs.";
}

function wordsForChurn(result: string): string {
  const isPlain = result.length <= longestQuote && /\d/.test(result) && !/[\\{}]/.test(result);
  return `It reached ${isPlain ? result : "its answer"} and keeps checking it.`;
}
