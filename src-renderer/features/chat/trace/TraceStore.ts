import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import type { Step } from "../../../../src-shared/domain/steps/Step.ts";
import { StepSplitter } from "../../../../src-shared/domain/steps/StepSplitter.ts";
import type { SteppedSegment } from "../../../../src-shared/domain/steps/summarizeThought.ts";
import type { AttemptStore } from "../AttemptStore.ts";

/** A step and where it stands. */
export interface TraceStep {
  /** Which step of the attempt it is, over all of its thoughts. */
  index: number;
  /** Which segment of the attempt it is in. */
  segment: number;
  step: Step;
  /** It may still grow. */
  isOpen: boolean;
}

/** The steps of an attempt at one moment. Never changes. */
export interface TraceSnapshot {
  steps: readonly TraceStep[];
  /** The same, a few at a time; groups that did not change are the same arrays in later snapshots. */
  groups: readonly (readonly TraceStep[])[];
  /** In all steps. */
  characters: number;
  /** All that there is has been read. */
  isRead: boolean;
}

/** Steps to a group. */
const groupSize = 8;
/** Characters that are read in one task; some ten milliseconds. */
const sliceLength = 16_000;

/** Reads one thought: at once what is short, in slices what is long. */
class SegmentReader {
  readonly splitter = new StepSplitter();
  /** Characters that were taken from the attempt. */
  taken = 0;
  #waiting = "";
  #isEnded = false;

  get isRead(): boolean {
    return this.#waiting === "";
  }

  take(text: string): void {
    this.taken += text.length;
    this.#waiting += text;
  }

  end(): void {
    this.#isEnded = true;
  }

  /** Reads on a little. @returns how much of the slice is left */
  read(length: number): number {
    if (this.#waiting !== "") {
      this.splitter.append(this.#waiting.slice(0, length));
      this.#waiting = this.#waiting.slice(length);
    }
    if (this.#waiting === "" && this.#isEnded) {
      this.splitter.finish();
      this.#isEnded = false;
    }
    return Math.max(0, length - this.#waiting.length);
  }
}

const isThought = (attempt: Attempt, index: number): boolean => attempt.segments[index]?.kind === "thought";

/** The steps of the thoughts of an attempt, as they grow. Outside React; reads only while it is connected. */
export class TraceStore {
  readonly #store: AttemptStore;
  readonly #listeners = new Set<() => void>();
  #readers = new Map<number, SegmentReader>();
  #leave = new Map<number, () => void>();
  #round: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #snapshot: TraceSnapshot = { steps: [], groups: [], characters: 0, isRead: false };
  #isStale = true;

  constructor(store: AttemptStore) {
    this.#store = store;
    this.#round = store.state.round;
  }

  /** Begins to read, or goes on. @returns a function that ends this */
  readonly connect = (): (() => void) => {
    this.#look();
    const leaveStore = this.#store.subscribe(() => this.#look());
    return () => {
      leaveStore();
      clearTimeout(this.#timer);
      this.#timer = undefined;
      for (const leave of this.#leave.values()) leave();
      this.#leave.clear();
    };
  };

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** For `useSyncExternalStore`: the same object until something changes. */
  readonly getSnapshot = (): TraceSnapshot => {
    if (this.#isStale) this.#snapshot = this.#build();
    this.#isStale = false;
    return this.#snapshot;
  };

  /** Steps and tokens of each thought, for sums over them. */
  get segments(): SteppedSegment[] {
    const { segments } = this.#store.state.attempt;
    return [...this.#readers].map(([index, { splitter }]) => ({
      steps: splitter.steps,
      tokens: segments[index]?.tokens ?? 0,
    }));
  }

  /** The step at a place of a segment, or undefined where it has none. */
  stepAt(segment: number, offset: number): TraceStep | undefined {
    return this.getSnapshot().steps.findLast((each) => each.segment === segment && each.step.from <= offset);
  }

  /** Looks for thoughts that have begun, or that were replaced. */
  #look(): void {
    const { attempt, round } = this.#store.state;
    if (round !== this.#round) {
      this.#round = round;
      for (const leave of this.#leave.values()) leave();
      this.#leave.clear();
      this.#readers = new Map();
      this.#changed();
    }
    for (const index of attempt.segments.keys())
      if (isThought(attempt, index) && !this.#leave.has(index)) this.#follow(index);
  }

  #follow(index: number): void {
    const reader = this.#readers.get(index) ?? new SegmentReader();
    this.#readers.set(index, reader);
    const readSoon = (): void => {
      if (this.#timer === undefined) this.#readSlice();
    };
    this.#leave.set(
      index,
      this.#store.followText(index, reader.taken, {
        onText: (text) => {
          reader.take(text);
          readSoon();
        },
        onEnd: () => {
          // A thought that broke off may be gone on with: its last sentence is no conclusion.
          if (this.#store.state.attempt.segments[index]?.ended === true) reader.end();
          readSoon();
        },
      }),
    );
  }

  #readSlice(): void {
    this.#timer = undefined;
    let left = sliceLength;
    for (const reader of this.#readers.values()) left = reader.read(left);
    if ([...this.#readers.values()].some(({ isRead }) => !isRead)) this.#timer = setTimeout(() => this.#readSlice());
    this.#changed();
  }

  #changed(): void {
    this.#isStale = true;
    for (const listener of this.#listeners) listener();
  }

  #build(): TraceSnapshot {
    const steps: TraceStep[] = [];
    const { attempt } = this.#store.state;
    const before = this.#snapshot;
    let characters = 0;
    for (const [segment, { splitter }] of this.#readers) {
      const isGrowing = attempt.phase !== null && attempt.segments[segment]?.ended !== true;
      splitter.steps.forEach((step, place) => {
        const isOpen = isGrowing && place >= splitter.steps.length - 2;
        const known = before.steps[steps.length];
        const isKnown = known?.step === step && known.isOpen === isOpen && known.segment === segment;
        steps.push(isKnown ? known : { index: steps.length, segment, step, isOpen });
        characters += step.text.length;
      });
    }
    const groups = Array.from({ length: Math.ceil(steps.length / groupSize) }, (_, place) => {
      const group = steps.slice(place * groupSize, (place + 1) * groupSize);
      const same = before.groups[place];
      return same?.length === group.length && group.every((each, index) => each === same[index]) ? same : group;
    });
    return { steps, groups, characters, isRead: [...this.#readers.values()].every(({ isRead }) => isRead) };
  }
}

/** The index, if the step with it is in the group. */
export function within(group: readonly TraceStep[], index: number | null): number | null {
  const [first, last] = [group[0], group.at(-1)];
  if (index === null || first === undefined || last === undefined) return null;
  return index >= first.index && index <= last.index ? index : null;
}
