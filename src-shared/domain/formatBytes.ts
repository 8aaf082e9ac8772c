const units = ["bytes", "kB", "MB", "GB", "TB"] as const;

/**
 * Sizes as file managers and hubs give them, in powers of 1000 and three digits: `3.51 MB`, `9.05 GB`.
 * @param threeDigits puts a number below 1000 in the form of a language; in English by default
 */
export function formatBytes(
  bytes: number,
  threeDigits: (value: number) => string = (value) => value.toPrecision(3),
): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const text = unit === 0 ? String(value) : threeDigits(value);
  return `${text} ${units[unit]}`;
}
