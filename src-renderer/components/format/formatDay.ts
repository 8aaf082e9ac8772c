import { perLocale } from "./perLocale.ts";

const asDay = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium" }));

/**
 * A day in this machine's zone: `24 Nov 2026`.
 * @param ms since 1970
 */
export const formatDay = (ms: number): string => asDay().format(ms);
