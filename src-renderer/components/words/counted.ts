/** A noun as it stands after a number, for the classes of numbers that a language has; `other` is for those not given. */
export type NounForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** @returns what puts a number before its noun in a language: `1,386 tokens`, `1 token` */
export function countedIn(locale: string): (count: number, noun: NounForms) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, noun) => `${numbers.format(count)} ${noun[rules.select(count)] ?? noun.other}`;
}
