const unit = "marks?|points?|pts?|pkte?|punkte?|p|be|verrechnungspunkte|credits?|pontos";
/** `2 + 2` is what the parts are worth. */
const number = String.raw`\d{1,3}(?:[.,]\d)?(?:[ \t]*\+[ \t]*\d{1,2}(?:[.,]\d)?)*|½`;

/** `[5 marks]`, `(3 pts)`, `(4 Punkte)`, `/ 5 P.`, at the end of a text or at its beginning, and `[5]` at an end. */
const bracketed = String.raw`[([{]\s*(?:\/\s*|sur\s+|_+\s*\/\s*)?(${number})\s*(?:${unit})\.?(?:\s*(?:each|je|chacun[e]?))?\s*[)\]}]`;
const square = String.raw`\[\s*\/?\s*(${number})\s*\]`;
const bare = String.raw`${square}|\(\s*\/\s*(${number})\s*\)`;
const open = String.raw`(?:^|[-–—/]|sur|\t|[ ]{3})\s*(?:\*\*|\*)?(${number})\s*(?:${unit})\b\.?`;
const atEnd = new RegExp(
  String.raw`[ \t]*[-–—_]*[ \t]*(?:\*\*|__|\*)?(?:${bracketed}|${bare}|${open})(?:\*\*|__|\*)?[ \t]*[.:]?[ \t]*$`,
  "iu",
);
const atStart = new RegExp(
  String.raw`^[ \t]*(?:\*\*|__|\*)?(?:${bracketed}|${square})(?:\*\*|__|\*)?[ \t]*[.:]?[ \t]*`,
  "iu",
);

/** What else a text ends in is not looked at. */
const mayEndIn = new RegExp(String.raw`(?:[)\]}]|(?<!\p{L})(?:${unit}))[*_.:\s]*$`, "iu");

/** Characters from the end of a text within which its points stand. */
const farthest = 80;

/** A number in brackets that has a line for itself, as exam papers set it at the right margin. */
const alone = new RegExp(String.raw`^[ \t]*[(\[]\s*(${number})\s*[)\]][ \t]*$`, "u");

/** The points that a line is, or null where it is anything else. */
export function pointsLine(line: string): number | null {
  const match = alone.exec(line);
  return match === null ? null : valueOf(match);
}

export interface PointsFound {
  readonly points: number | null;
  /** The text without them. */
  readonly rest: string;
}

/** The points that a text says it is worth, at its beginning or at its end. */
export function takePoints(text: string): PointsFound {
  const start = atStart.exec(text);
  if (start !== null && start[0].trim() !== "") return { points: valueOf(start), rest: text.slice(start[0].length) };
  if (!mayEndIn.test(text)) return { points: null, rest: text };
  const from = Math.max(0, text.length - farthest);
  const end = atEnd.exec(text.slice(from));
  if (end !== null && end[0].trim() !== "") return { points: valueOf(end), rest: text.slice(0, from + end.index) };
  return { points: null, rest: text };
}

function valueOf(match: RegExpExecArray): number {
  const digits = match.slice(1).find((group) => group !== undefined) ?? "";
  if (digits === "½") return 0.5;
  return digits.split("+").reduce((sum, each) => sum + Number(each.replace(",", ".")), 0);
}
