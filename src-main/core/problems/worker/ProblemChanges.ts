import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import type { ProblemsChange } from "../../../../src-shared/domain/problems/readingProgress.ts";

/** A list of problems that grows, told as its changes. */
export class ProblemChanges {
  #told: readonly string[] = [];

  /** What leads from the list told last to this one; null is the list told last. */
  to(problems: readonly Problem[] | null): ProblemsChange {
    if (problems === null) return { kept: this.#told.length, problems: [] };
    const texts = problems.map((problem) => JSON.stringify(problem));
    const firstChanged = texts.findIndex((text, index) => text !== this.#told[index]);
    const kept = firstChanged < 0 ? texts.length : firstChanged;
    this.#told = texts;
    return { kept, problems: problems.slice(kept) };
  }
}
