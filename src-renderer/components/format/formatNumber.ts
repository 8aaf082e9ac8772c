const grouped = new Intl.NumberFormat("en-US");

/** A whole number with its thousands set apart: `4,096`. */
export function formatNumber(value: number): string {
  return grouped.format(value);
}
