/** Formulas of the tests' own, apart from those of the product: their values are worked out here. */
export type Term =
  | { readonly op: "number"; readonly value: number }
  | { readonly op: "variable"; readonly name: string }
  | { readonly op: "add" | "multiply"; readonly parts: readonly Term[] }
  | { readonly op: "divide"; readonly top: Term; readonly bottom: Term }
  | { readonly op: "power"; readonly base: Term; readonly exponent: number }
  | { readonly op: "sin" | "cos" | "exp" | "negate"; readonly inner: Term };

export const number = (value: number): Term => ({ op: "number", value });
export const add = (...parts: readonly Term[]): Term => ({ op: "add", parts });
export const multiply = (...parts: readonly Term[]): Term => ({ op: "multiply", parts });
export const divide = (top: Term, bottom: Term): Term => ({ op: "divide", top, bottom });
export const power = (base: Term, exponent: number): Term => ({ op: "power", base, exponent });
export const apply = (op: "sin" | "cos" | "exp" | "negate", inner: Term): Term => ({ op, inner });

/** The parts of a term, and the term with other ones in their place. */
export const partsOf = (term: Term): readonly Term[] => {
  switch (term.op) {
    case "number":
    case "variable":
      return [];
    case "add":
    case "multiply":
      return term.parts;
    case "divide":
      return [term.top, term.bottom];
    case "power":
      return [term.base];
    case "sin":
    case "cos":
    case "exp":
    case "negate":
      return [term.inner];
  }
};

export function withParts(term: Term, parts: readonly Term[]): Term {
  switch (term.op) {
    case "number":
    case "variable":
      return term;
    case "add":
    case "multiply":
      return { op: term.op, parts };
    case "divide":
      return divide(parts[0]!, parts[1]!);
    case "power":
      return power(parts[0]!, term.exponent);
    case "sin":
    case "cos":
    case "exp":
    case "negate":
      return apply(term.op, parts[0]!);
  }
}

/** The value in double precision. */
export function valueOf(term: Term, values: Readonly<Record<string, number>>): number {
  const parts = partsOf(term).map((part) => valueOf(part, values));
  switch (term.op) {
    case "number":
      return term.value;
    case "variable":
      return values[term.name]!;
    case "add":
      return parts.reduce((sum, part) => sum + part, 0);
    case "multiply":
      return parts.reduce((product, part) => product * part, 1);
    case "divide":
      return parts[0]! / parts[1]!;
    case "power":
      return parts[0]! ** term.exponent;
    case "sin":
      return Math.sin(parts[0]!);
    case "cos":
      return Math.cos(parts[0]!);
    case "exp":
      return Math.exp(parts[0]!);
    case "negate":
      return -parts[0]!;
  }
}

/** Draws the same numbers for the same seed. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, but not including, 1 (mulberry32). */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `low` to `high`. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  one<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, items.length - 1)]!;
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const rest = [...items];
    for (let index = rest.length - 1; index > 0; index--) {
      const other = this.whole(0, index);
      [rest[index], rest[other]] = [rest[other]!, rest[index]!];
    }
    return rest;
  }
}

/** A formula in x and y of no more than so many levels. Nothing is divided by what may be zero everywhere. */
export function randomTerm(draw: Draw, levels: number): Term {
  if (levels === 0)
    return draw.unit() < 0.5 ? number(draw.whole(1, 9)) : { op: "variable", name: draw.one(["x", "y"]) };
  const next = (): Term => randomTerm(draw, levels - 1);
  switch (draw.whole(0, 7)) {
    case 0:
    case 1:
      return add(next(), next());
    case 2:
    case 3:
      return multiply(next(), next());
    case 4:
      return divide(next(), add(power(next(), 2), number(draw.whole(1, 5))));
    case 5:
      return power(next(), draw.whole(2, 3));
    case 6:
      return apply(draw.one(["sin", "cos"]), next());
    default:
      return apply("negate", next());
  }
}

/** The formula as LaTeX or as calculator text, with the freedom of notation that people take. */
export function write(term: Term, draw: Draw, plain = draw.unit() < 0.3): string {
  const inner = (part: Term): string => write(part, draw, plain);
  const bracketed = (part: Term): string =>
    plain || draw.unit() < 0.5 ? `(${inner(part)})` : `\\left(${inner(part)}\\right)`;
  switch (term.op) {
    case "number":
      return term.value < 0 ? `(${term.value})` : String(term.value);
    case "variable":
      return term.name;
    case "add":
      return term.parts.map((part) => (part.op === "add" ? bracketed(part) : inner(part))).join(draw.one([" + ", "+"]));
    case "multiply":
      return term.parts
        .map(bracketed)
        .join(plain ? draw.one(["*", " * "]) : draw.one(["", " \\cdot ", "\\,", " \\times "]));
    case "divide":
      if (plain) return `${bracketed(term.top)}/${bracketed(term.bottom)}`;
      return `\\${draw.one(["frac", "dfrac", "tfrac"])}{${inner(term.top)}}{${inner(term.bottom)}}`;
    case "power":
      return `${bracketed(term.base)}^${plain ? term.exponent : `{${term.exponent}}`}`;
    case "sin":
    case "cos":
      return `${plain ? "" : "\\"}${term.op}${bracketed(term.inner)}`;
    case "exp":
      return plain ? `e^(${inner(term.inner)})` : `e^{${inner(term.inner)}}`;
    case "negate":
      return `(-${bracketed(term.inner)})`;
  }
}
