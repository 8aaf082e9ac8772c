import { getCACertificates } from "node:tls";
import { Agent, EnvHttpProxyAgent, ProxyAgent, request, type Dispatcher } from "undici";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { defaultPatience, type HttpPatience } from "./HttpPatience.ts";
import type { ProxyChoice } from "./ProxyChoice.ts";

export interface HttpReply {
  status: number;
  /** By names in lower case; of a repeated header, the first. */
  headers: Readonly<Record<string, string>>;
  body: Dispatcher.ResponseData["body"];
}

export interface HttpRequest {
  method: "GET" | "HEAD";
  headers: Record<string, string>;
  signal: AbortSignal;
}

/** What a connection says when nobody that Node knows vouches for the server. */
const distrusted: readonly string[] = [
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

/** Requests that never follow a redirect by themselves, so that credentials go only where they are meant to go. */
export class HttpClient {
  readonly #proxy: ProxyChoice;
  readonly #patience: HttpPatience;
  #dispatcher: Dispatcher;
  #trustsSystem = false;

  constructor(proxy: ProxyChoice, patience: HttpPatience = defaultPatience) {
    this.#proxy = proxy;
    this.#patience = patience;
    this.#dispatcher = openDispatcher(proxy, patience);
  }

  /** @throws AppError `hub/no-network`; an abort as its signal's reason */
  async send(address: string, { method, headers, signal }: HttpRequest): Promise<HttpReply> {
    try {
      const reply = await request(address, { method, headers, signal, dispatcher: this.#dispatcher });
      const flat = Object.entries(reply.headers).flatMap(([name, value]) => {
        const first = Array.isArray(value) ? value[0] : value;
        return first === undefined ? [] : [[name, first] as const];
      });
      return { status: reply.statusCode, headers: Object.fromEntries(flat), body: reply.body };
    } catch (thrown) {
      if (signal.aborted) throw signal.reason;
      if (this.#trustsSystem || !isDistrusted(thrown)) throw toNetworkError(thrown, address);
      this.#trustSystem();
      return this.send(address, { method, headers, signal });
    }
  }

  /** Networks of schools and firms bring an authority of their own, which only the system knows. Read when needed: it takes a while. */
  #trustSystem(): void {
    this.#trustsSystem = true;
    const before = this.#dispatcher;
    const ca = [...getCACertificates("default"), ...getCACertificates("system")];
    this.#dispatcher = openDispatcher(this.#proxy, this.#patience, ca);
    void before.close();
  }

  async close(): Promise<void> {
    await this.#dispatcher.destroy();
  }
}

function openDispatcher(
  proxy: ProxyChoice,
  { connectMs, headersMs, silenceMs }: HttpPatience,
  ca?: string[],
): Dispatcher {
  const connect = { timeout: connectMs, ...(ca !== undefined && { ca }) };
  const options = {
    headersTimeout: headersMs,
    bodyTimeout: silenceMs,
    connect,
    requestTls: connect,
    proxyTls: connect,
  };
  if (proxy.kind === "environment") return new EnvHttpProxyAgent(options);
  if (proxy.kind === "address") return new ProxyAgent({ uri: proxy.address, ...options });
  return new Agent(options);
}

function isDistrusted(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = "code" in thrown ? String(thrown.code) : "";
  return distrusted.includes(code) || isDistrusted(thrown.cause);
}

/** A broken connection, in the app's own terms. */
export function toNetworkError(cause: unknown, address: string): AppError {
  const host = URL.canParse(address) ? new URL(address).host : address;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new AppError("hub/no-network", `${host}: ${why}`, { data: { host }, cause });
}
