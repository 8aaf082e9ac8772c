import { formatNumber } from "./formatNumber.ts";
import { numberFormat } from "./numberFormat.ts";

const units = [
  { size: 1e12, letter: "T" },
  { size: 1e9, letter: "B" },
  { size: 1e6, letter: "M" },
  { size: 1e3, letter: "k" },
] as const;
const toTenths = numberFormat({ maximumFractionDigits: 1 });

/** The number of a model's weights as the field writes it: `14.7B`, `3.3M`. */
export function formatParameters(parameters: number): string {
  for (const { size, letter } of units) {
    if (parameters < size) continue;
    const value = parameters / size;
    return `${value < 100 ? toTenths(value) : formatNumber(value)}${letter}`;
  }
  return formatNumber(parameters);
}
