import type { Followable } from "../../src-shared/contract/contract.ts";
import type { SheetSummary } from "../../src-shared/domain/problems/sheet.ts";

/** Electron's, or what stands in for it. */
interface SleepBlocker {
  start(type: "prevent-app-suspension"): number;
  stop(id: number): unknown;
}

/** Keeps the computer from falling asleep while a sheet is being solved; the screen may go dark. */
export function stayAwake(sheets: Followable<SheetSummary[]>, blocker: SleepBlocker): void {
  let id: number | null = null;
  const look = (summaries: readonly SheetSummary[]): void => {
    const isWanted = summaries.some(({ state }) => state === "running");
    if (isWanted) id ??= blocker.start("prevent-app-suspension");
    else if (id !== null) {
      blocker.stop(id);
      id = null;
    }
  };
  look(sheets.value);
  sheets.subscribe(look);
}
