import type { Measurement, Spread, Unit } from "./Measurement.ts";

const digits: Readonly<Record<Unit, number>> = { "tokens/s": 1, "MB/s": 0, ms: 1, MB: 1, "%": 2, count: 0 };

const number = (value: number, places: number): string =>
  value.toLocaleString("en-US", { minimumFractionDigits: places, maximumFractionDigits: places });

const middle = (value: number | Spread): number => (typeof value === "number" ? value : value.median);

const ratioOf = ({ value, baseline }: Measurement): number => middle(value) / middle(baseline ?? NaN);

/** Whether the target is met; undefined where there is none. */
export function isMet(measurement: Measurement): boolean | undefined {
  const { target, value } = measurement;
  if (target === undefined) return undefined;
  const judged = target.of === "ratio" ? ratioOf(measurement) : middle(value);
  return judged >= (target.atLeast ?? -Infinity) && judged <= (target.atMost ?? Infinity);
}

const inUnit = (text: string, unit: Unit): string => (unit === "count" ? text : `${text} ${unit}`);

function figure(value: number | Spread, unit: Unit): string {
  if (typeof value === "number") return inUnit(number(value, digits[unit]), unit);
  const { median, lowest, highest } = value;
  const [middle, from, to] = [median, lowest, highest].map((each) => number(each, digits[unit]));
  return `${inUnit(`${middle}`, unit)} (${from} to ${to})`;
}

function bound({ target, unit }: Measurement): string {
  if (target === undefined) return "";
  const { of, atLeast, atMost } = target;
  const words = (amount: number): string => (of === "ratio" ? `${amount}` : inUnit(number(amount, 0), unit));
  return atLeast === undefined ? `<= ${words(atMost ?? NaN)}` : `>= ${words(atLeast)}`;
}

function cells(measurement: Measurement): string[] {
  const { name, unit, value, baseline } = measurement;
  const met = isMet(measurement);
  return [
    name,
    figure(value, unit),
    baseline === undefined ? "" : figure(baseline, unit),
    baseline === undefined ? "" : number(ratioOf(measurement), 2),
    bound(measurement),
    met === undefined ? "" : met ? "yes" : "NO",
  ];
}

/** Prints the measurements as a table that Markdown understands; of several rounds the median, lowest and highest. */
export function printReport(measurements: readonly Measurement[]): void {
  const head = ["Measurement", "Value", "Baseline", "Ratio", "Target", "Met"];
  const rows = measurements.map(cells);
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  // Names to the left, figures to the right.
  const pad = (text: string, column: number): string =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  const line = (row: string[]): string => `| ${row.map((text, column) => pad(text, column)).join(" | ")} |`;
  console.log(line(head));
  console.log(line(widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`))));
  for (const row of rows) console.log(line(row));
}
