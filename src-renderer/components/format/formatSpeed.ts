const grouped = new Intl.NumberFormat("en-US");

/** Tokens a second: `21.6 tokens/s`, `1,204 tokens/s`. Undefined where there is too little to measure. */
export function formatSpeed(tokens: number, ms: number): string | undefined {
  if (tokens < 2 || ms <= 0) return undefined;
  const speed = (tokens * 1000) / ms;
  return `${speed < 100 ? speed.toFixed(1) : grouped.format(Math.round(speed))} tokens/s`;
}
