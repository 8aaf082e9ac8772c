import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

const newCredential = (): string => randomBytes(32).toString("base64url");

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Compares in a time that says nothing about where two credentials differ. */
const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));

/**
 * Decides who may talk to the Node host. A page of another site fails at the Host and Origin headers, another user
 * of this machine at the credential: a key that works once, exchanged for a cookie that lives as long as the app.
 */
export class AccessGate {
  readonly #port: number;
  readonly #hosts: readonly string[];
  readonly #session = newCredential();
  #key: string | undefined;

  constructor(port: number) {
    this.#port = port;
    // A URL leaves the default port out of the host, as browsers do.
    this.#hosts = ["127.0.0.1", "localhost"].map((name) => new URL(`http://${name}:${port}`).host);
  }

  /** A fresh one-time key; the one before it no longer works. */
  newKey(): string {
    this.#key = newCredential();
    return this.#key;
  }

  /** Uses the key up. */
  takeKey(given: string): boolean {
    if (this.#key === undefined || !isSame(given, this.#key)) return false;
    this.#key = undefined;
    return true;
  }

  /** The `Set-Cookie` header that goes with an accepted key. */
  get cookie(): string {
    return `${this.#cookieName}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`;
  }

  hasSession({ cookie = "" }: IncomingHttpHeaders): boolean {
    const start = `${this.#cookieName}=`;
    return cookie
      .split(";")
      .map((pair) => pair.trim())
      .some((pair) => pair.startsWith(start) && isSame(pair.slice(start.length), this.#session));
  }

  /** Refuses names that other sites could point at this address. */
  isOwnHost({ host }: IncomingHttpHeaders): boolean {
    return host !== undefined && this.#hosts.includes(host);
  }

  /** Browsers send no Origin with plain navigation, and always one with a WebSocket. */
  isOwnOrigin({ origin, host }: IncomingHttpHeaders): boolean {
    return origin === `http://${host}`;
  }

  /** Cookies are shared between the ports of a host, so the name carries the port. */
  get #cookieName(): string {
    return `stemma-${this.#port}`;
  }
}
