import type { Glyph } from "../PageMarks.ts";
import { largeSigns } from "./largeSigns.ts";
import type { Sign, SignKind } from "./Sign.ts";
import { doubleStruck, fraktur, msa, msb, oml, oms, script, type TexEncoding } from "./texEncodings.ts";
import { signsOfText, unicodeSigns } from "./unicodeSigns.ts";

/** Computer Modern and Latin Modern in mathematics, whose numbers mean the same whatever a file says of them. */
const encodings: readonly (readonly [RegExp, TexEncoding])[] = [
  [/^(CMMIB?|LMMathItalic)\d/, oml],
  [/^(CMB?SY|LMMathSymbols)\d/, oms],
  [/^MSAM\d/, msa],
  [/^MSBM\d/, msb],
  [/^EUF[MB]\d/, fraktur],
  [/^RSFS\d/, script],
  [/^DSROM\d/, doubleStruck],
];
const largeFont = /^(CMEX|LMMathExtension)\d/;
/** Fonts with signs at places of their own, in which what a file says of a number cannot be trusted. */
const symbolFont = /^(Wingdings|Webdings|ZapfDingbats|MTExtra|MT-Extra|MathematicalPi|Fences|EUEX|STMARY|WASY)/i;

const relations =
  /^(=|<|>|:|\\(leq?|geq?|leqslant|geqslant|neq|approx\w*|equiv|sim\w*|cong|propto|ll|gg|prec\w*|succ\w*|in|ni|notin|subset\w*|supset\w*|[A-Za-z]*arrow|mapsto|rightleftharpoons|parallel|nparallel|mid|nmid|vdash|triangleq|asymp))$/;
const operators =
  /^(\+|-|\*|\/|\\(times|cdot|div|pm|mp|circ|bullet|oplus|ominus|otimes|oslash|odot|cup|cap|setminus|wedge|vee|ast|star|uplus|sqcup|sqcap|diamond|amalg))$/;
const large = /^\\(sum|prod|coprod|i{0,3}nt|oint|big[a-z]+)$/;
const opening = /^(\(|\[|\\\{|\\l(angle|floor|ceil))$/;
const closing = /^(\)|\]|\\\}|\\r(angle|floor|ceil))$/;

