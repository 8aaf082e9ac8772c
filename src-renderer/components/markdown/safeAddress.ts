const allowed = new Set(["http:", "https:", "mailto:"]);

/** The address of a link that may be followed, normalised; undefined for any other. */
export function safeAddress(address: string): string | undefined {
  const url = URL.parse(address);
  return url !== null && allowed.has(url.protocol) ? url.href : undefined;
}
