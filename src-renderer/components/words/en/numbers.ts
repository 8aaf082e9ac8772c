import { countedIn } from "../counted.ts";

/** Of numbers and dates. */
export const locale: string = "en-GB";

const numbers = new Intl.NumberFormat(locale);

/** `4,096` */
export const number = (value: number): string => numbers.format(value);

/** `4,096 tokens` */
export const counted = countedIn(locale);
