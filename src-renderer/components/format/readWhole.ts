/** Between groups of three digits, as one or the other language has it. */
const separators = /(?<=\d)[\s,.](?=\d{3}(?:\D|$))/g;

/** A whole number as it is typed: `32768`, `32,768`, `32.768`, `32 768`. NaN for anything else. */
export function readWhole(text: string): number {
  const digits = text.trim().replaceAll(separators, "");
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}