function kindOf(latex: string): SignKind {
  if (/^\p{L}+$/u.test(latex) || /^\\math[a-z]+\{/.test(latex)) return "letter";
  if (/^\d$/.test(latex)) return "digit";
  if (relations.test(latex)) return "relation";
  if (operators.test(latex)) return "operator";
  if (large.test(latex)) return "large-operator";
  if (opening.test(latex)) return "open";
  if (closing.test(latex)) return "close";
  if (/^[,.;!?]$/.test(latex)) return "punctuation";
  if (latex === "\\sqrt") return "root";
  if (latex === "\\vec") return "accent";
  return /^\\[a-z]+$/i.test(latex) ? "letter" : "other";
}

/** Ink above and below the baseline of signs of an ordinary font, roughly. */
function extentOf(text: string): readonly [rise: number, depth: number] {
  if (/^[acemnorsuvwxz\u03b1\u03b5\u03b9\u03ba\u03bd\u03c0\u03c3\u03c4\u03c5\u03c9]$/u.test(text)) return [0.44, 0];
  if (/^[gpqy\u03b3\u03b7\u03bc\u03c1\u03c7]$/u.test(text)) return [0.44, 0.2];
  if (/^[jfQ\u03b2\u03b6\u03be\u03c6\u03c8]$/u.test(text)) return [0.69, 0.2];
  if (/^[()[\]{}|/]$/.test(text)) return [0.75, 0.25];
  if (/^[+=<>\-\u2212\u00b1\u2264\u2265\u00d7\u00b7]$/u.test(text)) return [0.55, 0.05];
  if (/^[.:]$/.test(text)) return [0.1, 0];
  if (/^[,;]$/.test(text)) return [0.1, 0.2];
  return [0.68, 0];
}

/** Accents as the fonts give them: over a letter of text, and over one of a formula. */
export const accents: ReadonlyMap<string, { readonly mark: string; readonly latex: string }> = new Map([
  ["\u00a8", { mark: "\u0308", latex: "\\ddot" }],
  ["\u00b4", { mark: "\u0301", latex: "\\acute" }],
  ["\u02ca", { mark: "\u0301", latex: "\\acute" }],
  ["`", { mark: "\u0300", latex: "\\grave" }],
  ["\u02cb", { mark: "\u0300", latex: "\\grave" }],
  ["\u02c6", { mark: "\u0302", latex: "\\hat" }],
  ["^", { mark: "\u0302", latex: "\\hat" }],
  ["\u02dc", { mark: "\u0303", latex: "\\tilde" }],
  ["~", { mark: "\u0303", latex: "\\tilde" }],
  ["\u00af", { mark: "\u0304", latex: "\\bar" }],
  ["\u02c9", { mark: "\u0304", latex: "\\bar" }],
  ["\u02d9", { mark: "\u0307", latex: "\\dot" }],
  ["\u02c7", { mark: "\u030c", latex: "\\check" }],
  ["\u02d8", { mark: "\u0306", latex: "\\breve" }],
  ["\u02da", { mark: "\u030a", latex: "\\mathring" }],
  ["\u00b8", { mark: "\u0327", latex: "" }],
  ["\u20d7", { mark: "", latex: "\\vec" }],
  ["\u0302", { mark: "\u0302", latex: "\\hat" }],
  ["\u0304", { mark: "\u0304", latex: "\\bar" }],
  ["\u0303", { mark: "\u0303", latex: "\\tilde" }],
]);

function ofTex(latex: string, isMaths: boolean): Sign {
  const kind = kindOf(latex);
  const plain = unicodeOf.get(latex) ?? latex;
  if (kind === "root") return { kind, latex, text: null, isMaths, isKnown: true, rise: 0.04, depth: 0.96 };
  const [rise, depth] = extentOf(plain);
  return { kind, latex, text: null, isMaths, isKnown: true, rise, depth };
}

const unicodeOf = new Map([...unicodeSigns].map(([sign, latex]) => [latex, sign]));

/** Letters of mathematical alphabets (U+1D400 and on, and those of the letter-like signs). */
function ofAlphabet(sign: string): string | null {
  const point = sign.codePointAt(0) ?? 0;
  if ("ℝℕℤℚℂℙℍ".includes(sign) || (point >= 0x1d538 && point <= 0x1d56b)) return `\\mathbb{${sign.normalize("NFKC")}}`;
  if (point < 0x1d400 || point > 0x1d7ff) return null;
  const letter = sign.normalize("NFKC");
  return unicodeSigns.get(letter) ?? letter;
}

/** Signs that are there twice for the sake of older alphabets: ohm, micro, angstrom. */
const doubles = /[\u2126\u00b5\u212b]/g;

function ofUnicode(glyph: Glyph): Sign {
  const unicode = glyph.unicode.replaceAll(doubles, (sign) => sign.normalize("NFKC"));
  const isUnknown = unicode === "" || /[\p{Co}\p{Cc}\p{Cn}\ufffd]/u.test(unicode) || symbolFont.test(glyph.font.name);
  const letter = ofAlphabet(unicode);
  const latex =
    letter ?? unicodeSigns.get(unicode) ?? unicode.normalize("NFKC").replaceAll(/[%#&$_{}]/g, String.raw`\$&`);
  const accent = accents.get(unicode);
  const kind = accent === undefined ? kindOf(latex) : "accent";
  const [rise, depth] = kind === "root" ? [0.8, 0.2] : extentOf(unicodeOf.get(latex) ?? latex);
  const isSure =
    !isUnknown &&
    (letter !== null || (unicodeSigns.has(unicode) && !signsOfText.has(unicode)) || /^[+=<>]$/.test(unicode));
  return {
    kind,
    latex,
    text:
      letter !== null || kind === "root"
        ? null
        : unicode.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC")),
    isMaths: isSure,
    isKnown: !isUnknown,
    rise,
    depth,
  };
}

/** What a glyph stands for, by the numbers of its font where that is one of TeX's, else by what the file says. */
export function readSign(glyph: Glyph): Sign {
  const { name } = glyph.font;
  if (largeFont.test(name)) {
    const sign = largeSigns[glyph.code];
    if (sign === undefined)
      return { kind: "other", latex: "", text: null, isMaths: true, isKnown: false, rise: 0, depth: 1 };
    const kind =
      sign.kind === "delimiter"
        ? closing.test(sign.latex)
          ? "close"
          : opening.test(sign.latex)
            ? "open"
            : "other"
        : sign.kind === "operator"
          ? "large-operator"
          : sign.kind;
    return { kind, latex: sign.latex, text: null, isMaths: true, isKnown: true, rise: 0.04, depth: sign.depth };
  }
  const encoding = encodings.find(([font]) => font.test(name))?.[1];
  if (encoding !== undefined) {
    const latex = encoding[glyph.code];
    if (latex !== undefined) return ofTex(latex, true);
  }
  return ofUnicode(glyph);
}
