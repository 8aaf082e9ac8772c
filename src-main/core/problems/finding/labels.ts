import { otherCounted, problemWords, shortProblemWords } from "./words.ts";

/** How a label is written. Labels of one sequence are written alike. */
export interface LabelStyle {
  readonly kind:
    "word" | "named" | "number" | "dotted" | "lettered" | "upper" | "lower" | "roman" | "upper-roman" | "box";
  /** What stands around it, such as `()` or `.`, or the depth of a list that the file itself numbers. */
  readonly form: string;
}

/** A label at the beginning of a line, read in one of the ways it can be. */
export interface LabelReading {
  readonly style: LabelStyle;
  /** As it is shown: "3", "1.2", "a", "ii". */
  readonly label: string;
  /** Its place in a sequence, from 1. */
  readonly value: number;
  /** What comes before the part that counts: the 1 of 1.2, the A of A2; within it a sequence begins anew. */
  readonly scope: string;
  /** The line behind it. */
  readonly rest: string;
}

export const styleKey = ({ kind, form }: LabelStyle): string => `${kind} ${form}`;

const number = String.raw`(?:no\.?|nr\.?|n°|number|#)?[ \t]*`;
const counted = String.raw`\d{1,2}\.\d{1,2}|\d{1,3}|(?-i:[A-Z]\.?\d{1,2}|[IVX]{1,5}|[A-Z])(?!\p{L})`;
const word = new RegExp(
  String.raw`^(?:(?:${problemWords})(?:[ \t]+|(?=[\d#]))${number}|(?:${shortProblemWords})(?:\.[ \t]*|[ \t]+(?=\d)|(?=\d)))(${counted})(?!\d)\**[ \t]*(?:[.:)\]]|[-–—](?=\s))?(?=$|\W|\p{Lu})[ \t]*`,
  "iu",
);
/** "1. Aufgabe", as German sheets count. */
const ordinalWord = /^(\d{1,3})\.[ \t]*(?:aufgabe|übung|frage|exercice|problem)\b[ \t]*[.:)]?[ \t]*/iu;
/** "Day 3:", "Station 4.", by whatever word a sheet counts. */
const named = new RegExp(
  String.raw`^(?!(?:${otherCounted})(?!\p{L}))(\p{L}{3,16})[ \t]+(\d{1,2})[ \t]*(?:[:.)]|[-–—](?=\s)|$)(?=\s|$)[ \t]*`,
  "iu",
);
/** "Questions 3–5", which is about several. */
const rangeBehind = /^(?:[-–—]|to\b|bis\b|à\b|and\b|und\b|et\b|through\b)[ \t]*\d/i;

const patterns: readonly { readonly kind: LabelStyle["kind"]; readonly pattern: RegExp }[] = [
  // Not "3.5 kg", which a line may begin with where a sentence was broken.
  { kind: "dotted", pattern: /^(\(?)(\d{1,2}\.\d{1,2})([.):]|(?![ \t]+\p{Ll}{1,3}(?!\p{L})))(?=[ \t]+\S)[ \t]+/u },
  { kind: "number", pattern: /^([([]?)(\d{1,3})[ \t]?(\.\)|[.)\]:])(?=\s|$|\$|\p{Lu}|(?<=[)\]])\S)[ \t]*/u },
  { kind: "number", pattern: /^(#|№[ \t]?)(\d{1,3})(\b[.:)]?)[ \t]+/ },
  { kind: "number", pattern: /^()(\d{1,3})([ \t]?[-–—])[ \t]+(?=\p{Lu})/u },
  { kind: "lettered", pattern: /^()([A-Z][.-]?\d{1,2})([.):]?)(?=[ \t]+\S)[ \t]+/ },
  { kind: "upper", pattern: /^([([]?)([A-Z])(\.\)|[.)\]:])(?=\s|$|\$|(?<=[)\]])\S)[ \t]*/ },
  { kind: "lower", pattern: /^([([]?)([a-z])(\.\)|[.)\]:])(?=\s|$|\$|(?<=[)\]])\S)[ \t]*/ },
  { kind: "roman", pattern: /^([([]?)([ivx]{1,5})(\.\)|[.)\]:])(?=\s|$|\$|(?<=[)\]])\S)[ \t]*/ },
  { kind: "upper-roman", pattern: /^([([]?)([IVX]{1,5})(\.\)|[.)\]:])(?=\s|$|\$)[ \t]*/ },
  { kind: "box", pattern: /^()(\[[ xX]?\]|[☐□○◯❏◻❑▢])()[ \t]+(?=\S)/ },
];

/** A box to tick at the beginning of a line, perhaps set off. */
export const beginsWithBox = /^[\s*_]*(?:\[[ xX]?\]|[☐□○◯❏◻❑▢])/;

/** Behind a label, these say that it was none: a formula goes on. */
const goesOn = /^(?:[=<>≤≥+/^·×]|\*(?![ \t]*\p{L}{2})|\\?%)/u;

