import type { Followable } from "../../src-shared/contract/contract.ts";
import type { EndedSheet } from "../../src-shared/domain/problems/sheet.ts";
import { spokenWords } from "./words/spokenWords.ts";

/**
 * Has the system tell of each sheet whose work has ended while the person looks elsewhere.
 * @param notify shows a notice of the system
 */
export function tellEndedSheets(
  ended: Followable<EndedSheet | null>,
  isLookedAt: () => boolean,
  notify: (words: { title: string; body: string }) => void,
): void {
  ended.subscribe((sheet) => {
    if (sheet !== null && !isLookedAt()) notify(spokenWords().endedSheet(sheet));
  });
}
