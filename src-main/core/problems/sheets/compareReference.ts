import type { EntrySolution } from "../../../../src-shared/domain/problems/sheetEntry.ts";
import type { AnswerChecker } from "../../ports/AnswerChecker.ts";
import type { AnswerComparer } from "../../ports/AnswerComparer.ts";
import type { EntryFacts } from "../../storage/SheetEntryRepository.ts";

interface Parts {
  checker: Pick<AnswerChecker, "compare">;
  comparer: Pick<AnswerComparer, "find">;
}

const verdicts = { equal: "right", different: "wrong", unknown: "unknown" } as const;

/**
 * Holds an answer against the one that the file gives, or the one that its solution comes to.
 * @param answer the final answer that was found
 * @returns null where there is nothing to compare
 */
export async function compareReference(
  { checker, comparer }: Parts,
  { reference, choices }: Pick<EntryFacts, "reference" | "choices">,
  answer: string | null,
): Promise<EntrySolution["comparison"]> {
  if (reference === null || answer === null) return null;
  const known = reference.answer ?? comparer.find(reference.solution ?? "");
  if (known === null || known.trim() === "") return null;
  const { verdict, reason } = await checker.compare(known, answer, choices.length > 0 ? { choices } : {});
  return { verdict: verdicts[verdict], reason };
}
