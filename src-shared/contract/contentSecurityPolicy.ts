/** The name of the one Trusted Types policy: set formulas are the only markup that is ever parsed from text. */
export const mathsPolicyName = "stemma-maths";

/**
 * What the renderer's page may load and do: its own files, and a socket to its own host where there is one. Inline
 * style attributes are allowed because KaTeX places the parts of a formula with them.
 * @param socketOrigin such as `ws://127.0.0.1:4000`, or null on a host without sockets
 */
export function contentSecurityPolicy(socketOrigin: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    socketOrigin === null ? "connect-src 'self'" : `connect-src 'self' ${socketOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${mathsPolicyName}`,
  ].join("; ");
}
