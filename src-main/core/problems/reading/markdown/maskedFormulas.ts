import { findFormulas } from "../formulas/findFormulas.ts";
import { inDollars } from "../formulas/withDollars.ts";

/** Private use: no text has these, since decoding would show them as boxes. */
const [open, close] = ["\uE000", "\uE001"];
const placeholder = /\uE000(\d+)\uE001/g;

/** A text with its formulas set aside, so that nothing in them can be mistaken for marks of Markdown. */
export class MaskedFormulas {
  readonly text: string;
  readonly #formulas: { readonly written: string; readonly lines: number }[] = [];

  constructor(text: string) {
    const clean = text.replaceAll(/[\uE000\uE001]/g, "");
    let masked = "";
    let done = 0;
    for (const span of findFormulas(clean)) {
      const raw = clean.slice(span.start, span.end);
      masked += `${clean.slice(done, span.start)}${open}${this.#formulas.length}${close}`;
      this.#formulas.push({ written: inDollars(span), lines: countLines(raw) });
      done = span.end;
    }
    this.text = masked + clean.slice(done);
  }

  /** A piece of the masked text with its formulas, all between dollar signs. */
  restore(piece: string): string {
    return piece.replaceAll(placeholder, (_, index: string) => this.#formulas[Number(index)]?.written ?? "");
  }

  /** How many lines a piece of the masked text goes over in the file, beyond the first. */
  linesIn(piece: string): number {
    const inside = [...piece.matchAll(placeholder)].map(([, index]) => this.#formulas[Number(index)]?.lines ?? 0);
    return inside.reduce((sum, lines) => sum + lines, countLines(piece));
  }
}

const countLines = (text: string): number => text.split("\n").length - 1;
