import type { LlamaModel, Token } from "node-llama-cpp";
import type { ThoughtMarkers } from "../core/ports/InferenceEngine.ts";
import { MarkerAlphabet } from "./MarkerAlphabet.ts";

/** What one token brought: text, a thought marker, or the end. */
export type OutputPiece = { type: "text"; text: string } | { type: "open" } | { type: "close" } | { type: "stop" };

/** What a marker says: `heading` and `body` are before and after the heading of a message, `end` is after its text. */
type Signal = Exclude<OutputPiece["type"], "text"> | "heading" | "body" | "end";

interface Marker {
  /** As written in the profile. */
  text: string;
  /** As it is looked for. */
  encoded: string;
  signal: Signal;
}

/** A UTF-8 character never takes more tokens than this, so text is never held back for long. */
const mostTokensPerCharacter = 8;
const lastTokensKept = 4;
/** In characters; what goes on for longer is no heading, and people should see it. */
const longestHeading = 200;

/**
 * Turns tokens into text and markers. The control tokens of a marker are known by their ids, so that the same letters
 * written as plain text stay text; what else belongs to a marker is found in the text, of which as much is held back as
 * could still become one. Only the first thought is one: after it, an opening marker is text.
 */
export class OutputReader {
  readonly #model: LlamaModel;
  readonly #alphabet: MarkerAlphabet;
  readonly #markers: Marker[] = [];
  /** What a heading ends with that begins the answer. */
  readonly #answerOpen: string | undefined;
  #undecoded: Token[] = [];
  #last: Token[] = [];
  #held = "";
  #heading: string | undefined;
  #isThoughtOver = false;

  constructor(model: LlamaModel, markers: ThoughtMarkers | null, stops: readonly string[]) {
    this.#model = model;
    this.#alphabet = new MarkerAlphabet(model);
    if (markers?.heading !== undefined) {
      for (const text of markers.heading.opens) this.#add(text, "heading");
      this.#add(markers.heading.close, "body");
      this.#add(markers.heading.end, "end");
      this.#answerOpen = this.#alphabet.encode(markers.answerOpen ?? markers.close);
    } else if (markers !== null) {
      this.#add(markers.open, "open");
      this.#add(markers.close, "close");
      if (markers.answerOpen !== undefined) this.#add(markers.answerOpen, "close");
    }
    for (const stop of stops) this.#add(stop, "stop");
  }

  #add(text: string, signal: Signal): void {
    this.#markers.push({ text, encoded: this.#alphabet.encode(text), signal });
  }

  read(token: Token): OutputPiece[] {
    const standIn = this.#alphabet.standIn(token);
    // llama.cpp takes the end of any message for the end of the output, which with headings it is not.
    if (standIn !== undefined) return this.#scan(this.#decode() + standIn);
    if (this.#model.isEogToken(token)) return [...this.flush(), { type: "stop" }];
    this.#undecoded.push(token);
    const text = this.#model.detokenize(this.#undecoded, false, this.#last);
    if (text.endsWith("\uFFFD") && this.#undecoded.length < mostTokensPerCharacter) return [];
    this.#remember();
    return this.#scan(text);
  }

  /** Everything held back, as text. */
  flush(): OutputPiece[] {
    const text = this.#held + this.#decode();
    this.#held = "";
    return this.#textPieces(text);
  }

  /** The tokens that are not text yet, as text. */
  #decode(): string {
    if (this.#undecoded.length === 0) return "";
    const text = this.#model.detokenize(this.#undecoded, false, this.#last);
    this.#remember();
    return text;
  }

  #remember(): void {
    this.#last = [...this.#last, ...this.#undecoded].slice(-lastTokensKept);
    this.#undecoded = [];
  }

  #scan(text: string): OutputPiece[] {
    const pieces: OutputPiece[] = [];
    let rest = this.#held + text;
    for (let found = this.#firstMarker(rest); found !== undefined; found = this.#firstMarker(rest)) {
      pieces.push(...this.#textPieces(rest.slice(0, found.at)), ...this.#signalPieces(found.marker));
      rest = rest.slice(found.at + found.marker.encoded.length);
    }
    const keep = this.#possibleMarkerLength(rest);
    this.#held = rest.slice(rest.length - keep);
    pieces.push(...this.#textPieces(rest.slice(0, rest.length - keep)));
    return pieces;
  }

  /** Text that is no marker; within a heading it is only kept in mind. */
  #textPieces(encoded: string): OutputPiece[] {
    if (this.#heading !== undefined && this.#heading.length < longestHeading) {
      this.#heading += encoded;
      return [];
    }
    this.#heading = undefined;
    const text = MarkerAlphabet.visible(encoded);
    return text === "" ? [] : [{ type: "text", text }];
  }

  #signalPieces({ text, encoded, signal }: Marker): OutputPiece[] {
    switch (signal) {
      case "stop":
        return [{ type: "stop" }];
      case "open":
        return this.#isThoughtOver ? [{ type: "text", text }] : [{ type: "open" }];
      case "close":
        this.#isThoughtOver = true;
        return [{ type: "close" }];
      case "heading":
        this.#heading = (this.#heading ?? "") + encoded;
        return [];
      case "body":
        return this.#endHeading(encoded);
      case "end":
        return this.#isThoughtOver ? [{ type: "stop" }] : [];
    }
  }

  #endHeading(encoded: string): OutputPiece[] {
    const heading = this.#heading;
    this.#heading = undefined;
    if (heading === undefined) return [];
    this.#isThoughtOver = (heading + encoded).endsWith(this.#answerOpen ?? "");
    return [{ type: this.#isThoughtOver ? "close" : "open" }];
  }

  #firstMarker(text: string): { at: number; marker: Marker } | undefined {
    let first: { at: number; marker: Marker } | undefined;
    for (const marker of this.#markers) {
      const at = text.indexOf(marker.encoded);
      if (at !== -1 && (first === undefined || at < first.at)) first = { at, marker };
    }
    return first;
  }

  #possibleMarkerLength(text: string): number {
    let most = 0;
    for (const { encoded } of this.#markers)
      for (let length = Math.min(encoded.length - 1, text.length); length > most; length--)
        if (text.endsWith(encoded.slice(0, length))) most = length;
    return most;
  }
}
