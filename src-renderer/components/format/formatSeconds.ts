import { formatDuration } from "./formatDuration.ts";

/** Whole seconds still to come, begun ones counted: `1 s`, `12 s`, `1 min 28 s`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  return whole < 60 ? `${whole} s` : formatDuration(whole * 1000);
}
