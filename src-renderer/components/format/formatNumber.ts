import { numberFormat } from "./numberFormat.ts";

/** A whole number with its thousands set apart: `4,096`. */
export const formatNumber = numberFormat({ maximumFractionDigits: 0 });
