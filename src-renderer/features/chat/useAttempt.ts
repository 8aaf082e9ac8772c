import { useSyncExternalStore } from "react";
import type { AttemptState, AttemptStore } from "./AttemptStore.ts";

/**
 * A part of an attempt. The component renders again only when that part changes, so the part must be a plain value
 * or one that the store itself keeps.
 */
export function useAttempt<Part>(store: AttemptStore, part: (state: AttemptState) => Part): Part {
  const read = (): Part => part(store.state);
  return useSyncExternalStore(store.subscribe, read, read);
}
