import { expect, test } from "vitest";
import { ProblemChanges } from "../../../src-main/core/problems/worker/ProblemChanges.ts";
import type { Problem } from "../../../src-shared/domain/problems/problem.ts";
import { grown, joinProgress, type ReadingProgress } from "../../../src-shared/domain/problems/readingProgress.ts";
import { problemOf } from "../../core/problems/sheets/problemOf.ts";

const list = (...questions: string[]): Problem[] => questions.map((question) => problemOf(question));

/** Lists as they follow each other while a file is read; null is a look at the pages alone. */
const lists: readonly (Problem[] | null)[] = [
  list("one", "tw"),
  null,
  list("one", "two", "thr"),
  list("one", "two"),
  null,
  list("One", "two", "three", "four"),
  list(),
  list("another"),
];

const steps = (): ReadingProgress[] => {
  const changes = new ProblemChanges();
  return lists.map((problems, index) => ({
    kind: "pdf",
    pages: { read: index + 1, total: 9, scanned: 0 },
    ...changes.to(problems),
  }));
};

test("changes lead from each list to the next, and say nothing of what stays", () => {
  let known: Problem[] = [];
  const seen = steps().map((step) => (known = grown(known, step)));
  expect(seen).toEqual(lists.map((problems, index) => problems ?? lists[index - 1]));
  expect(steps().map(({ kept, problems }) => [kept, problems.length])).toEqual([
    [0, 2],
    [2, 0],
    [1, 2],
    [2, 0],
    [2, 0],
    [0, 4],
    [0, 0],
    [0, 1],
  ]);
});

test("steps that are joined lead to the same", () => {
  const all = steps();
  for (let from = 0; from < all.length; from++)
    for (let to = from + 1; to <= all.length; to++) {
      const before = all.slice(0, from).reduce(grown, list());
      const joined = all.slice(from, to).reduce(joinProgress);
      expect(grown(before, joined)).toEqual(all.slice(0, to).reduce(grown, list()));
      expect(joined.pages?.read).toBe(to);
    }
});
