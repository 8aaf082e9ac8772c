import type { Sheet, SheetSummary } from "../../../src-shared/domain/problems/sheet.ts";
import { type Standing, standingOf } from "../../../src-shared/domain/problems/standing.ts";

/** How many entries of a sheet there are of a kind. */
export interface SheetTotals {
  verified: number;
  standings: Readonly<Record<Standing, number>>;
}

export function sheetTotals({ entries }: Pick<Sheet, "entries">): SheetTotals {
  const standings = { right: 0, unsure: 0, wrong: 0, failed: 0 };
  let verified = 0;
  for (const entry of entries) {
    const standing = standingOf(entry);
    if (standing !== null) standings[standing] += 1;
    if (entry.state === "solved" && entry.solution?.badge === "verified") verified += 1;
  }
  return { verified, standings };
}

export const countAll = (counts: SheetSummary["counts"]): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

export const isBegun = ({ solving, solved, failed, stopped }: SheetSummary["counts"]): boolean =>
  solving + solved + failed + stopped > 0;
