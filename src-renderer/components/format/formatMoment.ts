import { perLocale } from "./perLocale.ts";

const asMoment = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }));

/**
 * A day and a time in this machine's zone: `24 Nov 2026, 04:20`.
 * @param ms since 1970
 */
export const formatMoment = (ms: number): string => asMoment().format(ms);
