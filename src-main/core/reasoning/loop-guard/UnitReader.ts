/** What a unit is made of. A `word` has two letters or more, or is a sign of a script without spaces. */
export type UnitKind = "word" | "letter" | "digits" | "symbol" | "blank";

/** A piece of text of about one token, whatever the model's tokenizer: cut from the text alone. */
export interface Unit {
  /** Hash of the unit in lower case. */
  id: number;
  kind: UnitKind;
  /** Three backticks or more, which open or close a block of code. */
  isFence: boolean;
}

/** Longest unit of each kind, in UTF-16 code units. Tokenizers cut long words and numbers too. */
const longest = { asciiWord: 8, otherWord: 4, digits: 3, symbol: 8, spaces: 8 } as const;

const hashStart = 0x811c9dc5;
const hashPrime = 0x01000193;
const backtick = 0x60;
const space = 0x20;

type Group = "word" | "digits" | "symbol" | "space" | "sign" | "newline";

/** Thai to Khmer, and everything from the CJK blocks on: written without spaces between words. */
function hasNoSpaces(code: number): boolean {
  return (code >= 0x0e00 && code < 0x10a0) || (code >= 0x1780 && code < 0x1800) || code >= 0x2e80;
}

function groupOf(code: number, character: string): Group {
  if (code === 0x0a) return "newline";
  if (code === space || code === 0x09 || code === 0x0d || code === 0xa0) return "space";
  if (code >= 0x30 && code <= 0x39) return "digits";
  if (code < 0x80) {
    const lower = code | 0x20;
    return lower >= 0x61 && lower <= 0x7a ? "word" : "symbol";
  }
  if (!/[\p{L}\p{M}]/u.test(character)) return "symbol";
  return hasNoSpaces(code) ? "sign" : "word";
}

/**
 * Cuts text into units, a character at a time, so that it does not matter in which pieces the text arrives.
 * Units: pieces of words, of numbers, runs of one symbol, line breaks, and wide gaps. A single space is no unit.
 */
export class UnitReader {
  readonly #onUnit: (unit: Unit) => void;
  #group: Group | null = null;
  #hash = hashStart;
  #length = 0;
  #last = 0;

  constructor(onUnit: (unit: Unit) => void) {
    this.#onUnit = onUnit;
  }

  /** Takes one UTF-16 code unit. */
  add(code: number, character: string): void {
    const group = groupOf(code, character);
    if (!this.#continues(group, code)) this.flush();
    const lower = code < 0x80 ? (group === "word" ? code | 0x20 : code) : (character.toLowerCase().codePointAt(0) ?? 0);
    this.#group = group;
    this.#last = code;
    this.#length += 1;
    this.#hash = Math.imul(this.#hash ^ lower, hashPrime) >>> 0;
  }

  /** Ends the unit that is being read. */
  flush(): void {
    const [group, length, id] = [this.#group, this.#length, this.#hash];
    this.#group = null;
    this.#length = 0;
    this.#hash = hashStart;
    if (group === null || (group === "space" && length < longest.spaces)) return;
    const isFence = group === "symbol" && this.#last === backtick && length >= 3;
    this.#onUnit({ id, kind: kindOf(group, length), isFence });
  }

  #continues(group: Group, code: number): boolean {
    if (group !== this.#group) return false;
    switch (group) {
      case "word":
        return this.#length < (code < 0x80 ? longest.asciiWord : longest.otherWord);
      case "digits":
        return this.#length < longest.digits;
      case "symbol":
        return code === this.#last && this.#length < longest.symbol;
      case "space":
        return this.#length < longest.spaces;
      case "sign":
      case "newline":
        return false;
    }
  }
}

function kindOf(group: Group, length: number): UnitKind {
  if (group === "word") return length > 1 ? "word" : "letter";
  if (group === "sign") return "word";
  return group === "space" || group === "newline" ? "blank" : group;
}
