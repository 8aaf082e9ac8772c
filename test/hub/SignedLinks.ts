import { createHmac, randomBytes } from "node:crypto";

/** Addresses at the CDN that hold for a while, or for a number of requests. */
export class SignedLinks {
  lifeMs = 3_600_000;
  /** How often a link serves. */
  uses = Infinity;
  readonly #used = new Map<string, number>();
  #key = randomBytes(16);
  #count = 0;

  /** Adds expiry and signature to a path. */
  sign(path: string): string {
    const query = `expires=${Date.now() + this.lifeMs}&id=${(this.#count += 1)}`;
    return `${path}?${query}&signature=${this.#signature(path, query)}`;
  }

  /** Whether the link still serves; counts the use. */
  use(path: string, search: URLSearchParams): boolean {
    const expires = search.get("expires") ?? "";
    const id = search.get("id") ?? "";
    const used = (this.#used.get(id) ?? 0) + 1;
    this.#used.set(id, used);
    const isSigned = search.get("signature") === this.#signature(path, `expires=${expires}&id=${id}`);
    return isSigned && Number(expires) > Date.now() && used <= this.uses;
  }

  /** Ends all links that were given out. */
  expire(): void {
    this.#key = randomBytes(16);
  }

  #signature(path: string, query: string): string {
    return createHmac("sha256", this.#key).update(`${path}?${query}`).digest("hex");
  }
}
