/**
 * The proxy that Chromium names first, or null for a direct connection and for kinds that the core cannot use.
 * @param answer as `session.resolveProxy` gives it, such as `PROXY proxy.example.org:8080; DIRECT`
 */
export function proxyAddress(answer: string): string | null {
  const [, kind, place] = /^\s*(PROXY|HTTPS)\s+([^\s;]+)/i.exec(answer) ?? [];
  if (kind === undefined || place === undefined) return null;
  const address = `${kind.toUpperCase() === "HTTPS" ? "https" : "http"}://${place}`;
  return URL.canParse(address) ? address : null;
}
