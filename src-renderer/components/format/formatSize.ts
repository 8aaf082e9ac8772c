import { formatBytes } from "../../../src-shared/domain/formatBytes.ts";
import { formatCount } from "./formatCount.ts";
import { numberFormat } from "./numberFormat.ts";

const threeDigits = numberFormat({ minimumSignificantDigits: 3, maximumSignificantDigits: 3 });

/** The size of a file as `formatBytes` gives it, in the language that is set: `3.51 MB`. */
export const formatSize = (bytes: number): string =>
  bytes < 1000 ? formatCount(bytes, "byte") : formatBytes(bytes, threeDigits);
