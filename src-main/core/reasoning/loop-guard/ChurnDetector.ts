import { findCandidate } from "./findCandidate.ts";

/** Times that a check may end where the thought already was: more, when each check is another one. */
const mostConfirmations = { ofOldText: 3, ofNewText: 6 } as const;
/** Text with less novelty than this says what was said before. */
const newText = 0.5;
/** Of more than these, how many must state the result itself and not only end with its number. */
const leastFirm = 2;
/** Confirmations further back, in units, are forgotten: a long proof may come back to a result. */
const windowUnits = 1_500;
/** Results that are followed at once. */
const mostResults = 8;
/** A number confirms a result in passing only when it is no small one, which every sum may end with. */
const leastTellingLength = 2;

const turn = /^(?:(?:so|but|and|okay|ok|now|no|oh|hmm+|well)\b[ ,.]*)*(?:wait|hmm|hold on|actually)\b/;
const check =
  /\b(?:(?:double|re|cross|triple)[- ]?check|check|verif\w+|confirm|(?:am i|be|make|being) (?:sure|certain|safe)|re-?(?:compute|calculate|examine|do)|(?:once|one) more|sanity)/;

interface Result {
  value: string;
  confirmations: { at: number; isFirm: boolean }[];
}

/** Finds a thought that has its result and goes on checking it. Constant work a segment. */
export class ChurnDetector {
  readonly #results = new Map<string, Result>();
  /** Results that were stated since the last check began. */
  readonly #confirmed = new Set<string>();
  #isChecking = false;

  /** @param at the segment's position, in units */
  add(segment: string, at: number): void {
    if (turn.test(segment) || check.test(segment)) {
      this.#isChecking = true;
      this.#confirmed.clear();
    }
    const candidate = findCandidate(segment);
    if (candidate === null) return;
    const { name, value } = candidate;
    if (name !== null) this.#state(name, value, at);
    else if (value.length >= leastTellingLength)
      for (const [known, result] of this.#results) if (result.value === value) this.#confirm(known, result, at, false);
  }

  /**
   * The result that is checked again and again, or null.
   * @param novelty of the last stretch of text, 0 to 1
   */
  loop(novelty: number): string | null {
    const most = novelty < newText ? mostConfirmations.ofOldText : mostConfirmations.ofNewText;
    for (const [name, { value, confirmations }] of this.#results) {
      const firm = confirmations.filter(({ isFirm }) => isFirm);
      if (confirmations.length > most && firm.length >= leastFirm)
        return name === "answer" ? value : `${name} = ${value}`;
    }
    return null;
  }

  clear(): void {
    this.#results.clear();
    this.#confirmed.clear();
    this.#isChecking = false;
  }

  #state(name: string, value: string, at: number): void {
    const known = this.#results.get(name);
    if (known?.value === value) return this.#confirm(name, known, at, true);
    this.#results.delete(name);
    this.#results.set(name, { value, confirmations: [] });
    const oldest = this.#results.keys().next().value;
    if (this.#results.size > mostResults && oldest !== undefined) this.#results.delete(oldest);
  }

  #confirm(name: string, result: Result, at: number, isFirm: boolean): void {
    if (!this.#isChecking || this.#confirmed.has(name)) return;
    this.#confirmed.add(name);
    const recent = result.confirmations.filter((confirmation) => at - confirmation.at <= windowUnits);
    result.confirmations = [...recent, { at, isFirm }].slice(-mostConfirmations.ofNewText - 1);
  }
}
