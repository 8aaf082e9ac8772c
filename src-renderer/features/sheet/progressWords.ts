import type { SheetSummary } from "../../../src-shared/domain/problems/sheet.ts";
import { words } from "../../components/words/words.ts";
import { countAll, isBegun, type SheetTotals } from "./sheetTotals.ts";

/**
 * `5 of 12 solved, 4 verified, 1 to look at`: what there is none of is left out.
 * @param totals null where the entries are not known
 */
export function progressWords(counts: SheetSummary["counts"], totals: SheetTotals | null): string {
  const { solved, verified, wrong, failed, toLookAt, skipped } = words().sheet.counts;
  const parts: [number, (count: number) => string][] = [
    [totals?.verified ?? 0, verified],
    [totals?.standings.wrong ?? 0, wrong],
    [counts.failed, failed],
    [counts["needs-look"], toLookAt],
    [counts.skipped, skipped],
  ];
  const rest = parts.filter(([count]) => count > 0).map(([count, inWords]) => inWords(count));
  return [solved(counts.solved, countAll(counts)), ...rest].join(", ");
}

/** `Running`, or why it does not although it was started; `Not started` where nothing was begun. */
export function stateWords({ state, counts }: Pick<SheetSummary, "state" | "counts">): string {
  const { states, notBegun, waitsForTurn } = words().sheet;
  if (state === "running" && counts.solving === 0) return waitsForTurn;
  if (state === "paused" && !isBegun(counts)) return notBegun;
  return states[state];
}
