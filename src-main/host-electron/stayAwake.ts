import type { SheetSummary } from "../../src-shared/domain/problems/sheet.ts";

/** Electron's, or what stands in for it. */
interface SleepBlocker {
  start(type: "prevent-app-suspension"): number;
  stop(id: number): unknown;
}

/**
 * Keeps the computer from falling asleep while a sheet is being solved; the screen may go dark.
 * @returns must be told of the sheets whenever they change
 */
export function stayAwake(blocker: SleepBlocker): (summaries: readonly SheetSummary[]) => void {
  let id: number | null = null;
  return (summaries) => {
    const isWanted = summaries.some(({ state }) => state === "running");
    if (isWanted) id ??= blocker.start("prevent-app-suspension");
    else if (id !== null) {
      blocker.stop(id);
      id = null;
    }
  };
}
