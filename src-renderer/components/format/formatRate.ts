const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** Tokens a second where the unit stands elsewhere: `0.64`, `21.6`, `1,204`. */
export function formatRate(tokensPerSecond: number): string {
  if (tokensPerSecond < 1) return String(Number(tokensPerSecond.toPrecision(2)));
  return tokensPerSecond < 100 ? tokensPerSecond.toFixed(1) : grouped.format(tokensPerSecond);
}
