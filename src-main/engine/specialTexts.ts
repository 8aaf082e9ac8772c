import type { LlamaModel } from "node-llama-cpp";

/** How special tokens are written in the families' vocabularies; runs of spaces and the like are tokens for plain text. */
const form = /<[^<>\s]{1,60}>|\[\|[^[\]\s]{1,40}\|\]|\[\/?[A-Z_]{2,40}\]/g;

/** By their numbers in a GGUF file (llama.h, `llama_token_type`). */
const control = 3;
const userDefined = 4;

const known = new WeakMap<LlamaModel, readonly string[]>();

/** The parts of a text that are written like special tokens. */
export function specialTextsIn(text: string): string[] {
  return text.match(form) ?? [];
}

/**
 * The special tokens of a model's vocabulary, as text. llama.cpp makes some of them control tokens and others not,
 * whatever the file says, so both kinds are given.
 */
export function specialTexts(model: LlamaModel): readonly string[] {
  let texts = known.get(model);
  if (texts === undefined) {
    const { tokens, token_type: types } = model.fileInfo.metadata.tokenizer.ggml;
    texts = tokens.filter((text, index) => {
      const type = Number(types[index]);
      return (type === control || type === userDefined) && specialTextsIn(text)[0] === text;
    });
    known.set(model, texts);
  }
  return texts;
}
