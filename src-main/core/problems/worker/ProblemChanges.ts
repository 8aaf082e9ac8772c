import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import type { ProblemsChange } from "../../../../src-shared/domain/problems/readingProgress.ts";

/** A list of problems that grows, told as its changes. */
export class ProblemChanges {
  #told: readonly Problem[] = [];

  /** What leads from the list told last to this one; null is the list told last. */
  to(problems: readonly Problem[] | null): ProblemsChange {
    if (problems === null) return { kept: this.#told.length, problems: [] };
    const firstChanged = this.#told.findIndex(
      (problem, index) => JSON.stringify(problem) !== JSON.stringify(problems[index]),
    );
    const kept = firstChanged < 0 ? this.#told.length : firstChanged;
    this.#told = problems;
    return { kept, problems: problems.slice(kept) };
  }
}
