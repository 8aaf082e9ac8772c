import { resolve } from "node:path";
import type { LlamaModel } from "node-llama-cpp";
import { beforeAll, expect, test } from "vitest";
import type { ThoughtMarkers } from "../../src-main/core/ports/InferenceEngine.ts";
import { loadProfiles, profileById } from "../../src-main/core/reasoning/loadProfiles.ts";
import type { LoadedLlama } from "../../src-main/engine/LoadedLlama.ts";
import { OutputReader, type OutputPiece } from "../../src-main/engine/OutputReader.ts";
import { loadStarter } from "./starterModel.ts";
import { toyVocabulary, type SpecialTokens } from "./toyVocabulary.ts";

const profiles = loadProfiles(resolve(import.meta.dirname, "../../resources"));

let loaded: LoadedLlama;
beforeAll(async () => {
  loaded = await loadStarter(256);
});

/** Neighbouring texts as one, since where a text is cut does not matter. */
function joined(pieces: OutputPiece[]): OutputPiece[] {
  return pieces.reduce<OutputPiece[]>((all, piece) => {
    const last = all.at(-1);
    if (piece.type === "text" && last?.type === "text") last.text += piece.text;
    else all.push({ ...piece });
    return all;
  }, []);
}

function read(markers: ThoughtMarkers, text: string, special: boolean): OutputPiece[] {
  const reader = new OutputReader(loaded.model, markers, ["[END]"]);
  const tokens = loaded.model.tokenize(text, special);
  return joined([...tokens.flatMap((token) => reader.read(token)), ...reader.flush()]);
}

/** What a family's model writes, read with its profile; `T(`, `)` and `!` are the opening, the closing and the end. */
async function readAs(profileId: string, special: SpecialTokens, eos: string, text: string): Promise<string[]> {
  const profile = profileById(profiles, profileId);
  if (profile === undefined) throw new Error(`no profile ${profileId}`);
  const model = await toyVocabulary(special, eos);
  const all = model.tokenize(text, true);
  // Wherever the output breaks off.
  const cuts = all.map((_, index) => shown(model, profile, all.slice(0, index + 1)));
  await model.dispose();
  return cuts;
}

function shown(
  model: LlamaModel,
  { thoughtMarkers, stops }: { thoughtMarkers: ThoughtMarkers | null; stops: string[] },
  tokens: ReturnType<LlamaModel["tokenize"]>,
): string {
  const reader = new OutputReader(model, thoughtMarkers, stops);
  const pieces = [...tokens.flatMap((token) => reader.read(token)), ...reader.flush()];
  const signs = { open: "T(", close: ")", stop: "!" } as const;
  return joined(pieces)
    .map((piece) => (piece.type === "text" ? piece.text : signs[piece.type]))
    .join("");
}

/** Those of the shortened outputs that show what the whole one does not. A character cut off is a replacement. */
function strayOf(cuts: string[], whole: string): string[] {
  return cuts.filter((cut) => !whole.startsWith(cut.replace(/\uFFFD+$/, "")));
}

const harmony: SpecialTokens = {
  "<|return|>": "control",
  "<|constrain|>": "control",
  "<|channel|>": "control",
  "<|start|>": "control",
  "<|end|>": "control",
  "<|message|>": "control",
  "<|call|>": "control",
};
const gemma: SpecialTokens = {
  "<turn|>": "control",
  "<|turn>": "control",
  "<|channel>": "control",
  "<channel|>": "control",
};
const chatMl: SpecialTokens = { "<|im_end|>": "control", "<think>": "userDefined", "</think>": "userDefined" };

test("markers that are one token are known by it", () => {
  expect(read({ open: "<think>", close: "</think>" }, "<think>a</think>b", true)).toEqual([
    { type: "open" },
    { type: "text", text: "a" },
    { type: "close" },
    { type: "text", text: "b" },
  ]);
});

test("markers of several tokens are found in the text, however it is cut", () => {
  expect(read({ open: "[THINK]", close: "[/THINK]" }, "[THINK]x [/ y[/THINK]z [E [END]", false)).toEqual([
    { type: "open" },
    { type: "text", text: "x [/ y" },
    { type: "close" },
    { type: "text", text: "z [E " },
    { type: "stop" },
  ]);
});

test("what only looks like the start of a marker comes out in the end", () => {
  expect(read({ open: "[THINK]", close: "[/THINK]" }, "2 [/THIN", false)).toEqual([{ type: "text", text: "2 [/THIN" }]);
});

