import { plain } from "./lineTests.ts";

export interface LabelRange {
  readonly from: number;
  readonly to: number;
}

const several = "questions|problems|exercises|items|nos?\\.|aufgaben|fragen|übungen|exercices|problèmes";
const range = String.raw`(\d{1,3})\s*(?:[-–—]|to|through|bis|à|and|und|et|&)\s*(\d{1,3})`;
const directive = new RegExp(
  String.raw`^(?:[^.?!\n]{0,80}?(?<!\p{L})(?:${several})\s+${range}|(?:the following|die folgenden|les)\s[^.?!\n]{0,60}(?:${several})\s+${range})(?!\d)`,
  "iu",
);
/** Few lines hold two numbers with a word or a dash between, and only these are looked at. */
const mayHold = /\d\s*(?:[-–—&]|to|through|bis|à|and|und|et)\s*\d/iu;
const bare = new RegExp(String.raw`^[(\[]?${range}[)\]]?\s*[:.)]\s`, "u");

/** The problems that a line says it is about: "For questions 3 to 5, …". Null where it says none. */
export function rangeOf(text: string): LabelRange | null {
  if (!mayHold.test(text)) return null;
  const line = plain(text);
  const match = directive.exec(line) ?? bare.exec(line);
  if (match === null) return null;
  const [from, to] = match
    .slice(1)
    .filter((group) => group !== undefined)
    .map(Number);
  return from !== undefined && to !== undefined && from < to && to - from < 40 ? { from, to } : null;
}

/** A line that says nothing but which problems the next is about. */
export function isOnlyDirective(text: string): boolean {
  const line = plain(text);
  const match = directive.exec(line) ?? bare.exec(line);
  return match !== null && !/\p{L}{3,}.*\p{L}{3,}.*\p{L}{3,}/u.test(line.slice(match[0].length));
}
