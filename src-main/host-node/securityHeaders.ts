import { policyFor, standalonePagePolicy } from "../../src-shared/contract/contentSecurityPolicy.ts";

/** Headers of every answer, refusals included. */
export const baseHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=()",
} as const;

/** Headers of a page that stands alone. */
export const pageHeaders = { ...baseHeaders, "Content-Security-Policy": standalonePagePolicy } as const;

/** Headers of a file of the renderer. `host` is a Host header that the gate has accepted. */
export function rendererHeaders(path: string, host: string): Record<string, string> {
  return { ...baseHeaders, "Content-Security-Policy": policyFor(path, `ws://${host}`) };
}