/** The labels that a line may begin with. */
export function readLabels(line: string): LabelReading[] {
  const text = withoutEmphasis(line.trimStart());
  if (!/^[\p{L}\d([#№☐□○◯❏◻❑▢]/u.test(text)) return [];
  const byWord = readWord(text);
  if (byWord !== null) return [byWord];
  const byName = readNamed(text);
  if (byName !== null) return [byName];
  const readings: LabelReading[] = [];
  for (const { kind, pattern } of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [whole, before = "", label = "", behind = ""] = match;
    const rest = text.slice(whole.length);
    if (goesOn.test(rest) || ((before === "(") !== behind.includes(")") && before === "(")) continue;
    const reading = readingOf(kind, label);
    if (reading !== null) readings.push({ style: { kind, form: before + behind.trim() }, rest, ...reading });
  }
  return readings;
}

type Counted = Pick<LabelReading, "label" | "value" | "scope">;

const givenKinds: readonly LabelStyle["kind"][] = [
  "number",
  "dotted",
  "lettered",
  "upper",
  "lower",
  "roman",
  "upper-roman",
];

type Unfinished = Omit<LabelReading, "rest">;

/** By depth, the ways to read a label: the same few come up again and again. */
const readBefore: Map<string, readonly Unfinished[]>[] = [];
const [mostRemembered, deepestRemembered] = [1_000, 20];

/** The ways to read a label that the file's own structure gives. */
export function readGivenLabel(label: string, depth: number, rest: string): LabelReading[] {
  const known = (readBefore[Math.min(depth, deepestRemembered)] ??= new Map<string, readonly Unfinished[]>());
  let ways = known.get(label);
  if (ways === undefined) {
    ways = givenKinds.flatMap((kind) => {
      const reading = readingOf(kind, label);
      return reading === null
        ? []
        : [{ style: { kind, form: `list ${Math.min(depth, deepestRemembered)}` }, ...reading }];
    });
    if (known.size < mostRemembered) known.set(label, ways);
  }
  return ways.map((way) => ({ ...way, rest }));
}

function readWord(text: string): LabelReading | null {
  const ordinal = ordinalWord.exec(text);
  if (ordinal !== null) {
    const label = ordinal[1] ?? "";
    return { ...wordStyle, label, value: Number(label), scope: "", rest: text.slice(ordinal[0].length) };
  }
  const match = word.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length);
  if (rangeBehind.test(rest) || /^[-–—,]\s*\d/.test(rest)) return null;
  const label = match[1] ?? "";
  for (const kind of ["number", "dotted", "lettered", "upper-roman", "upper"] as const) {
    const reading = readingOf(kind, label);
    if (reading !== null) return { ...wordStyle, rest, ...reading };
  }
  return null;
}

function readNamed(text: string): LabelReading | null {
  const [whole = "", name = "", label = ""] = named.exec(text) ?? [];
  if (whole === "" || !/^\p{Lu}/u.test(name)) return null;
  return {
    style: { kind: "named", form: name.toLowerCase() },
    label,
    value: Number(label),
    scope: "",
    rest: text.slice(whole.length),
  };
}

const wordStyle = { style: { kind: "word", form: "" } } as const;

function readingOf(kind: LabelStyle["kind"], label: string): Counted | null {
  switch (kind) {
    case "word":
    case "named":
    case "number":
      return /^\d{1,3}$/.test(label) ? { label, value: Number(label), scope: "" } : null;
    case "dotted": {
      const match = /^(\d{1,2})\.(\d{1,2})$/.exec(label);
      return match === null ? null : { label, value: Number(match[2]), scope: match[1] ?? "" };
    }
    case "lettered": {
      const match = /^([A-Z])[.-]?(\d{1,2})$/i.exec(label);
      return match === null ? null : { label, value: Number(match[2]), scope: match[1] ?? "" };
    }
    case "upper":
      return /^[A-Z]$/.test(label) ? { label, value: label.charCodeAt(0) - 64, scope: "" } : null;
    case "lower":
      return /^[a-z]$/.test(label) ? { label, value: label.charCodeAt(0) - 96, scope: "" } : null;
    case "roman":
      return /^[ivx]+$/.test(label) ? romanReading(label) : null;
    case "upper-roman":
      return /^[IVX]+$/.test(label) ? romanReading(label) : null;
    case "box":
      return { label: "", value: 1, scope: "" };
  }
}

const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];

function romanReading(label: string): Counted | null {
  const value = romans.indexOf(label.toLowerCase()) + 1;
  return value === 0 ? null : { label, value, scope: "" };
}

/** A line whose beginning is not set off any more: `**3.** Find` as `3. Find`. */
export function withoutEmphasis(line: string): string {
  if (!line.startsWith("*") && !line.startsWith("_")) return line;
  const match = /^(\*{1,3}|_{2,3})(?=\S)([^\n]*?\S)\1/.exec(line);
  return match === null ? line : `${match[2] ?? ""}${line.slice(match[0].length)}`;
}
