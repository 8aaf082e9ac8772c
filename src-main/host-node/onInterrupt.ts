import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
export type InterruptSignal = (typeof signals)[number];

/** One Ctrl+C can come twice at once: from the terminal, and passed on by npm or the launcher. In milliseconds. */
const sameInterruptMs = 300;

/** The exit code by which shells know a program that a signal ended. */
export const exitCodeOf = (signal: InterruptSignal): number => 128 + constants.signals[signal];

/**
 * Calls `stop` when the person or the system asks the program to end, and ends it at once when asked again.
 * @returns a function that stops listening
 */
export function onInterrupt(
  stop: (signal: InterruptSignal) => void,
  end: (code: number) => void = (code) => process.exit(code),
): () => void {
  let firstAt: number | undefined;
  const interrupted = (signal: InterruptSignal): void => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      stop(signal);
    } else if (performance.now() - firstAt > sameInterruptMs) end(exitCodeOf(signal));
  };
  for (const signal of signals) process.on(signal, interrupted);
  return () => {
    for (const signal of signals) process.off(signal, interrupted);
  };
}
