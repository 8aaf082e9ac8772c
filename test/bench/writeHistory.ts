import type { OpenDatabase } from "../../src-main/core/storage/openDatabase.ts";
import { Random } from "../fixtures/traces/Random.ts";

/** Characters of each kind of message: the median, the spread of the logarithm, and the most. */
const lengths = {
  question: { median: 160, spread: 0.9, most: 20_000 },
  answer: { median: 900, spread: 0.8, most: 30_000 },
  thought: { median: 6_000, spread: 1, most: 200_000 },
} as const;

/** The most frequent words of mathematical English; the others are made of syllables. */
const frequent = (
  "the of and to a is in that we it for so this be as with on are by if then can have from at which let not or but an " +
  "has there all both since just now because when where each also only one two three more than into its our how would " +
  "need get first second same other value case will should could these does over must what means check again equation " +
  "number function answer problem step angle sum integral derivative point line side area since solve find x y"
).split(" ");
const onsets = "b c d f g h l m n p r s t v br ch cl cr dr fr gr pl pr sh sp st th tr".split(" ");
const nuclei = "a e i o u ai ea io ou".split(" ");
const codas = ["", "", "n", "r", "s", "t", "l", "nd", "nt", "st", "ng", "m"];
const variables = "x y z t n k a b c m r u v w".split(" ");

export const vocabularySize = 40_000;

function makeVocabulary(random: Random): string[] {
  const words = new Set(frequent);
  while (words.size < vocabularySize) {
    const syllables = Array.from(
      { length: random.whole(1, 4) },
      () => random.pick(onsets) + random.pick(nuclei) + random.pick(codas),
    );
    if (syllables.join("").length > 3) words.add(syllables.join(""));
  }
  return [...words];
}

/** Words as often as in a language (Zipf's law, with Mandelbrot's shift). */
export class Language {
  readonly words: readonly string[];
  readonly #random: Random;
  readonly #sums: Float64Array;

  constructor(seed: number) {
    this.#random = new Random(seed);
    this.words = makeVocabulary(new Random(1));
    this.#sums = new Float64Array(this.words.length);
    let sum = 0;
    for (let rank = 0; rank < this.#sums.length; rank++) this.#sums[rank] = sum += 1 / (rank + 3.7);
  }

  get random(): Random {
    return this.#random;
  }

  word(): string {
    const wanted = this.#random.next() * (this.#sums.at(-1) ?? 1);
    let [low, high] = [0, this.#sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.words[low] ?? "";
  }

  formula(): string {
    const number = (): number => this.#random.whole(1, this.#random.next() < 0.6 ? 12 : 400);
    const variable = (): string => this.#random.pick(variables);
    return this.#random.pick([
      () => `\\frac{d${variable()}}{d${variable()}} = ${number()}${variable()}`,
      () => `${variable()}^2 + ${number()}${variable()} - ${number()} = 0`,
      () => `\\int_0^{${number()}} ${variable()}^{${number() % 7}} \\, d${variable()}`,
      () => `\\frac{${number()}}{${number()}}`,
      () => `\\sqrt{${number()} - ${variable()}}`,
      () => `\\sum_{k=1}^{n} \\frac{1}{k^${number() % 5}}`,
      () => `${variable()}_${number() % 4} = ${number()} \\cdot ${number()}`,
      () => `\\sin(\\theta) = ${number()}`,
      () => `${variable()} = ${number()}`,
    ])();
  }

  text(characters: number): string {
    let text = "";
    while (text.length < characters) {
      const words = Array.from({ length: this.#random.whole(6, 22) }, () => {
        const kind = this.#random.next();
        return kind < 0.1 ? `$${this.formula()}$` : kind < 0.14 ? String(this.#random.whole(1, 999)) : this.word();
      });
      text += `${words.join(" ")}.${this.#random.next() < 0.15 ? "\n\n" : " "}`;
    }
    return text;
  }

  /** A length that is distributed as real ones are: most are short, a few are very long. */
  length({ median, spread, most }: { median: number; spread: number; most: number }): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.#random.next())) * Math.cos(2 * Math.PI * this.#random.next());
    return Math.min(most, median * Math.exp(spread * normal));
  }
}

/** Text that was written, in bytes of UTF-8; the words are ASCII. */
export interface WrittenHistory {
  messageBytes: number;
  thoughtBytes: number;
}

/**
 * Fills a history with questions and answers, each answer with its thought, over two years.
 * @param turns each is two messages and a thought
 */
export function writeHistory(db: OpenDatabase, turns: number, { thoughts = true } = {}): WrittenHistory {
  const language = new Language(11);
  const { random } = language;
  const written = { messageBytes: 0, thoughtBytes: 0 };
  const addConversation = db.prepare(
    "INSERT INTO conversations (conversation_id, title, created_at, updated_at, shown_turn_id) VALUES (?, ?, ?, ?, ?)",
  );
  const addTurn = db.prepare(
    `INSERT INTO turns (turn_id, conversation_id, parent_attempt_id, question, created_at, shown_attempt_id)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const addAttempt = db.prepare(
    `INSERT INTO attempts (attempt_id, turn_id, model_id, model_name, created_at, sampling, stop_reason, shown_turn_id)
     VALUES (?, ?, ?, ?, ?, '{}', 'answered', ?)`,
  );
  const addSegment = db.prepare("INSERT INTO segments VALUES (?, ?, ?, ?, ?, 0, 1)");
  const start = Date.now() - 2 * 365 * 86_400_000;
  const id = (kind: string, index: number): string =>
    `${kind}0000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
  const write = (index: number, place: { conversation: number; isFirst: boolean; isLast: boolean }): void => {
    const at = start + Math.floor((index / turns) * 2 * 365 * 86_400_000);
    const question = language.text(language.length(lengths.question));
    const answer = language.text(language.length(lengths.answer));
    const conversation = id("c", place.conversation);
    if (place.isFirst) addConversation.run(conversation, question.slice(0, 50), at, at, id("d", index));
    const parent = place.isFirst ? null : id("a", index - 1);
    addTurn.run(id("d", index), conversation, parent, question, at, id("a", index));
    const model = random.whole(1, 4);
    const next = place.isLast ? null : id("d", index + 1);
    addAttempt.run(id("a", index), id("d", index), `file:${model}`, `Model ${model}`, at, next);
    written.messageBytes += question.length + answer.length;
    if (thoughts) {
      const thought = language.text(language.length(lengths.thought));
      addSegment.run(id("a", index), 0, "thought", thought, Math.round(thought.length / 3.5));
      written.thoughtBytes += thought.length;
    }
    addSegment.run(id("a", index), 1, "answer", answer, Math.round(answer.length / 3.5));
  };
  let first = 0;
  for (let conversation = 0; first < turns; conversation++) {
    const end = Math.min(turns, first + random.whole(1, 9));
    db.transaction(() => {
      for (let index = first; index < end; index++)
        write(index, { conversation, isFirst: index === first, isLast: index === end - 1 });
    })();
    first = end;
  }
  return written;
}
