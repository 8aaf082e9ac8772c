import { formatNumber } from "./formatNumber.ts";
import { numberFormat } from "./numberFormat.ts";

const mebibyte = 2 ** 20;
const gibibyte = 2 ** 30;
const toTenths = numberFormat({ maximumFractionDigits: 1 });

/** Memory as makers of memory count it, in powers of 1024: `16 GB`, `11.9 GB`, `420 MB`. */
export function formatMemory(bytes: number): string {
  const mebibytes = Math.round(bytes / mebibyte);
  if (mebibytes < 1000) return `${formatNumber(mebibytes)} MB`;
  const gibibytes = bytes / gibibyte;
  return `${gibibytes < 100 ? toTenths(gibibytes) : formatNumber(gibibytes)} GB`;
}
