/** The Trusted Types policy for markup: set formulas are the only markup that is ever parsed from text. */
export const mathsPolicyName = "stemma-maths";

/** The Trusted Types policy for scripts: it gives one, the worker of the app's own that reads PDFs to show them. */
export const pdfPolicyName = "stemma-pdf";

/** The page that Python runs in, embedded in the renderer's own. It has a policy of its own. */
export const pythonFramePath = "/python-frame.html";

/** SHA-256 of the one script in that page. */
const pythonFrameScript = "sha256-U1Kwg6lTuqdV5dT7JavsueWKna7i+r7hKXJKDzo65mY=";

/**
 * The policy of a file of the renderer.
 * @param path as in its URL, such as `/index.html`
 * @param socketOrigin such as `ws://127.0.0.1:4000`, or null on a host without sockets
 */
export const policyFor = (path: string, socketOrigin: string | null): string =>
  path === pythonFramePath ? pythonFramePolicy : contentSecurityPolicy(socketOrigin);

/** The policy of a page that stands alone, to be read or printed: it has no scripts, and loads nothing. */
export const standalonePagePolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * What the renderer's page may load and do: its own files, and a socket to its own host where there is one. Inline
 * style attributes are allowed because KaTeX places the parts of a formula with them.
 */
function contentSecurityPolicy(socketOrigin: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    socketOrigin === null ? "connect-src 'self'" : `connect-src 'self' ${socketOrigin}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${mathsPolicyName} ${pdfPolicyName}`,
  ].join("; ");
}

/**
 * What Python's page and the worker in it may do: compile WebAssembly and run what they are handed over in memory.
 * Their origin is nobody's, so nothing is stored for it and it belongs to no site; they can reach no address at all.
 */
const pythonFramePolicy = [
  "sandbox allow-scripts",
  "default-src 'none'",
  `script-src '${pythonFrameScript}' blob: 'wasm-unsafe-eval'`,
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");
