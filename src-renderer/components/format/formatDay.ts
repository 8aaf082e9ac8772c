const asDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

/**
 * A day in this machine's zone: `24 Nov 2026`.
 * @param ms since 1970
 */
export const formatDay = (ms: number): string => asDay.format(ms);
