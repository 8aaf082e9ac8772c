import { useCallback, useSyncExternalStore } from "react";
import type { AttemptStore } from "./AttemptStore.ts";

const nothing = (): void => undefined;

/** Whether an attempt, if there is one, is under way. */
export function useIsRunning(store: AttemptStore | undefined): boolean {
  const subscribe = useCallback((listener: () => void) => store?.subscribe(listener) ?? nothing, [store]);
  const read = (): boolean => store !== undefined && store.state.attempt.phase !== null;
  return useSyncExternalStore(subscribe, read, read);
}
