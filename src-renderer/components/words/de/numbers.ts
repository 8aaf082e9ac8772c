import { countedIn } from "../counted.ts";

export const locale = "de-DE";

const numbers = new Intl.NumberFormat(locale);

/** `4.096` */
export const number = (value: number): string => numbers.format(value);

/** `4.096 Tokens` */
export const counted = countedIn(locale);
