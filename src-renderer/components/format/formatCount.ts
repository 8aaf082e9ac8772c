const grouped = new Intl.NumberFormat("en-US");

/** `4,210 tokens`, `1 token`. The noun gets an `s` unless there is one. */
export function formatCount(count: number, noun: string): string {
  return `${grouped.format(count)} ${noun}${count === 1 ? "" : "s"}`;
}
