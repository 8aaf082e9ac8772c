import type { Rounding } from "./Question.ts";

const maxLength = 4_000;

/** Sentences about the form of the answer, which say nothing about the problem. */
const aboutTheForm: readonly RegExp[] = [
  /^(?:please |and )?(?:give|express|write|put|state|present|leave|box|enclose|report|provide|enter|place|return) (?:me )?(?:your|the|each|all|any) (?:final )?(?:answers?|results?|solutions?|roots?)\b(?! (?:of|to|for)\b)[^?]*$/i,
  /^(?:please )?(?:show|explain|justify) (?:all |each |every )?(?:your |the )?(?:work|working|steps?|reasoning|calculations?|answer)[^?]*$/i,
  /^(?:please )?(?:solve (?:it |this )?|reason |think |work )?(?:it |this )?(?:carefully )?(?:step by step|step-by-step)[^?]*$/i,
  /^(?:please )?(?:let's|let us) (?:think|solve|reason|work)[^?]*$/i,
  /^(?:please )?simplify (?:your|the) (?:final )?answer[^?]*$/i,
  /^(?:please )?round (?:your|the) (?:final )?answers? to [^?]*$/i,
  /^(?:please )?round (?:off )?to [^?]*$/i,
  /^(?:please )?(?:explain|show your work|show working|justify|check your (?:answer|solution|work)|thank you|thanks)$/i,
];

/** What makes such a sentence ask for something else than the sentences before. */
const asksMore =
  /\b(?:find|compute|calculate|determine|evaluate|what|where|such that|coprime|relatively prime|percent|percentage|mod|modulo|remainder|digits?|sum|product|larger|largest|smaller|smallest|positive|negative)\b|%|[a-z]\s*\+\s*[a-z]\b/i;

const numbers: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const placeNames: Readonly<Record<string, number>> = {
  "whole number": 0,
  integer: 0,
  unit: 0,
  tenth: 1,
  hundredth: 2,
  thousandth: 3,
};

/**
 * A question as one line of text: without numbering, Markdown, the delimiters of formulas, courtesies, and sentences about the
 * form of the answer; of these the wanted rounding is kept. Null for texts of more than 4,000 characters.
 */
export function prepareQuestion(text: string): { text: string; rounding: Rounding | null } | null {
  if (text.length > maxLength) return null;
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/\*\*|__(?=\w)|(?<=\w)__/g, "")
    .replace(/\$\$?|\\[()[\]]/g, " ")
    .replace(/[−–]/g, "-")
    .replace(/[’‘]/g, "'")
    .replace(/\\(?:displaystyle|,|;|!|:|quad|qquad)(?![a-zA-Z])/g, " ")
    .replace(/[ \t\u00a0]*\n\s*/g, "\n")
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ (?=[,?;:!]|\.(?!\d))/g, "")
    .trim();
  const body = withoutNumbering(plain);
  const sentences = splitSentences(body);
  const kept = sentences.filter((sentence) => !isAboutForm(sentence.replace(/[.!]\s*$/, "").trim()));
  const { text: shortened, rounding } = takeRounding(kept.join(" ").trim());
  return { text: shortened, rounding: rounding ?? roundingIn(sentences.join(" ")) };
}

const isAboutForm = (sentence: string): boolean =>
  aboutTheForm.some((form) => form.test(sentence)) && !asksMore.test(sentence);

function withoutNumbering(text: string): string {
  return text
    .replace(
      /^(?:(?:question|problem|exercise|task|q|ex)\.? ?#?\d{0,3}[.:)]? |\(?\d{1,3}[.)] (?=[A-Za-z\\])|\(?[a-h]\) )/i,
      "",
    )
    .replace(/^(?:hi|hello|hey)[,!.]? /i, "")
    .replace(
      /^(?:please[,]? |can you (?:please )?|could you (?:please )?|(?:please )?help me (?:to )?|i (?:need|want|would like) (?:you )?to )+/i,
      "",
    );
}

/** Ends of sentences: a stop or a question mark, a space, and a capital letter or the end. */
const splitSentences = (text: string): string[] => text.split(/(?<=[.?!])\s+(?=[A-Z])|\n(?=[A-Z][a-z]+ )/);

/** Takes `, to 2 decimal places` off the end. */
function takeRounding(text: string): { text: string; rounding: Rounding | null } {
  const match =
    /,?\s*(?:(?:and )?(?:correct |rounded |accurate |round(?:ing)?(?: your answer)? )?to (?:the nearest [a-z]+(?: number)?|\w+ (?:decimal places?|decimals?|d\.?p\.?|significant (?:figures?|digits?)|s\.?f\.?)))([.?]?)$/i.exec(
      text,
    );
  const rounding = match === null ? null : roundingIn(match[0]);
  return match === null || rounding === null
    ? { text, rounding: null }
    : { text: text.slice(0, match.index) + (match[1] ?? ""), rounding };
}

function roundingIn(text: string): Rounding | null {
  const count = /\bto (\d{1,2}|one|two|three|four|five|six) (decimal|d\.?p|significant|s\.?f)/i.exec(text);
  if (count !== null) {
    const size = numbers[(count[1] ?? "").toLowerCase()] ?? Number(count[1]);
    return /^s/i.test(count[2] ?? "") ? { kind: "figures", figures: size } : { kind: "places", places: size };
  }
  const nearest = /\bnearest (whole number|integer|unit|tenth|hundredth|thousandth)\b/i.exec(text);
  const places = nearest === null ? undefined : placeNames[(nearest[1] ?? "").toLowerCase()];
  return places === undefined ? null : { kind: "places", places };
}
