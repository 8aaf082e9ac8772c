import { hasScripts, type Term } from "../formulas/writeRow.ts";

const isBare = (term: Term | undefined, kind: "open" | "close"): boolean =>
  term?.base?.kind === kind && term.base.text !== null && !hasScripts(term);

const isMark = (term: Term | undefined, marks: RegExp): boolean =>
  term !== undefined &&
  term.base !== null &&
  term.base.kind !== "formula" &&
  !hasScripts(term) &&
  marks.test(term.base.text ?? term.base.latex);

/** Brackets that are not closed, and those that were never opened. */
function balance(terms: readonly Term[]): { readonly unclosed: number; readonly unopened: number } {
  let [unclosed, unopened] = [0, 0];
  for (const term of terms) {
    if (term.base?.kind === "open") unclosed++;
    else if (term.base?.kind === "close") {
      if (unclosed > 0) unclosed--;
      else unopened++;
    }
  }
  // Half-open intervals have one bracket of each kind.
  const isInterval = terms[0]?.base?.kind === "open" && terms.at(-1)?.base?.kind === "close";
  return isInterval && unclosed === unopened ? { unclosed: 0, unopened: 0 } : { unclosed, unopened };
}

/** A formula without the punctuation of its sentence, and without brackets that are opened or closed outside of it. */
export function trimFormula(terms: readonly Term[]): {
  readonly before: readonly Term[];
  readonly inside: readonly Term[];
  readonly after: readonly Term[];
} {
  const inside = [...terms];
  const before: Term[] = [];
  const after: Term[] = [];
  for (;;) {
    const [first] = inside;
    const last = inside.at(-1);
    const { unclosed, unopened } = balance(inside);
    const endsEarlier =
      isMark(last, /^[.,;:?]$/) ||
      (inside.length === 1 && isMark(last, /^!$/)) ||
      (isBare(last, "close") && unopened > 0) ||
      isBare(last, "open");
    if (endsEarlier) after.unshift(...inside.splice(-1));
    else if ((isBare(first, "open") && unclosed > 0) || isMark(first, /^[,;:]$/)) before.push(...inside.splice(0, 1));
    else return { before, inside, after };
  }
}
