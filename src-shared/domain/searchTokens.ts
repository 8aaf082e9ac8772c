import { greekNames, relationSigns, signNames } from "./mathSymbols.ts";

/** A piece of text that can be searched for. */
export interface SearchToken {
  /** Folded: lower case, without diacritics, plural or the way in which a formula was written. */
  text: string;
  /** Where it stands in the original text; `end` is the first character after it. */
  start: number;
  end: number;
  /** Made of the tokens inside it: a power, an index or a fraction. */
  isCompound: boolean;
}

/** Longer tokens are cut: nobody types them. */
const maxLength = 48;

/** Commands that only say how something looks. */
const layout = new Set(
  (
    "left right big Big bigl bigr Bigl Bigr displaystyle textstyle limits nolimits quad qquad text textbf textit " +
    "textrm mathrm mathbf mathit mathbb mathcal mathsf mathfrak operatorname ce pu end cdot times ldots cdots dots " +
    "hline label tag nonumber notag"
  ).split(" "),
);

/** One group for each kind of token, in the order in which {@link searchTokens} takes them apart. */
const pattern = new RegExp(
  [
    // A chemical formula written with underscores.
    String.raw`((?:[A-Z][a-z]?(?:_(?:\d|\{\d{1,3}\}))?){2,}(?<=[}\d]|_\d[A-Z][a-z]?|\}[A-Z][a-z]?))`,
    // A word.
    String.raw`(\p{L}[\p{L}\p{M}\p{Nd}₀-₉]*)`,
    // A number.
    String.raw`(\p{Nd}+(?:\.\p{Nd}+)?)`,
    // What is skipped, and a command.
    String.raw`\\begin\{|\\end\{[^}]*\}|\\[^a-zA-Z]|\\([a-zA-Z]+)`,
    // A sign of mathematics.
    String.raw`([√∫∮∑∏∂∇∞∀∃∠∅∈∉→←⇒⇔≤≥≠≈≡∼∝∪∩⊂⊆±∓∧∨⊥])`,
    // The mark of a power, or the power itself.
    String.raw`(\^|\*\*(?=[\w({])|[⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ⁻⁺]+)`,
    // The mark of an index, and of a fraction in a line.
    String.raw`(_)|(?<=[\p{L}\p{N}}])(\/)(?=[\p{L}\p{N}\\{])`,
  ].join("|"),
  "gu",
);

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** What may be raised or lowered in one token: a number, a letter or two, perhaps with a sign, perhaps in braces. */
const script = /^(?:\{\s*([-+−]?[\p{L}\p{N}.]{1,6})\s*\}|\(([-+−]?[\p{L}\p{N}.]{1,6})\)|([-+−]?\d{1,6}|\p{L}))/u;
/** What may stand above or below the line of a fraction in one token. */
const side = String.raw`([-+−]?(?:\p{N}{1,12}(?:\.\p{N}{1,6})?|\\?\p{L}[\p{L}\p{N}]{0,11}))`;
const fractionSides = new RegExp(
  String.raw`^\s*(?:\{\s*${side}\s*\}\s*\{\s*${side}\s*\}|([\p{L}\p{N}])([\p{L}\p{N}]))`,
  "u",
);
const slashedSide = new RegExp(String.raw`^\{?${side}\}?`, "u");

/**
 * The tokens of a text, in the order in which they stand. Words and formulas are treated alike, since formulas are often
 * typed without any mark: `x^2`, `x^{2}` and `x²` give the same tokens, and so do `\frac{dx}{dt}` and `dx/dt`.
 */
export function searchTokens(text: string): SearchToken[] {
  const tokens: SearchToken[] = [];
  const add = (folded: string, start: number, end: number, isCompound = false): void => {
    if (folded !== "") tokens.push({ text: folded.slice(0, maxLength), start, end, isCompound });
  };
  /** Fractions whose tokens are being read: the compound comes after them. */
  const pending: SearchToken[] = [];
  /** A script belongs to its compound and is no token of its own. */
  let scriptEnd = 0;
  for (const match of text.matchAll(pattern)) {
    const { index: start, 0: found } = match;
    if (start < scriptEnd) continue;
    const [, formula, word, number, command, sign, power, index, slash] = match;
    const end = start + found.length;
    while ((pending.at(-1)?.end ?? Infinity) <= start) tokens.push(pending.pop() as SearchToken);
    if (word !== undefined) addWord(tokens, word, start);
    else if (number !== undefined) add(foldNumber(number), start, end);
    else if (command !== undefined) {
      if (layout.has(command)) continue;
      if (/^[dtc]?frac$/.test(command)) {
        add("frac", start, end);
        const fraction = fractionAt(text, start, end);
        if (fraction !== undefined) pending.push(fraction);
      } else add(relationSigns[command] ?? command.replace(/^var(?=[a-z])/, "").toLowerCase(), start, end);
    } else if (sign !== undefined) add(signNames[sign] ?? sign, start, end);
    else if (power !== undefined) scriptEnd = addPower(text, tokens, power, start, end);
    else if (index !== undefined) scriptEnd = addIndex(text, tokens, start, end);
    else if (slash !== undefined) {
      const fraction = slashedAt(text, tokens.at(-1), start, end);
      if (fraction !== undefined) pending.push(fraction);
    } else if (formula !== undefined) add(formula.replaceAll(/[_{}]/g, "").toLowerCase(), start, end);
  }
  while (pending.length > 0) tokens.push(pending.pop() as SearchToken);
  return tokens;
}

