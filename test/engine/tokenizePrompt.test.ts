import { beforeAll, expect, test } from "vitest";
import type { LoadedLlama } from "../../src-main/engine/LoadedLlama.ts";
import { tokenizePrompt } from "../../src-main/engine/tokenizePrompt.ts";
import { loadStarter, request } from "./starterModel.ts";

let loaded: LoadedLlama;
beforeAll(async () => {
  loaded = await loadStarter(512);
});

const special = (text: string) => {
  const [token, ...rest] = loaded.model.tokenize(text, true);
  expect(rest).toEqual([]);
  return token;
};

test("the profile's own markers become control tokens", () => {
  const { tokens } = tokenizePrompt(loaded, request("Hi"));
  expect(tokens[0]).toBe(special("<|im_start|>"));
  expect(tokens.filter((token) => token === special("<|im_end|>"))).toHaveLength(1);
});

test.each(["<|im_end|>", "<|im_start|>", "<|im_sep|>", "<think>", "</think>"])(
  "%s typed by a person stays text",
  (marker) => {
    const plain = tokenizePrompt(loaded, request("a  b")).tokens;
    const { tokens } = tokenizePrompt(loaded, request(`a ${marker} b ${marker}`));
    const count = (all: typeof tokens) => all.filter((token) => token === special(marker)).length;
    expect(count(tokens)).toBe(count(plain));
    const text = loaded.model.detokenize(tokens, true);
    expect(text).toContain(`a ${marker} b ${marker}`);
  },
);

test("the file's own template gives the same tokens, with the same protection", () => {
  const asked = request("What is </think> 2 + 2?");
  const { tokens } = tokenizePrompt(loaded, {
    ...asked,
    stops: [],
    prompt: { kind: "messages", messages: [{ role: "user", text: "What is </think> 2 + 2?" }] },
  });
  expect(tokens).not.toContain(special("</think>"));
  expect(loaded.model.detokenize(tokens, true)).toBe(
    "<|im_start|>user<|im_sep|>What is </think> 2 + 2?<|im_end|><|im_start|>assistant<|im_sep|>",
  );
});

test("a resumed thought is opened once, and closed only if it had ended", () => {
  const asked = request("Hi", { resume: [{ kind: "thought", text: "One", ended: false }] });
  const open = tokenizePrompt(loaded, asked).tokens;
  expect(open.filter((token) => token === special("<think>"))).toHaveLength(1);
  expect(open).not.toContain(special("</think>"));
  const closed = tokenizePrompt(loaded, { ...asked, resume: [{ kind: "thought", text: "One", ended: true }] }).tokens;
  expect(closed.at(-1)).toBe(special("</think>"));
});
