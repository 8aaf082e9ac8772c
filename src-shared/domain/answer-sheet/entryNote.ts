import type { Phrase } from "../phrase.ts";
import type { EntrySolution, EntryState, SheetEntry } from "../problems/sheetEntry.ts";
import { standingOf } from "../problems/standing.ts";
import { say } from "../say.ts";

const unsolved: Readonly<Record<Exclude<EntryState, "solved">, Phrase>> = {
  waiting: say`Not solved yet.`,
  "needs-look": say`Not solved: it may not have been read rightly.`,
  solving: say`Being solved.`,
  failed: say`No answer was found.`,
  skipped: say`Left out.`,
  stopped: say`Not solved to the end.`,
};

/** What a reader must know of an answer before trusting it, in a sentence; null where it was confirmed. */
export function entryNote(entry: Pick<SheetEntry, "state" | "solution">): Phrase | null {
  const { state, solution } = entry;
  if (state !== "solved") return unsolved[state];
  if (solution === null || standingOf(entry) === "right") return null;
  if (standingOf(entry) === "wrong") return against(solution);
  const { agreement } = solution;
  return agreement === null
    ? doubt(solution)
    : say`${doubt(solution)} ${agreement.agreeing} of ${agreement.samples} attempts came to it.`;
}

function against({ badge, reason, comparison }: EntrySolution): Phrase {
  if (badge !== "contradicted" || reason === null)
    return say`Probably wrong: it is not the answer that the file gives.`;
  return comparison?.verdict === "wrong"
    ? say`Probably wrong: ${reason} The file gives another answer too.`
    : say`Probably wrong: ${reason}`;
}

function doubt({ badge, comparison }: EntrySolution): Phrase {
  if (badge === "verified" && comparison?.verdict === "wrong")
    return say`Unsure: a rule confirms it, but the file gives another answer.`;
  if (badge === "contradicted" && comparison?.verdict === "right")
    return say`Unsure: the file gives the same answer, but a rule speaks against it.`;
  return say`Unsure: nothing confirms it.`;
}
