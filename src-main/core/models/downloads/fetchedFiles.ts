import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { discardPartial } from "./PartialFile.ts";
import { TransferJournal } from "./TransferJournal.ts";

/**
 * What an earlier launch has fetched, as its notes say: none of it is lost, and none should seem so.
 * @param targets where the parts go, in order
 * @returns the first part that is not whole, and how many bytes of it are there
 */
export function fetchedSoFar(targets: readonly string[]): { part: number; bytes: number } {
  for (const [part, target] of targets.entries()) {
    const note = new TransferJournal(`${target}.part.json`).read();
    if (note === null && existsSync(target)) continue;
    return { part, bytes: note?.done.reduce((sum, bytes) => sum + bytes, 0) ?? 0 };
  }
  return { part: targets.length, bytes: 0 };
}

/** Deletes what was fetched, whole or not, but for the finished files that `isKept`. */
export async function deleteFetched(targets: readonly string[], isKept: (target: string) => boolean): Promise<void> {
  for (const target of targets) {
    // First and not at once: to delete gigabytes takes a while.
    await rm(`${target}.part`, { force: true });
    discardPartial(target);
    if (!isKept(target)) await rm(target, { force: true });
  }
}
