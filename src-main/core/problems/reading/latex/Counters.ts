/** Ways to write a number, as `\alph` and its kin do. */
const styles: Readonly<Record<string, (value: number) => string>> = {
  arabic: String,
  alph: (value) => letter(value, 97),
  Alph: (value) => letter(value, 65),
  roman: (value) => roman(value),
  Roman: (value) => roman(value).toUpperCase(),
};

const letter = (value: number, first: number): string =>
  value >= 1 && value <= 26 ? String.fromCharCode(first + value - 1) : String(value);

function roman(value: number): string {
  const ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
  return value >= 1 && value < 40 ? "x".repeat(Math.floor(value / 10)) + (ones[value % 10] ?? "") : String(value);
}

export type CounterStyle = "arabic" | "alph" | "Alph" | "roman" | "Roman";

export const isCounterStyle = (name: string): name is CounterStyle => Object.hasOwn(styles, name);

export const written = (value: number, style: CounterStyle): string => styles[style]?.(value) ?? String(value);

/** The counters of a document, which its numbers come from. */
export class Counters {
  readonly #values = new Map<string, number>();

  get(name: string): number {
    return this.#values.get(name) ?? 0;
  }

  set(name: string, value: number): void {
    if (Number.isFinite(value)) this.#values.set(name, Math.trunc(value));
  }

  step(name: string): number {
    this.set(name, this.get(name) + 1);
    return this.get(name);
  }

  /** What `\theNAME` shows, or null where there is no such counter. */
  shown(name: string): string | null {
    return this.#values.has(name) ? String(this.get(name)) : null;
  }
}
