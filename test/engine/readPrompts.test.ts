import { beforeAll, expect, test } from "vitest";
import type { LoadedLlama } from "../../src-main/engine/LoadedLlama.ts";
import { readPrompts } from "../../src-main/engine/readPrompts.ts";
import { tokenizePrompt } from "../../src-main/engine/tokenizePrompt.ts";
import { loadStarter, request } from "./starterModel.ts";

let loaded: LoadedLlama;
beforeAll(async () => {
  loaded = await loadStarter(512);
});

test("a prompt is shown with its special tokens, and counted as a run counts it", () => {
  const asked = request("What is </think> 2 + 2?");
  const [reading] = readPrompts(loaded, [asked]);
  expect(reading).toEqual({
    tokens: tokenizePrompt(loaded, asked).tokens.length,
    text: "<|im_start|>user<|im_sep|>What is </think> 2 + 2?<|im_end|><|im_start|>assistant<|im_sep|>",
    missingTokens: [],
  });
  expect(loaded.pool.sequences[0]?.sequence.nextTokenIndex).toBe(0);
});

test("special texts and markers that this vocabulary does not have are named once", () => {
  const asked = request("Hi", { thoughtMarkers: { open: "<thought>", close: "</think>" } });
  if (asked.prompt.kind === "parts")
    asked.prompt.parts.push(
      { kind: "special", text: "<|user|><|im_end|><|user|>" },
      { kind: "text", text: "<|none|>" },
    );
  const [reading] = readPrompts(loaded, [asked]);
  expect(reading?.missingTokens).toEqual(["<|user|>", "<thought>"]);
});

test("a marker of several tokens is there when any of them is a control token", () => {
  const heading = { opens: ["<|im_start|>assistant"], close: "<|message|>", end: "<|im_end|>" };
  const thoughtMarkers = { open: "<think>\n", close: "[END]now", answerOpen: "<|im_sep|>final", heading };
  const [reading] = readPrompts(loaded, [request("Hi", { thoughtMarkers })]);
  expect(reading?.missingTokens).toEqual(["[END]now", "<|message|>"]);
});

test("messages are read through the file's own template", () => {
  const prompt = { kind: "messages" as const, messages: [{ role: "user" as const, text: "Hi" }] };
  const [reading] = readPrompts(loaded, [{ ...request("Hi"), prompt }]);
  expect(reading?.text).toBe("<|im_start|>user<|im_sep|>Hi<|im_end|><|im_start|>assistant<|im_sep|>");
});
