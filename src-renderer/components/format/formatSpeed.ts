import { words } from "../words/words.ts";
import { formatNumber } from "./formatNumber.ts";
import { numberFormat } from "./numberFormat.ts";

const tenths = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Tokens a second: `21.6 tokens/s`, `1,204 tokens/s`. Undefined where there is too little to measure. */
export function formatSpeed(tokens: number, ms: number): string | undefined {
  if (tokens < 2 || ms <= 0) return undefined;
  const speed = (tokens * 1000) / ms;
  return words().format.speed(speed < 100 ? tenths(speed) : formatNumber(speed));
}
