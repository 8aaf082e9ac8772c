import type { OutgoingHttpHeaders } from "node:http";

export type Origin = "hub" | "cdn";

/** At one byte of a file, counted from the file's beginning, wherever the reply began. */
type AtByte =
  /** Ends the connection; the bytes before have been sent. */
  | { kind: "cut"; atByte: number }
  /** Keeps the connection open and sends no more. */
  | { kind: "stall"; atByte: number }
  /** Sends this one byte wrong. */
  | { kind: "wrong-byte"; atByte: number }
  /** Does something before this byte is sent, such as changing the file. */
  | { kind: "hook"; atByte: number; run: () => void };

/** In answer to a request; to both origins where `on` is left out. */
type InAnswer =
  /** A page with status 200, as networks answer before one has signed in. */
  | { kind: "web-page"; on?: Origin }
  | { kind: "status"; status: number; on?: Origin; headers?: OutgoingHttpHeaders }
  /** Answers a request for a part with the whole file. */
  | { kind: "ignore-range" };

/** What the server is told to do wrong: `times`, once where that is left out; only to files whose path ends in `path`. */
export type Misbehaviour = (AtByte | InAnswer) & { times?: number; path?: string };

/** Misbehaviours that are still to come. */
export class Misbehaviours {
  readonly #coming: { what: Misbehaviour; left: number }[] = [];

  /** Returns what takes it back. */
  add(what: Misbehaviour): () => void {
    const entry = { what, left: what.times ?? 1 };
    this.#coming.push(entry);
    return () => void (entry.left = 0);
  }

  /** The nearest byte in `start`..`end` at which something is to happen, or `end`. */
  nextByte(path: string, start: number, end: number): number {
    const bytes = this.#coming.flatMap(({ what, left }) =>
      left > 0 && "atByte" in what && what.atByte >= start && isAbout(what, path) ? [what.atByte] : [],
    );
    return Math.min(end, ...bytes);
  }

  /** Takes what is to happen at this byte. */
  takeAtByte(path: string, byte: number): Extract<Misbehaviour, AtByte>[] {
    return this.#take((what) => ("atByte" in what && what.atByte === byte && isAbout(what, path) ? what : null));
  }

  /** Takes one answer of this kind, if one is to come. */
  takeAnswer<Kind extends InAnswer["kind"]>(
    kind: Kind,
    origin: Origin,
    path: string,
  ): Extract<Misbehaviour, { kind: Kind }> | null {
    const isMeant = (what: Misbehaviour): what is Extract<Misbehaviour, { kind: Kind }> =>
      what.kind === kind && (!("on" in what) || what.on === undefined || what.on === origin) && isAbout(what, path);
    return this.#take((what) => (isMeant(what) ? what : null), 1)[0] ?? null;
  }

  #take<Taken>(choose: (what: Misbehaviour) => Taken | null, most = Infinity): Taken[] {
    const taken: Taken[] = [];
    for (const entry of this.#coming) {
      const chosen = entry.left > 0 && taken.length < most ? choose(entry.what) : null;
      if (chosen === null) continue;
      entry.left -= 1;
      taken.push(chosen);
    }
    return taken;
  }
}

function isAbout({ path }: Misbehaviour, actual: string): boolean {
  return path === undefined || actual.endsWith(path);
}
