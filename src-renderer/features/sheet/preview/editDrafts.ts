import type { FileHash } from "../../../../src-shared/domain/problems/keptFile.ts";
import type { Problem, ProblemReference } from "../../../../src-shared/domain/problems/problem.ts";
import type { ProblemDraft } from "./ProblemDraft.ts";

let lastKey = 0;
const newKey = (): string => `problem/${++lastKey}`;

/** Problems of a file as they begin to be mended. */
export const draftsOf = (problems: readonly Problem[], file: FileHash): ProblemDraft[] =>
  problems.map((problem) => ({ key: newKey(), problem, file, isLeftOut: false, isConfirmed: false }));

/** The same with one changed. */
export const withDraft = (
  drafts: readonly ProblemDraft[],
  key: string,
  change: Partial<Omit<ProblemDraft, "key">>,
): ProblemDraft[] => drafts.map((draft) => (draft.key === key ? { ...draft, ...change } : draft));

/** Moves one up or down; at an end it stays. */
export function moved(drafts: readonly ProblemDraft[], key: string, by: -1 | 1): ProblemDraft[] {
  const from = drafts.findIndex((draft) => draft.key === key);
  const to = from + by;
  const next = [...drafts];
  const [draft] = next.splice(from, 1);
  if (from < 0 || draft === undefined || to < 0 || to > next.length) return [...drafts];
  next.splice(to, 0, draft);
  return next;
}

/** Joins one with the next of the same file, whose text follows it; parts, choices, places and flags are kept. */
export function mergedWithNext(drafts: readonly ProblemDraft[], key: string): ProblemDraft[] {
  const at = drafts.findIndex((draft) => draft.key === key);
  const [first, second] = [drafts[at], drafts[at + 1]];
  if (first === undefined || second === undefined) return [...drafts];
  const joined: ProblemDraft = {
    ...first,
    problem: joinProblems(first.problem, second.problem),
    isConfirmed: false,
    isLeftOut: first.isLeftOut && second.isLeftOut,
  };
  return [...drafts.slice(0, at), joined, ...drafts.slice(at + 2)];
}

/**
 * Cuts one in two at a place in its question; parts, choices and the answer stay with the second half, where they follow.
 * @param offset in characters of the question
 */
export function splitAt(drafts: readonly ProblemDraft[], key: string, offset: number): ProblemDraft[] {
  return drafts.flatMap((draft) => {
    const { problem } = draft;
    const [before, after] = [problem.question.slice(0, offset).trim(), problem.question.slice(offset).trim()];
    if (draft.key !== key || before === "" || after === "") return [draft];
    const first = { ...problem, question: before, parts: [], choices: [], points: null, reference: null };
    // A number that the file gives to another problem would name two.
    const second = { ...problem, question: after, label: problem.label === null ? null : `${problem.label}b` };
    return [
      { ...draft, problem: first },
      { ...draft, key: newKey(), problem: second },
    ];
  });
}

function joinProblems(first: Problem, second: Problem): Problem {
  const ownStem = second.stem === first.stem ? "" : second.stem;
  return {
    ...first,
    question: [first.question, partsAsText(first), ownStem, second.question]
      .filter((text) => text.trim() !== "")
      .join("\n\n"),
    parts: second.parts,
    choices: [...first.choices, ...second.choices],
    points: first.points === null && second.points === null ? null : (first.points ?? 0) + (second.points ?? 0),
    reference: joinReferences(first.reference, second.reference),
    places: [...first.places, ...second.places],
    flags: [...first.flags, ...second.flags],
  };
}

/** Where something follows the parts, they are no parts any more. */
const partsAsText = ({ parts }: Problem): string =>
  parts.map(({ label, question }) => `(${label}) ${question}`).join("\n\n");

/** Two answers are no answer to what they are joined to. */
function joinReferences(first: ProblemReference | null, second: ProblemReference | null): ProblemReference | null {
  return first !== null && second !== null ? null : (first ?? second);
}
