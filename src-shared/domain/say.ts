import type { Phrase } from "./phrase.ts";

/** What a pattern is in another language; itself where it has no words, or none are known. */
export type InLanguage = (pattern: string) => string;

/** For the terminal, and for what stays as it is in files. */
export const inEnglish: InLanguage = (pattern) => pattern;

type Value = string | number | bigint | Phrase;

const asValue = (value: Value): string | Phrase => (typeof value === "object" ? value : String(value));

/** A phrase, written as a template: say`${x} is not prime.` */
export const say = (parts: TemplateStringsArray, ...values: readonly Value[]): Phrase => ({
  pattern: parts.reduce((pattern, part, index) => `${pattern}{${index - 1}}${part}`),
  values: values.map(asValue),
});

/** Several phrases in a row, with a mark between them that is the same in every language. */
export const sayAll = (phrases: readonly Value[], mark: string): Phrase => ({
  pattern: phrases.map((_, index) => `{${index}}`).join(mark),
  values: phrases.map(asValue),
});

/** A phrase as a text, in English by default. */
export function phraseText({ pattern, values }: Phrase, inLanguage = inEnglish): string {
  return inLanguage(pattern).replaceAll(/\{(\d+)\}/g, (_, index: string) => {
    const value = values[Number(index)] ?? "";
    return typeof value === "string" ? value : phraseText(value, inLanguage);
  });
}
