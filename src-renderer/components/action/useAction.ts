import { useCallback, useRef, useState } from "react";
import { AppError } from "../../../src-shared/errors/AppError.ts";

export interface Action {
  /** Does the work; a second call while one is under way does nothing. Resolves to whether it went well. */
  run: (work: () => Promise<unknown>) => Promise<boolean>;
  /** The same beside whatever is under way, for what must never wait. */
  runNow: (work: () => Promise<unknown>) => Promise<boolean>;
  isBusy: boolean;
  /** Why the last one failed. */
  error: AppError | undefined;
  clear: () => void;
}

/** What a person starts and may fail. */
export function useAction(): Action {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const busy = useRef(false);
  const runNow = useCallback(async (work: () => Promise<unknown>) => {
    setError(undefined);
    try {
      await work();
      return true;
    } catch (thrown) {
      setError(AppError.from(thrown));
      return false;
    }
  }, []);
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      if (busy.current) return false;
      busy.current = true;
      setIsBusy(true);
      const isDone = await runNow(work);
      busy.current = false;
      setIsBusy(false);
      return isDone;
    },
    [runNow],
  );
  const clear = useCallback(() => setError(undefined), []);
  return { run, runNow, isBusy, error, clear };
}
