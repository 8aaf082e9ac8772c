import type { LlamaModel, Token } from "node-llama-cpp";

/** The first high surrogate. */
const firstStandIn = 0xd800;
const standIns = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g;

/**
 * Writes markers as text in which a lone surrogate stands for each token that is more than its letters. Decoded output
 * never has lone surrogates, so that the same letters written as plain text are never taken for such a token.
 */
export class MarkerAlphabet {
  readonly #model: LlamaModel;
  readonly #standIns = new Map<Token, string>();

  constructor(model: LlamaModel) {
    this.#model = model;
  }

  /** A marker, with stand-ins for its control tokens; those tokens are known from now on. */
  encode(marker: string): string {
    let encoded = "";
    let rest = marker;
    for (const token of this.#model.tokenize(marker, true)) {
      if (!this.#isSpecial(token)) continue;
      const text = this.#model.detokenize([token], true);
      const at = rest.indexOf(text);
      if (text === "" || at === -1) continue;
      encoded += rest.slice(0, at) + this.#add(token);
      rest = rest.slice(at + text.length);
    }
    return encoded + rest;
  }

  /** What stands for a token of a marker, or undefined for any other token. */
  standIn(token: Token): string | undefined {
    return this.#standIns.get(token);
  }

  /** Text without the tokens that turned out to be no marker: control tokens are not for reading. */
  static visible(text: string): string {
    return text.replaceAll(standIns, "");
  }

  #add(token: Token): string {
    const known = this.#standIns.get(token);
    if (known !== undefined) return known;
    const standIn = String.fromCharCode(firstStandIn + this.#standIns.size);
    this.#standIns.set(token, standIn);
    return standIn;
  }

  /** llama.cpp has several kinds of them; only tokens that are plain text can be told by their letters. */
  #isSpecial(token: Token): boolean {
    const { control, userDefined, unused, unknown } = this.#model.getTokenAttributes(token);
    return control || userDefined || unused || unknown;
  }
}
