import { expect, test } from "vitest";
import {
  draftsOf,
  mergedWithNext,
  moved,
  splitAt,
  withDraft,
} from "../../../../../src-renderer/features/sheet/preview/editDrafts.ts";
import type { ProblemDraft } from "../../../../../src-renderer/features/sheet/preview/ProblemDraft.ts";
import { fileHash } from "../../../../../src-shared/domain/problems/keptFile.ts";
import type { Problem } from "../../../../../src-shared/domain/problems/problem.ts";
import { keyed, lostFormula, problemOf } from "../../../../core/problems/sheets/problemOf.ts";

const file = fileHash.parse("a".repeat(64));
const drafts = (...problems: Problem[]): ProblemDraft[] => draftsOf(problems, file);
const keyOf = (all: readonly ProblemDraft[], index: number): string => all[index]?.key ?? "";
const questions = (all: readonly ProblemDraft[]): string[] => all.map(({ problem }) => problem.question);

const part = (label: string, question: string): Problem["parts"][number] => ({
  label,
  question,
  points: null,
  reference: null,
});

test("drafts have keys of their own, and one is changed without the others", () => {
  const all = drafts(problemOf("one"), problemOf("two"), problemOf("two"));
  expect(new Set(all.map(({ key }) => key)).size).toBe(3);
  const changed = withDraft(all, keyOf(all, 1), { isLeftOut: true });
  expect(changed.map(({ isLeftOut }) => isLeftOut)).toEqual([false, true, false]);
  expect(changed[0]).toBe(all[0]);
});

test("one is moved by one place, and stays at an end", () => {
  const all = drafts(problemOf("one"), problemOf("two"), problemOf("three"));
  expect(questions(moved(all, keyOf(all, 2), -1))).toEqual(["one", "three", "two"]);
  expect(questions(moved(all, keyOf(all, 0), 1))).toEqual(["two", "one", "three"]);
  expect(questions(moved(all, keyOf(all, 0), -1))).toEqual(["one", "two", "three"]);
  expect(questions(moved(all, keyOf(all, 2), 1))).toEqual(["one", "two", "three"]);
  expect(questions(moved(all, "gone", 1))).toEqual(["one", "two", "three"]);
});

test("what is joined keeps all of both, in the order in which it stood", () => {
  const place = { page: 1, box: null, lines: null };
  const all = drafts(
    problemOf("Let $f(x) = x^2$.", {
      label: "1",
      stem: "In this part, x is real.",
      parts: [part("a", "Differentiate it.")],
      points: 2,
      places: [place],
    }),
    problemOf("Now let $g(x) = 3x$.", {
      label: "2",
      stem: "For questions 2 and 3, c is a constant.",
      parts: [part("b", "Integrate it.")],
      points: 3,
      places: [{ ...place, page: 2 }],
      flags: [lostFormula],
      reference: keyed("1.5x^2 + c"),
    }),
    problemOf("Another."),
  );
  const [joined, other, ...rest] = mergedWithNext(all, keyOf(all, 0));
  expect(rest).toEqual([]);
  expect(other).toBe(all[2]);
  expect(joined).toMatchObject({ key: keyOf(all, 0), isConfirmed: false });
  expect(joined?.problem).toEqual({
    ...problemOf(
      "Let $f(x) = x^2$.\n\n(a) Differentiate it.\n\nFor questions 2 and 3, c is a constant.\n\nNow let $g(x) = 3x$.",
    ),
    label: "1",
    stem: "In this part, x is real.",
    parts: [part("b", "Integrate it.")],
    points: 5,
    places: [place, { ...place, page: 2 }],
    flags: [lostFormula],
    reference: keyed("1.5x^2 + c"),
  });
});

test("a stem that both have stays one, two answers are none, and the last has nothing to be joined with", () => {
  const all = drafts(
    problemOf("one", { stem: "Simplify.", reference: keyed("1") }),
    problemOf("two", { stem: "Simplify.", reference: keyed("2") }),
  );
  const [joined] = mergedWithNext(all, keyOf(all, 0));
  expect(joined?.problem).toEqual(problemOf("one\n\ntwo", { stem: "Simplify." }));
  expect(mergedWithNext(all, keyOf(all, 1))).toEqual(all);
});

test("a yes to one of two problems is no yes to both", () => {
  const flagged = drafts(problemOf("one", { flags: [lostFormula] }), problemOf("two", { flags: [lostFormula] }));
  const all = withDraft(flagged, keyOf(flagged, 0), { isConfirmed: true });
  expect(mergedWithNext(all, keyOf(all, 0))[0]).toMatchObject({ isConfirmed: false });
});

test("a problem is cut in two; what follows the question goes with the second half, and doubts with both", () => {
  const whole = problemOf("What is 1 + 1? 2. What is 2 + 2?", {
    label: "1",
    title: "Sums",
    parts: [part("a", "And doubled?")],
    choices: [{ label: "A", text: "4" }],
    points: 4,
    reference: keyed("4"),
    flags: [lostFormula],
  });
  const all = drafts(whole, problemOf("next", { label: "3" }));
  const [first, second, next] = splitAt(all, keyOf(all, 0), 15);
  expect(first?.problem).toEqual(problemOf("What is 1 + 1?", { label: "1", title: "Sums", flags: [lostFormula] }));
  expect(second?.problem).toEqual({ ...whole, label: "1b", question: "2. What is 2 + 2?" });
  expect(second?.key).not.toBe(first?.key);
  expect(next).toBe(all[1]);
  const unnamed = drafts(problemOf("one two"));
  expect(splitAt(unnamed, keyOf(unnamed, 0), 4).map(({ problem }) => problem.label)).toEqual([null, null]);
});

test("nothing is cut off at the ends", () => {
  const all = drafts(problemOf("  What is 1 + 1?  "));
  for (const offset of [0, 1, 18]) expect(splitAt(all, keyOf(all, 0), offset)).toEqual(all);
});
