import { words } from "../words/words.ts";
import { numberFormat } from "./numberFormat.ts";

const tenths = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** `0.4 s`, `12 s`, `1 min 04 s`, `1 h 02 min`; cut, not rounded, so that a running time never jumps ahead. */
export function formatDuration(ms: number): string {
  if (ms < 100) return words().format.hardlyAnyTime;
  if (ms < 10_000) return `${tenths(Math.floor(ms / 100) / 10)} s`;
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${twoDigits(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}
