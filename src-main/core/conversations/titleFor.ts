import { plainFormula } from "../../../src-shared/domain/plainFormula.ts";

const mostCharacters = 60;
/** Characters of the line that are looked at; a pasted file can be one line. */
const mostScanned = 1_000;
/** A formula between dollars or TeX's own brackets; two prices in a sentence are none. */
const delimited = /\$\$?(?!\s)([^$\n]+?)(?<!\s)\$\$?(?!\d)|\\\((.+?)\\\)|\\\[(.+?)\\\]/g;

/**
 * A title from a question: its first line with words, cut at a word, without a sentence's full stop and the marks
 * around formulas; formulas are plain text in it.
 */
export function titleFor(question: string): string {
  const line = question.split(/[\r\n]+/).find((text) => /[\p{L}\p{N}]/u.test(text)) ?? question;
  const clean = line
    .slice(0, mostScanned)
    .replaceAll(/\p{Cc}/gu, " ")
    .replaceAll(delimited, (_, dollars?: string, round?: string, square?: string) =>
      plainFormula(dollars ?? round ?? square ?? ""),
    )
    .replaceAll(/\s+/g, " ")
    .trim();
  const characters = [...new Intl.Segmenter().segment(clean)].map(({ segment }) => segment);
  if (characters.length <= mostCharacters) return clean.replace(/(?<=[^.])\.$/, "") || "Untitled";
  const cut = characters.slice(0, mostCharacters).join("");
  return `${cut.replace(/\s+\S*$/, "") || cut}…`;
}
