import { formatNumber } from "./formatNumber.ts";
import { numberFormat } from "./numberFormat.ts";

const twoDigits = numberFormat({ maximumSignificantDigits: 2 });
const tenths = numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Tokens a second where the unit stands elsewhere: `0.64`, `21.6`, `1,204`. */
export function formatRate(tokensPerSecond: number): string {
  if (tokensPerSecond < 1) return twoDigits(tokensPerSecond);
  return tokensPerSecond < 100 ? tenths(tokensPerSecond) : formatNumber(tokensPerSecond);
}