test("characters of several tokens come out whole", () => {
  const text = "√2 ≠ π, 数学 🙂 ok";
  const reader = new OutputReader(loaded.model, null, []);
  const pieces = loaded.model.tokenize(text, false).flatMap((token) => reader.read(token));
  expect(pieces.filter((piece) => piece.type === "text" && piece.text.includes("\uFFFD"))).toEqual([]);
  expect(joined([...pieces, ...reader.flush()])).toEqual([{ type: "text", text }]);
});

test.each([
  [
    "a thought and an answer",
    "<|channel|>analysis<|message|>√2, so final<|end|><|start|>assistant<|channel|>final<|message|>It is 2.<|return|>",
    "T(√2, so final)It is 2.!",
  ],
  ["an answer without a thought", "<|channel|>final<|message|>It is 2.<|return|>", ")It is 2.!"],
  ["an answer that ends as messages in the prompt do", "<|channel|>final<|message|>It is 2.<|end|>", ")It is 2.!"],
  [
    "several thoughts, which are one",
    "<|channel|>analysis<|message|>One.<|end|><|start|>assistant<|channel|>analysis<|message|>Two.<|end|>" +
      "<|start|>assistant<|channel|>final<|message|>3<|return|>",
    "T(One.T(Two.)3!",
  ],
  [
    "another channel, whose heading is not for reading",
    "<|channel|>analysis<|message|>One.<|end|><|start|>assistant<|channel|>commentary to=functions.x <|constrain|>json" +
      '<|message|>{"a":1}<|call|>',
    'T(One.T({"a":1}!',
  ],
  ["a message that breaks off in its heading", "<|channel|>analysis<|message|>One.<|end|><|start|>assist", "T(One."],
])("gpt-oss: %s", async (_what, text, whole) => {
  const cuts = await readAs("gpt-oss", harmony, "<|return|>", text);
  expect(cuts.at(-1)).toBe(whole);
  expect(strayOf(cuts, whole)).toEqual([]);
});

test("gpt-oss: a heading that never ends is shown in the end rather than swallowed", async () => {
  const cuts = await readAs("gpt-oss", harmony, "<|return|>", `<|channel|>${"so ".repeat(100)}`);
  expect(cuts.at(-1)).toMatch(/^(?:so |o | ){20,}$/);
});

test.each([
  ["a thought and an answer", "<|channel>thought\n√2<channel|>It is 2.<turn|>", "T(\n√2)It is 2.!"],
  ["a thought with nothing in it", "<|channel>thought\n<channel|>It is 2.<turn|>", "T(\n)It is 2.!"],
  ["an answer alone", "I thought it is 2.<turn|>", "I thought it is 2.!"],
  ["the marker in plain letters", "thought\nIt is 2.<turn|>", "thought\nIt is 2.!"],
  ["half a marker", "<|channel>though", "though"],
])("Gemma 4: %s", async (_what, text, whole) => {
  const cuts = await readAs("gemma-4", gemma, "<turn|>", text);
  expect(cuts.at(-1)).toBe(whole);
  // A marker of which part is text may be cut off within that part, which is text then.
  expect(strayOf(cuts, whole).filter((cut) => !"thought".startsWith(cut))).toEqual([]);
});

test.each([
  ["the thought was opened by the prompt", "One</think>Two<|im_end|>", "One)Two!"],
  [
    "a second thought in the answer is text",
    "<think>One</think>Two <think> three<|im_end|>",
    "T(One)Two <think> three!",
  ],
  ["an opening that is written twice opens once", "<think><think>One</think>Two<|im_end|>", "T(T(One)Two!"],
  ["a thought after some words", "Well.\n<think>One</think>Two<|im_end|>", "Well.\nT(One)Two!"],
])("Qwen3: %s", async (_what, text, whole) => {
  const cuts = await readAs("qwen3", chatMl, "<|im_end|>", text);
  expect(cuts.at(-1)).toBe(whole);
  expect(strayOf(cuts, whole)).toEqual([]);
});

test("Phi-4-mini-reasoning: markers that are plain text for its tokenizer", async () => {
  const special: SpecialTokens = { "<|end|>": "control", "<|endoftext|>": "control" };
  const cuts = await readAs("phi-4-mini-reasoning", special, "<|endoftext|>", "<think>1 < 2</think>Two<|end|>");
  expect(cuts.at(-1)).toBe("T(1 < 2)Two!");
});
