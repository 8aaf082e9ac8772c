/** A tooltip, with the keys that do the same where there are any: `Rename (F2)`. */
export const withKeys = (label: string, keys: string | undefined): string =>
  keys === undefined ? label : `${label} (${keys})`;
