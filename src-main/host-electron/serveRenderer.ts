import { readFile } from "node:fs/promises";
import { protocol } from "electron";
import { policyFor } from "../../src-shared/contract/contentSecurityPolicy.ts";
import { appScheme, isAppAddress } from "./appAddress.ts";
import { rendererFile } from "./rendererFile.ts";

const baseHeaders = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Makes `app:` a scheme with an origin of its own. Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers `app://stemma/` with the files of the built renderer, and nothing outside them. */
export function serveRenderer(root: string): void {
  protocol.handle(appScheme, async ({ method, url }) => {
    const { pathname } = new URL(url);
    const headers = { ...baseHeaders, "Content-Security-Policy": policyFor(pathname, null) };
    if (method !== "GET") return new Response(null, { status: 405, headers });
    const file = isAppAddress(url) ? rendererFile(root, pathname) : null;
    if (file === null) return new Response(null, { status: 404, headers });
    try {
      return new Response(await readFile(file.path), { headers: { ...headers, "Content-Type": file.contentType } });
    } catch {
      return new Response(null, { status: 404, headers });
    }
  });
}