/** Scripts without spaces between words are read sign by sign: then any word in them is found as a row of signs. */
function addWord(tokens: SearchToken[], word: string, start: number): void {
  if (isAscii(word) || !spaceless.test(word)) {
    tokens.push({ text: foldWord(word).slice(0, maxLength), start, end: start + word.length, isCompound: false });
    return;
  }
  let place = start;
  for (const sign of word) {
    tokens.push({ text: withoutMarks(sign) || sign, start: place, end: place + sign.length, isCompound: false });
    place += sign.length;
  }
}

const isAscii = (text: string): boolean => /^[\u0020-\u007e]*$/.test(text);

const withoutMarks = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

function foldWord(text: string): string {
  if (!isAscii(text)) {
    const folded = withoutMarks(text);
    return (folded.length === 1 ? greekNames[folded] : undefined) ?? folded.replaceAll("ß", "ss");
  }
  const lower = text.toLowerCase();
  return lower.length < 5 || !/^[a-z]+s$/.test(lower) ? lower : withoutPlural(lower);
}

/** Harman's rules ("How effective is suffixing?", 1991), for words of five letters or more; `axis` and `basis` stay. */
function withoutPlural(word: string): string {
  if (word.endsWith("ies")) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith("es")) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[uis]s$/.test(word) ? word : word.slice(0, -1);
}

const foldNumber = (text: string): string => (isAscii(text) ? text : withoutMarks(text));

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** @returns where the power ends; 0 where there is none that is short enough */
function addPower(text: string, tokens: SearchToken[], found: string, start: number, end: number): number {
  const isWritten = found === "^" || found === "**";
  const match = isWritten ? script.exec(text.slice(end, end + 12)) : null;
  if (isWritten && match === null) return 0;
  const exponent = isWritten
    ? (match?.[1] ?? match?.[2] ?? match?.[3] ?? "")
    : found
        .split("")
        .map((sign) => (raised.includes(sign) ? raised.indexOf(sign) : sign))
        .join("");
  const clean = withoutMarks(exponent).replaceAll(/[−⁻]/g, "-").replaceAll(/[+⁺]/g, "");
  if (clean === "") return 0;
  const base = baseBefore(tokens, start);
  const compound = { text: `${base?.text ?? ""}^${clean}`.slice(0, maxLength), isCompound: true };
  const scriptEnd = end + (match?.[0].length ?? 0);
  tokens.push({ ...compound, start: base?.start ?? start, end: scriptEnd });
  return scriptEnd;
}

/** `x_1` is found as `x1` too. A name in a program, such as `max_value`, is two words. */
function addIndex(text: string, tokens: SearchToken[], start: number, end: number): number {
  const base = baseBefore(tokens, start);
  const match = script.exec(text.slice(end, end + 12));
  if (base === undefined || match === null || (base.text.length > 2 && text[base.start] !== "\\")) return 0;
  const index = match[1] ?? match[2] ?? match[3] ?? "";
  if (/^\p{L}/u.test(index) && /^\p{L}/u.test(text.slice(end + match[0].length))) return 0;
  const compound = { text: (base.text + withoutMarks(index)).slice(0, maxLength), isCompound: true };
  const scriptEnd = end + match[0].length;
  tokens.push({ ...compound, start: base.start, end: scriptEnd });
  return scriptEnd;
}

/** The token that ends right before a place, if it is no compound. */
function baseBefore(tokens: readonly SearchToken[], place: number): SearchToken | undefined {
  const last = tokens.at(-1);
  return last?.end === place && !last.isCompound ? last : undefined;
}

function foldSide(text: string): string {
  const clean = text.replace(/^[-+−]/, (sign) => (sign === "+" ? "" : "-")).replace("\\", "");
  return /^[-\p{L}]+$/u.test(clean) ? foldWord(clean) : withoutMarks(clean);
}

function fractionAt(text: string, start: number, end: number): SearchToken | undefined {
  const match = fractionSides.exec(text.slice(end, end + 40));
  const above = match?.[1] ?? match?.[3];
  const below = match?.[2] ?? match?.[4];
  if (match === null || above === undefined || below === undefined) return undefined;
  return { text: `${foldSide(above)}/${foldSide(below)}`, start, end: end + match[0].length, isCompound: true };
}

function slashedAt(text: string, above: SearchToken | undefined, start: number, end: number): SearchToken | undefined {
  const match = slashedSide.exec(text.slice(end, end + 16));
  const isBeside = above !== undefined && text.slice(above.end, start).replace("}", "") === "";
  if (match === null || !isBeside || above.isCompound) return undefined;
  const compound = { text: `${above.text}/${foldSide(match[1] ?? "")}`.slice(0, maxLength), isCompound: true };
  return { ...compound, start: above.start, end: end + match[0].length };
}
