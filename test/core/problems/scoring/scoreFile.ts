import type { Problem, ProblemReference } from "../../../../src-shared/domain/problems/problem.ts";
import type { ProblemFile } from "../../../../src-shared/domain/problems/problemFile.ts";
import type { ExpectedPart, ExpectedProblem } from "../../../fixtures/files/sheets/make/Sheet.ts";
import type { ExpectedFile } from "./ExpectedFile.ts";
import { type Notation, written } from "./Notation.ts";

export interface FileScore {
  readonly expected: number;
  readonly found: number;
  /** Problems that were found, perhaps not in all details. */
  readonly matched: number;
  /** Problems of which everything is right. */
  readonly exact: number;
  /** Characters of formulas that must be there, and that are. */
  readonly formulaCharacters: number;
  readonly keptCharacters: number;
  /** Whether the file says of itself what it must, and no more. */
  readonly hasRightFlags: boolean;
  /** Formulas that are not there, in problems that do not say so. */
  readonly lostSilently: readonly string[];
  /** What is wrong, in words for whoever mends it. */
  readonly faults: readonly string[];
}

/** What says that a text may not be all that stands in the file. */
const tellsOfLoss = new Set([
  "formula-lost",
  "unsure-reading",
  "page-not-read",
  "table-flattened",
  "record-not-read",
  "reference-not-followed",
]);

/** How alike two texts must be, as the share of pairs of letters in both, to be of one problem. */
const alikeFrom = 0.6;

/** @param notation what counts when texts are compared */
export function scoreFile(
  { problems: expected, flags = [] }: ExpectedFile,
  file: ProblemFile,
  notation: Notation = written,
): FileScore {
  const scorer = new Scorer(notation);
  const pairs = scorer.align(expected, file.problems);
  const faults: string[] = [];
  const lostSilently: string[] = [];
  let [exact, formulaCharacters, keptCharacters] = [0, 0, 0];
  const spare = file.problems.filter((problem) => !pairs.includes(problem));
  // Of what was not found, those tell that were found instead.
  const elsewhere = [...file.flags, ...spare.flatMap((problem) => problem.flags)];
  for (const [index, wanted] of expected.entries()) {
    const found = pairs[index];
    const wrong = found === null || found === undefined ? ["not found"] : scorer.differences(wanted, found);
    if (wrong.length === 0) exact++;
    else faults.push(...wrong.map((each) => `${wanted.label ?? "–"}: ${each}`));
    let there = found === null || found === undefined ? "" : notation.plain(textOf(found));
    // The longest are looked for first, so that no short one takes what is part of them.
    for (const formula of notation.formulas(textOf(wanted)).toSorted((one, other) => other.length - one.length)) {
      formulaCharacters += formula.length;
      if (there.includes(formula)) {
        there = there.replace(formula, () => "");
        keptCharacters += formula.length;
      } else if (!(found?.flags ?? elsewhere).some(({ kind }) => tellsOfLoss.has(kind))) lostSilently.push(formula);
    }
  }
  const raised = [...file.flags, ...file.problems.flatMap((problem) => problem.flags)]
    .map(({ kind }) => kind as string)
    .sort();
  const hasRightFlags = raised.join(" ") === [...flags].sort().join(" ");
  if (!hasRightFlags) faults.push(`flags: ${raised.join(" ") || "none"}`);
  if (spare.length > 0) faults.push(`${spare.length} too many`);
  return {
    expected: expected.length,
    found: file.problems.length,
    matched: file.problems.length - spare.length,
    exact,
    formulaCharacters,
    keptCharacters,
    hasRightFlags,
    lostSilently,
    faults,
  };
}

type AnyProblem = Pick<Problem, "question" | "label"> & {
  readonly stem?: string;
  readonly parts?: readonly { readonly question: string }[];
  readonly choices?: readonly { readonly text: string }[];
};

const textOf = ({ stem = "", question, parts = [], choices = [] }: AnyProblem): string =>
  [stem, question, ...parts.map((part) => part.question), ...choices.map(({ text }) => text)].join("\n\n");

class Scorer {
  readonly #plain: Notation["plain"];

  constructor({ plain }: Notation) {
    this.#plain = plain;
  }

