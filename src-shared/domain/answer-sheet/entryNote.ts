import { plainFormula } from "../plainFormula.ts";
import type { EntrySolution, EntryState, SheetEntry } from "../problems/sheetEntry.ts";
import { standingOf } from "../problems/standing.ts";

const unsolved: Readonly<Record<Exclude<EntryState, "solved">, string>> = {
  waiting: "Not solved yet.",
  "needs-look": "Not solved: it may not have been read rightly.",
  solving: "Being solved.",
  failed: "No answer was found.",
  skipped: "Left out.",
  stopped: "Not solved to the end.",
};

/** What a reader must know of an answer before trusting it, in a sentence; null where it was confirmed. */
export function entryNote(entry: Pick<SheetEntry, "state" | "solution">): string | null {
  const { state, solution } = entry;
  if (state !== "solved") return unsolved[state];
  if (solution === null || standingOf(entry) === "right") return null;
  return standingOf(entry) === "wrong"
    ? `Probably wrong: ${against(solution)}`
    : `Unsure: ${doubt(solution)}${agreementOf(solution)}`;
}

function against({ badge, reason, comparison }: EntrySolution): string {
  const isOther = comparison?.verdict === "wrong";
  if (badge !== "contradicted") return "it is not the answer that the file gives.";
  return isOther ? `${plainFormula(reason)} The file gives another answer too.` : plainFormula(reason);
}

function doubt({ badge, comparison }: EntrySolution): string {
  if (badge === "verified" && comparison?.verdict === "wrong")
    return "a rule confirms it, but the file gives another answer.";
  if (badge === "contradicted" && comparison?.verdict === "right")
    return "the file gives the same answer, but a rule speaks against it.";
  return "nothing confirms it.";
}

const agreementOf = ({ agreement }: EntrySolution): string =>
  agreement === null ? "" : ` ${agreement.agreeing} of ${agreement.samples} attempts came to it.`;
