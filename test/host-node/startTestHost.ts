import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startNodeHost, type NodeHost } from "../../src-main/host-node/startNodeHost.ts";
import type { Handlers } from "../../src-shared/contract/contract.ts";
import { request } from "./request.ts";

export interface TestHost {
  host: NodeHost;
  port: number;
  /** What the host reported to its logger. */
  reports: string[];
  /** Exchanges a fresh key, as a browser does on opening the address. */
  signIn(): Promise<string>;
  dispose(): Promise<void>;
}

/** The real Node host before hand-written handlers and a small renderer, with a secret file beside it. */
export async function startTestHost(handlers: Handlers): Promise<TestHost> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-host-"));
  const rendererDir = join(folder, "renderer");
  mkdirSync(join(rendererDir, "assets"), { recursive: true });
  writeFileSync(join(rendererDir, "index.html"), "<!doctype html><title>Stemma</title>");
  writeFileSync(join(rendererDir, "python-frame.html"), "<!doctype html><title>Python</title>");
  writeFileSync(join(rendererDir, "assets", "main-Ab3_x-9Z.js"), "export {};");
  writeFileSync(join(rendererDir, "assets", "python-Ab3_x-9Z.wasm"), "wasm");
  writeFileSync(join(rendererDir, "assets", "serif.woff2"), "font");
  writeFileSync(join(folder, "package.json"), "secret");
  mkdirSync(join(folder, "renderer-other"));
  writeFileSync(join(folder, "renderer-other", "x.json"), "secret");
  symlinkSync(join(folder, "package.json"), join(rendererDir, "link.json"));
  const reports: string[] = [];
  const report = (message: string): void => void reports.push(message);
  const logger = { info: report, warn: report, error: report };
  const host = await startNodeHost({ app: { handlers }, rendererDir, port: 0, logger });
  return {
    host,
    port: host.port,
    reports,
    async signIn() {
      const { pathname, search } = new URL(host.newAddress());
      const { headers } = await request({ port: host.port, path: pathname + search });
      return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    },
    async dispose() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
