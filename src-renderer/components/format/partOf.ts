import { words } from "../words/words.ts";

/** `5.70 of 9.05 GB`; where the units differ both are named: `40 MB of 16 GB`. */
export function partOf(part: string, whole: string): string {
  const [value, unit] = part.split(" ");
  return words().format.partOf(unit !== undefined && whole.endsWith(` ${unit}`) ? (value ?? part) : part, whole);
}
