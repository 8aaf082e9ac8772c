import type { LlamaModel, Token } from "node-llama-cpp";

/** What one token brought: text, a thought marker, or the end. */
export type OutputPiece = { type: "text"; text: string } | { type: "open" } | { type: "close" } | { type: "stop" };

type Signal = Exclude<OutputPiece["type"], "text">;

/** A UTF-8 character never takes more tokens than this, so text is never held back for long. */
const mostTokensPerCharacter = 8;
const lastTokensKept = 4;

/**
 * Turns tokens into text and markers. A marker that is one token of the vocabulary is known by its id, so that
 * the same letters written as plain text stay text; a marker of several tokens is found in the text, of which
 * as much is held back as could still become one.
 */
export class OutputReader {
  readonly #model: LlamaModel;
  readonly #byToken = new Map<Token, Signal>();
  readonly #byText = new Map<string, Signal>();
  #undecoded: Token[] = [];
  #last: Token[] = [];
  #held = "";

  constructor(model: LlamaModel, markers: { open: string; close: string } | null, stops: readonly string[]) {
    this.#model = model;
    if (markers !== null) {
      this.#add(markers.open, "open");
      this.#add(markers.close, "close");
    }
    for (const stop of stops) this.#add(stop, "stop");
  }

  #add(text: string, signal: Signal): void {
    const tokens = this.#model.tokenize(text, true);
    const [only] = tokens;
    if (tokens.length === 1 && only !== undefined) this.#byToken.set(only, signal);
    else this.#byText.set(text, signal);
  }

  read(token: Token): OutputPiece[] {
    const signal = this.#model.isEogToken(token) ? "stop" : this.#byToken.get(token);
    if (signal !== undefined) return [...this.flush(), { type: signal }];
    this.#undecoded.push(token);
    const text = this.#model.detokenize(this.#undecoded, false, this.#last);
    if (text.endsWith("\uFFFD") && this.#undecoded.length < mostTokensPerCharacter) return [];
    this.#last = [...this.#last, ...this.#undecoded].slice(-lastTokensKept);
    this.#undecoded = [];
    return this.#scan(text);
  }

  /** Everything held back, as text. */
  flush(): OutputPiece[] {
    const text =
      this.#held + (this.#undecoded.length === 0 ? "" : this.#model.detokenize(this.#undecoded, false, this.#last));
    this.#held = "";
    this.#undecoded = [];
    return text === "" ? [] : [{ type: "text", text }];
  }

  #scan(text: string): OutputPiece[] {
    if (this.#byText.size === 0) return text === "" ? [] : [{ type: "text", text }];
    const pieces: OutputPiece[] = [];
    let rest = this.#held + text;
    for (let found = this.#firstMarker(rest); found !== undefined; found = this.#firstMarker(rest)) {
      if (found.at > 0) pieces.push({ type: "text", text: rest.slice(0, found.at) });
      pieces.push({ type: found.signal });
      rest = rest.slice(found.at + found.marker.length);
    }
    const keep = this.#possibleMarkerLength(rest);
    this.#held = rest.slice(rest.length - keep);
    if (rest.length > keep) pieces.push({ type: "text", text: rest.slice(0, rest.length - keep) });
    return pieces;
  }

  #firstMarker(text: string): { at: number; marker: string; signal: Signal } | undefined {
    let first: { at: number; marker: string; signal: Signal } | undefined;
    for (const [marker, signal] of this.#byText) {
      const at = text.indexOf(marker);
      if (at !== -1 && (first === undefined || at < first.at)) first = { at, marker, signal };
    }
    return first;
  }

  #possibleMarkerLength(text: string): number {
    let most = 0;
    for (const marker of this.#byText.keys())
      for (let length = Math.min(marker.length - 1, text.length); length > most; length--)
        if (text.endsWith(marker.slice(0, length))) most = length;
    return most;
  }
}
