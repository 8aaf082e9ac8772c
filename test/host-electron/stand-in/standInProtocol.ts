import type { StandInApp } from "./StandInApp.ts";
import { report } from "./reports.ts";

type Handler = (request: Request) => Response | Promise<Response>;

/** Electron's `protocol`. Schemes are registered once, for all sessions. */
export function standInProtocol(app: StandInApp, privileged = new Set<string>()): StandInProtocol {
  const handlers = new Map<string, Handler>();
  return {
    registerSchemesAsPrivileged(schemes: { scheme: string; privileges: object }[]): void {
      app.mustNotBeReady("protocol.registerSchemesAsPrivileged");
      for (const { scheme } of schemes) privileged.add(scheme);
      void report({ type: "schemes", schemes });
    },
    handle(scheme: string, handler: Handler): void {
      app.mustBeReady("protocol.handle");
      if (!privileged.has(scheme)) throw new Error(`${scheme}: would have no origin of its own.`);
      handlers.set(scheme, handler);
    },
    /** That of another session. */
    apart: (): StandInProtocol => standInProtocol(app, privileged),
    /** Answers a request of a page, or null where no scheme is registered for it. */
    async answer(url: string, method: string): Promise<Response | null> {
      const handler = handlers.get(new URL(url).protocol.slice(0, -1));
      // Node's Request would lower-case and normalise less than Chromium; the handler reads only these two.
      return handler === undefined ? null : handler({ url, method } as Request);
    },
  };
}

export interface StandInProtocol {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: object }[]): void;
  handle(scheme: string, handler: Handler): void;
  apart(): StandInProtocol;
  answer(url: string, method: string): Promise<Response | null>;
}
