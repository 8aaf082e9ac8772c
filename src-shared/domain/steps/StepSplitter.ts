import { ChunkReader } from "./ChunkReader.ts";
import { ChunkScanner, type Chunk } from "./ChunkScanner.ts";
import type { ChunkClass } from "./ChunkClass.ts";
import { findResults } from "./findResults.ts";
import type { Step, StepKind } from "./Step.ts";

/**
 * Characters a step should have before one of another kind begins: after a doubt, check or answer, at a paragraph, at a line,
 * or at a sentence that says what it does. The last is some 40 tokens.
 */
const leastLength = { strong: 40, start: 0, paragraph: 60, line: 140, sentence: 140 } as const;
/** A shorter chunk begins a step only on a line of its own. */
const leastChunk = 16;
/** A longer step ends at the next paragraph, or at the next sentence. */
const mostLength = { atParagraph: 1_400, atSentence: 4_000 } as const;
/** A shorter chunk says nothing that could be repeated. */
const leastRepeated = 20;

/** What begins a step of its own wherever it stands. */
const strong: ReadonlySet<StepKind> = new Set(["doubt", "check", "final"]);

/** A step and what decides of what kind it is. */
interface Growing extends Step {
  /** Characters of each kind. */
  shares: ReadonlyMap<StepKind, number>;
  /** It began with words that say what it does, so the most of it does not decide. */
  isFixed: boolean;
}

/**
 * The steps of a thought that grows. The same text has the same steps, however it arrives; only the last step changes when
 * more comes.
 */
export class StepSplitter {
  readonly #scanner = new ChunkScanner();
  readonly #closed: Step[] = [];
  /** Chunks that have been read, in plain letters. */
  readonly #said = new Set<string>();
  readonly #reader = new ChunkReader();
  /** The step that the last complete chunk is in, and how it is shown. */
  #last: { growing: Growing; step: Step } | null = null;
  #steps: readonly Step[] | undefined;

  /** The steps of a text that is complete. */
  static of(text: string): readonly Step[] {
    const splitter = new StepSplitter();
    splitter.append(text);
    splitter.finish();
    return splitter.steps;
  }

  /** All steps so far; the same array until the text changes. A step that has ended is always the same object. */
  get steps(): readonly Step[] {
    this.#steps ??= this.#current();
    return this.#steps;
  }

  append(text: string): void {
    if (text === "") return;
    for (const chunk of this.#scanner.append(text)) this.#take(chunk, false);
    this.#steps = undefined;
  }

  /** Says that no more text is coming. */
  finish(): void {
    const chunks = this.#scanner.finish();
    chunks.forEach((chunk, index) => this.#take(chunk, index === chunks.length - 1));
    this.#steps = undefined;
  }

  #take(chunk: Chunk, isLast: boolean): void {
    const read = this.#reader.read(chunk, isLast);
    const { opens, growing } = this.#withChunk(chunk, read);
    if (opens && this.#last !== null) this.#closed.push(this.#last.step);
    this.#last = { growing, step: toStep(growing) };
    this.#reader.pass(chunk, read);
    this.#said.add(plainWords(chunk.text));
  }

  #current(): readonly Step[] {
    const { open } = this.#scanner;
    const last = this.#last === null ? [] : [this.#last.step];
    if (open === null) return [...this.#closed, ...last];
    const { opens, growing } = this.#withChunk(open, this.#reader.read(open, false));
    return [...this.#closed, ...(opens ? last : []), toStep(growing)];
  }

  /** What one more chunk makes of the last step: the same one grown, or another that follows it. */
  #withChunk(chunk: Chunk, read: ChunkClass): { opens: boolean; growing: Growing } {
    const isRepeated = chunk.text.trim().length >= leastRepeated && this.#said.has(plainWords(chunk.text));
    const part = { results: findResults(chunk.text, chunk.from), repeated: isRepeated ? chunk.text.length : 0 };
    const step = this.#last?.growing;
    if (step !== undefined && !opensStep(step, chunk, read))
      return { opens: false, growing: grown(step, chunk, read, part) };
    return { opens: true, growing: begun(chunk, read, part) };
  }
}

const plainWords = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, " ").trim();

const toStep = ({ kind, from, text, turnsBack, repeated, results }: Growing): Step => ({
  kind,
  from,
  text,
  turnsBack,
  repeated,
  results,
});

/** Whether a chunk is the beginning of another step. */
function opensStep(step: Growing, { text, after }: Chunk, { kind, isMarked }: ChunkClass): boolean {
  const { length } = step.text;
  if (kind === step.kind)
    return length > mostLength.atSentence || (after !== "sentence" && length > mostLength.atParagraph);
  const isStrong = strong.has(kind) && isMarked;
  if (after !== "sentence") return isStrong || length >= leastLength[strong.has(step.kind) ? "strong" : after];
  if (text.trim().length < leastChunk) return false;
  if (isStrong) return kind === "final" || !strong.has(step.kind) || length >= leastLength.strong;
  return isMarked && length >= leastLength[step.kind === "set-up" ? "paragraph" : "sentence"];
}

type Part = Pick<Step, "results" | "repeated">;

const begun = ({ text, from }: Chunk, { kind, isMarked, turnsBack }: ChunkClass, part: Part): Growing => ({
  kind,
  from,
  text,
  turnsBack,
  ...part,
  shares: new Map([[kind, text.length]]),
  isFixed: isMarked && strong.has(kind),
});

function grown(step: Growing, { text }: Chunk, { kind, turnsBack }: ChunkClass, part: Part): Growing {
  const shares = new Map(step.shares).set(kind, (step.shares.get(kind) ?? 0) + text.length);
  const [most] = [...shares].reduce((one, other) => (other[1] > one[1] ? other : one));
  return {
    kind: step.isFixed ? step.kind : most,
    from: step.from,
    text: step.text + text,
    turnsBack: step.turnsBack || turnsBack,
    repeated: step.repeated + part.repeated,
    results: part.results.length === 0 ? step.results : [...step.results, ...part.results],
    shares,
    isFixed: step.isFixed,
  };
}
