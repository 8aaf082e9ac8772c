const units = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** Sizes as file managers and hubs give them, in powers of 1000 and three digits: `3.51 MB`, `9.05 GB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const text = unit === 0 ? String(value) : value.toPrecision(3);
  return `${text} ${units[unit]}`;
}
