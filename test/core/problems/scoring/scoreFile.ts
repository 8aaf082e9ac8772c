import type { Problem, ProblemReference } from "../../../../src-shared/domain/problems/problem.ts";
import type { ProblemFile } from "../../../../src-shared/domain/problems/problemFile.ts";
import type { ExpectedPart, ExpectedProblem } from "../../../fixtures/files/sheets/make/Sheet.ts";
import { comparable, formulasIn } from "./comparable.ts";
import type { ExpectedFile } from "./ExpectedFile.ts";

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
  /** Formulas that are not there, in problems that do not say so. */
  readonly lostSilently: readonly string[];
  /** What is wrong, in words for whoever mends it. */
  readonly faults: readonly string[];
}

/** How alike two texts must be, as the share of pairs of letters in both, to be of one problem. */
const alikeFrom = 0.6;

export function scoreFile({ problems: expected, flags = [] }: ExpectedFile, file: ProblemFile): FileScore {
  const pairs = align(expected, file.problems);
  const faults: string[] = [];
  const lostSilently: string[] = [];
  let [exact, formulaCharacters, keptCharacters] = [0, 0, 0];
  for (const [index, wanted] of expected.entries()) {
    const found = pairs[index];
    const wrong = found === null || found === undefined ? ["not found"] : differences(wanted, found);
    if (wrong.length === 0) exact++;
    else faults.push(...wrong.map((each) => `${wanted.label ?? "–"}: ${each}`));
    const there = found === null || found === undefined ? [] : formulasIn(textOf(found));
    for (const formula of formulasIn(textOf(wanted))) {
      formulaCharacters += formula.length;
      const at = there.indexOf(formula);
      if (at >= 0) {
        there.splice(at, 1);
        keptCharacters += formula.length;
      } else if ((found?.flags ?? file.flags).length === 0) lostSilently.push(formula);
    }
  }
  const raised = [...file.flags, ...file.problems.flatMap((problem) => problem.flags)]
    .map(({ kind }) => kind as string)
    .sort();
  if (raised.join(" ") !== [...flags].sort().join(" ")) faults.push(`flags: ${raised.join(" ") || "none"}`);
  const matched = pairs.filter((found) => found !== null).length;
  if (matched < file.problems.length) faults.push(`${file.problems.length - matched} too many`);
  return {
    expected: expected.length,
    found: file.problems.length,
    matched,
    exact,
    formulaCharacters,
    keptCharacters,
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

/** For each expected problem the one that was found for it, or null; in their order. */
function align(expected: readonly ExpectedProblem[], found: readonly Problem[]): (Problem | null)[] {
  const worth = expected.map((wanted) => found.map((problem) => likeness(wanted, problem)));
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

function likeness(wanted: ExpectedProblem, problem: Problem): number {
  const [one, other] = [pairsOf(textOf(wanted)), pairsOf(textOf(problem))];
  let shared = 0;
  for (const [pair, count] of one) shared += Math.min(count, other.get(pair) ?? 0);
  const total = [...one.values(), ...other.values()].reduce((sum, count) => sum + count, 0);
  const share = total === 0 ? 1 : (2 * shared) / total;
  return share >= alikeFrom && (wanted.label === problem.label || share > 0.9) ? share : 0;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const bare = comparable(text).replaceAll(" ", "");
  for (let index = 0; index < bare.length - 1; index++) {
    const pair = bare.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function differences(wanted: ExpectedProblem, found: Problem): string[] {
  const wrong: string[] = [];
  const check = (what: string, expected: unknown, actual: unknown): void => {
    if (expected !== actual) wrong.push(`${what} ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  };
  check("label", wanted.label, found.label);
  if (wanted.title !== undefined) check("title", wanted.title, found.title);
  check("stem", comparable(wanted.stem ?? ""), comparable(found.stem));
  check("question", comparable(wanted.question), comparable(found.question));
  check("points", wanted.points ?? null, found.points);
  check("choices", choicesText(wanted.choices ?? []), choicesText(found.choices));
  check("parts", partsText(wanted.parts ?? []), partsText(found.parts));
  if (wanted.source !== undefined) check("source", wanted.source, found.source);
  if (wanted.licence !== undefined) check("licence", wanted.licence, found.licence);
  wrong.push(...referenceFaults("", wanted, found.reference));
  for (const part of wanted.parts ?? []) {
    const partner = found.parts.find(({ label }) => label === part.label);
    wrong.push(...referenceFaults(`${part.label} `, part, partner?.reference ?? null));
  }
  return wrong;
}

function referenceFaults(
  where: string,
  wanted: ExpectedPart | ExpectedProblem,
  found: ProblemReference | null,
): string[] {
  const { answer, solution } = wanted;
  if (answer !== undefined && comparable(answer) !== comparable(found?.answer ?? ""))
    return [`${where}answer ${JSON.stringify(found?.answer ?? found?.solution)} instead of ${JSON.stringify(answer)}`];
  if (solution !== undefined && comparable(solution) !== comparable(found?.solution ?? found?.answer ?? ""))
    return [
      `${where}solution ${JSON.stringify(found?.solution ?? found?.answer)} instead of ${JSON.stringify(solution)}`,
    ];
  return [];
}

const choicesText = (choices: readonly { readonly label: string; readonly text: string }[]): string =>
  choices.map(({ label, text }) => `${label}) ${comparable(text)}`).join("\n");

const partsText = (
  parts: readonly { readonly label: string; readonly question: string; readonly points?: number | null }[],
): string =>
  parts.map(({ label, question, points }) => `${label}) ${comparable(question)} [${points ?? ""}]`).join("\n");
