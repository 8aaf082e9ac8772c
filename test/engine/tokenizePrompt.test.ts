import { resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { loadProfiles, profileById } from "../../src-main/core/reasoning/loadProfiles.ts";
import { renderPrompt } from "../../src-main/core/reasoning/renderPrompt.ts";
import type { LoadedLlama } from "../../src-main/engine/LoadedLlama.ts";
import { specialTextsIn } from "../../src-main/engine/specialTexts.ts";
import { tokenizePrompt } from "../../src-main/engine/tokenizePrompt.ts";
import { loadStarter, request } from "./starterModel.ts";
import { firstSpecial, toyVocabulary } from "./toyVocabulary.ts";

const profiles = loadProfiles(resolve(import.meta.dirname, "../../resources"));
const families = profiles.filter(({ template }) => template !== null).map((profile) => [profile.id, profile] as const);

/** All that a family writes as special tokens. */
function specialTextsOf({ template, thoughtMarkers, stops }: (typeof profiles)[number]): string[] {
  const { start = "", system, user, assistant, answer = "" } = template ?? {};
  const around = [system, user, assistant].flatMap((role) => [role?.before ?? "", role?.after ?? ""]);
  const { open = "", close = "", answerOpen = "", heading } = thoughtMarkers ?? {};
  const headings = [...(heading?.opens ?? []), heading?.close ?? "", heading?.end ?? ""];
  return [start, ...around, answer, open, close, answerOpen, ...headings, ...stops].flatMap((text) =>
    specialTextsIn(text),
  );
}
const everySpecialText = [...new Set(families.flatMap(([, profile]) => specialTextsOf(profile)))];

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

test.each(
  families.flatMap(([id, profile]) =>
    (["control", "userDefined"] as const).map((type) => [id, type, profile] as const),
  ),
)(
  "%s, %s tokens: special texts become one token each, and what people write never becomes one",
  async (_id, type, profile) => {
    const texts = [...new Set(specialTextsOf(profile))];
    const model = await toyVocabulary(
      Object.fromEntries(["<eos>", ...everySpecialText].map((text) => [text, type])),
      "<eos>",
    );
    const special = new Map(texts.map((text) => [model.tokenize(text, true)[0], text]));
    expect([...special.keys()].every((token) => token !== undefined && token >= firstSpecial)).toBe(true);
    const typed = `${everySpecialText.join("")} <${everySpecialText.join("<")} [${everySpecialText.join(" ")}`;
    const prompt = renderPrompt(profile, [{ question: typed, answer: typed }], typed, { systemPrompt: typed });
    const { thoughtMarkers, stops } = profile;
    const resume = [{ kind: "thought" as const, text: typed, ended: false }];
    const { tokens } = tokenizePrompt(
      { model },
      { prompt, thoughtMarkers, stops, resume: thoughtMarkers === null ? [] : resume },
    );
    const parts = prompt.kind === "parts" ? prompt.parts : [];
    const opened = thoughtMarkers === null || isOpened(profile) ? [] : specialTextsIn(thoughtMarkers.open);
    const expected = parts.filter(({ kind }) => kind === "special").flatMap(({ text }) => specialTextsIn(text));
    const found = tokens.filter((token) => token >= firstSpecial).map((token) => special.get(token));
    expect(found).toEqual([...expected, ...opened]);
    await model.dispose();
  },
);

const isOpened = ({ template, thoughtMarkers }: (typeof profiles)[number]): boolean =>
  (template?.answer ?? "").trimEnd().endsWith(thoughtMarkers?.open ?? "-");

test.each(families)("%s: whether the prompt opens the thought is seen", async (_id, profile) => {
  const model = await toyVocabulary({ "<eos>": "control" }, "<eos>");
  const { thoughtMarkers, stops } = profile;
  const { opensThought } = tokenizePrompt(
    { model },
    { prompt: renderPrompt(profile, [], "Q"), thoughtMarkers, stops, resume: [] },
  );
  expect(opensThought).toBe(isOpened(profile));
  await model.dispose();
});

test("gpt-oss: an answer that broke off goes on in its channel", async () => {
  const profile = profileById(profiles, "gpt-oss");
  if (profile === undefined) throw new Error("no profile");
  const texts = [...new Set(specialTextsOf(profile))];
  const model = await toyVocabulary(Object.fromEntries(texts.map((text) => [text, "control"])), "<|return|>");
  const { thoughtMarkers, stops } = profile;
  const end = (resume: Parameters<typeof tokenizePrompt>[1]["resume"]): string | undefined => {
    const { tokens } = tokenizePrompt(
      { model },
      { prompt: renderPrompt(profile, [], "Q"), thoughtMarkers, stops, resume },
    );
    return model.detokenize(tokens, true).split("Q<|end|>")[1];
  };
  expect(end([{ kind: "answer", text: "It is", ended: false }])).toBe(
    "<|start|>assistant<|channel|>final<|message|>It is",
  );
  const thought = { kind: "thought" as const, text: "One", ended: true };
  expect(end([thought, { kind: "answer", text: "It is", ended: false }])).toBe(
    "<|start|>assistant<|channel|>analysis<|message|>One<|end|><|start|>assistant<|channel|>final<|message|>It is",
  );
  await model.dispose();
});
