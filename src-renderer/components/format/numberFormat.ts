import { perLocale } from "./perLocale.ts";

/** @returns what puts numbers in the form of the language that is set */
export function numberFormat(options: Intl.NumberFormatOptions): (value: number) => string {
  const format = perLocale((locale) => new Intl.NumberFormat(locale, options));
  return (value) => format().format(value);
}