  /** For each expected problem the one that was found for it, or null; in their order. */
  align(expected: readonly ExpectedProblem[], found: readonly Problem[]): (Problem | null)[] {
    const worth = expected.map((wanted) => found.map((problem) => this.#likeness(wanted, problem)));
    const best: number[][] = Array.from({ length: expected.length + 1 }, () => Array<number>(found.length + 1).fill(0));
    for (let row = expected.length - 1; row >= 0; row--)
      for (let column = found.length - 1; column >= 0; column--)
        best[row]![column] = Math.max(
          best[row + 1]![column]!,
          best[row]![column + 1]!,
          worth[row]![column]! + best[row + 1]![column + 1]!,
        );
    const pairs: (Problem | null)[] = [];
    let column = 0;
    for (let row = 0; row < expected.length; row++) {
      while (column < found.length && best[row]![column] === best[row]![column + 1]) column++;
      const isPair = column < found.length && worth[row]![column]! > 0 && best[row]![column]! > best[row + 1]![column]!;
      pairs.push(isPair ? found[column]! : null);
      if (isPair) column++;
    }
    return pairs;
  }

  #likeness(wanted: ExpectedProblem, problem: Problem): number {
    const [one, other] = [pairsOf(this.#plain(textOf(wanted))), pairsOf(this.#plain(textOf(problem)))];
    let shared = 0;
    for (const [pair, count] of one) shared += Math.min(count, other.get(pair) ?? 0);
    const total = [...one.values(), ...other.values()].reduce((sum, count) => sum + count, 0);
    const share = total === 0 ? 1 : (2 * shared) / total;
    return share >= alikeFrom && (wanted.label === problem.label || share > 0.9) ? share : 0;
  }

  differences(wanted: ExpectedProblem, found: Problem): string[] {
    const wrong: string[] = [];
    const check = (what: string, expected: unknown, actual: unknown): void => {
      if (expected !== actual) wrong.push(`${what} ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
    };
    check("label", wanted.label, found.label);
    if (wanted.title !== undefined) check("title", wanted.title, found.title);
    check("stem", this.#plain(wanted.stem ?? ""), this.#plain(found.stem));
    check("question", this.#plain(wanted.question), this.#plain(found.question));
    check("points", wanted.points ?? null, found.points);
    check("choices", this.#choicesText(wanted.choices ?? []), this.#choicesText(found.choices));
    check("parts", this.#partsText(wanted.parts ?? []), this.#partsText(found.parts));
    if (wanted.source !== undefined) check("source", wanted.source, found.source);
    if (wanted.licence !== undefined) check("licence", wanted.licence, found.licence);
    wrong.push(...this.#referenceFaults("", wanted, found.reference));
    for (const part of wanted.parts ?? []) {
      const partner = found.parts.find(({ label }) => label === part.label);
      wrong.push(...this.#referenceFaults(`${part.label} `, part, partner?.reference ?? null));
    }
    return wrong;
  }

  #referenceFaults(where: string, wanted: ExpectedPart | ExpectedProblem, found: ProblemReference | null): string[] {
    const { answer, solution } = wanted;
    if (answer !== undefined && this.#plain(answer) !== this.#plain(found?.answer ?? ""))
      return [
        `${where}answer ${JSON.stringify(found?.answer ?? found?.solution)} instead of ${JSON.stringify(answer)}`,
      ];
    if (solution !== undefined && this.#plain(solution) !== this.#plain(found?.solution ?? found?.answer ?? ""))
      return [
        `${where}solution ${JSON.stringify(found?.solution ?? found?.answer)} instead of ${JSON.stringify(solution)}`,
      ];
    return [];
  }

  #choicesText(choices: readonly { readonly label: string; readonly text: string }[]): string {
    return choices.map(({ label, text }) => `${label}) ${this.#plain(text)}`).join("\n");
  }

  #partsText(
    parts: readonly { readonly label: string; readonly question: string; readonly points?: number | null }[],
  ): string {
    return parts
      .map(({ label, question, points }) => `${label}) ${this.#plain(question)} [${points ?? ""}]`)
      .join("\n");
  }
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const bare = text.replaceAll(" ", "");
  for (let index = 0; index < bare.length - 1; index++) {
    const pair = bare.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
