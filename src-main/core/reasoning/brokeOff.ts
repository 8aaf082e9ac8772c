import type { Attempt } from "../../../src-shared/domain/attempt.ts";

/** Whether an attempt that is over was cut off from outside, so that it is worth going on with. */
export function brokeOff({ phase, stopReason, stoppedBy }: Attempt): boolean {
  if (phase !== null) return false;
  return (
    stopReason === "interrupted" || stopReason === "failed" || (stopReason === "stopped" && stoppedBy === "person")
  );
}
