import { randomUUID } from "node:crypto";

const prefix = "/page/";
/** Pages that are kept; an older one gives way. */
const mostPages = 3;

/** Pages that stand alone, put where the person's own browser can open them and print them. */
export class PublishedPages {
  readonly #pages = new Map<string, string>();

  /** @returns the page's path */
  publish(html: string): string {
    const path = prefix + randomUUID();
    this.#pages.set(path, html);
    for (const old of [...this.#pages.keys()].slice(0, -mostPages)) this.#pages.delete(old);
    return path;
  }

  get(path: string): string | undefined {
    return this.#pages.get(path);
  }
}
