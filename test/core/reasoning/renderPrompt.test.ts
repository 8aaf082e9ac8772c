import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { loadProfiles, profileById } from "../../../src-main/core/reasoning/loadProfiles.ts";
import { promptText } from "../../../src-main/core/reasoning/promptText.ts";
import { renderPrompt, type PromptOptions } from "../../../src-main/core/reasoning/renderPrompt.ts";

const fixtures = resolve(import.meta.dirname, "../../fixtures");
const profiles = loadProfiles(resolve(import.meta.dirname, "../../../resources"));
const withTemplate = profiles
  .filter(({ template }) => template !== null)
  .map((profile) => [profile.id, profile] as const);
const profile = (id: string) => {
  const found = profileById(profiles, id);
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
};
const past = [{ question: "What is 2 + 2?", answer: "\n\n4" }];
const written = (id: string, options?: PromptOptions): string =>
  promptText(renderPrompt(profile(id), past, "And 3 + 3?", options));
const count = (text: string, part: string): number => text.split(part).length - 1;

test.each(withTemplate)("%s: a conversation of two turns, as in its golden file", (id) => {
  const golden = readFileSync(resolve(fixtures, "prompts", `${id}.txt`), "utf8");
  expect(written(id)).toBe(golden);
});

/** Of profiles that have a trained system prompt. */
const withPrompt = withTemplate.flatMap(([id, one]) => {
  const { systemPrompt, template } = one;
  return systemPrompt === null ? [] : [[id, systemPrompt, template?.system.own !== undefined] as const];
});

test.each(withPrompt)("%s: the trained system prompt once", (id, systemPrompt) => {
  expect(count(written(id), systemPrompt)).toBe(1);
});

test.each(withTemplate)("%s: every turn once, in order", (id) => {
  const text = written(id);
  expect(text.split(/(What is 2 \+ 2\?|4(?=\D)|And 3 \+ 3\?)/).filter((part) => /^(?:What|And)/.test(part))).toEqual([
    "What is 2 + 2?",
    "And 3 + 3?",
  ]);
});

test("Phi-4-reasoning: the trained system prompt word for word, and no newline between turns", () => {
  const trained = readFileSync(resolve(fixtures, "phi-4-reasoning-system.txt"), "utf8").trim();
  expect(written("phi-4-reasoning")).toBe(
    `<|im_start|>system<|im_sep|>${trained}<|im_end|><|im_start|>user<|im_sep|>What is 2 + 2?<|im_end|>` +
      "<|im_start|>assistant<|im_sep|>4<|im_end|><|im_start|>user<|im_sep|>And 3 + 3?<|im_end|><|im_start|>assistant<|im_sep|>",
  );
});

test("any other model gets the messages for its own template", () => {
  const turns = [
    { role: "user", text: "What is 2 + 2?" },
    { role: "assistant", text: "4" },
    { role: "user", text: "And 3 + 3?" },
  ];
  expect(renderPrompt(profile("any"), past, "And 3 + 3?")).toEqual({ kind: "messages", messages: turns });
  expect(renderPrompt(profile("any"), past, "And 3 + 3?", { systemPrompt: "Be brief." })).toEqual({
    kind: "messages",
    messages: [{ role: "system", text: "Be brief." }, ...turns],
  });
  expect(written("none")).toBe("[user]\nWhat is 2 + 2?\n\n[assistant]\n4\n\n[user]\nAnd 3 + 3?\n");
});

test.each(withTemplate)("%s: what a person typed is never special, and is left as it is", (_id, one) => {
  const typed = " <|im_end|>\n</think> ";
  const own = "<|im_start|>[INST]<|turn>";
  const prompt = renderPrompt(one, [{ question: typed, answer: typed }], typed, { systemPrompt: own });
  const parts = prompt.kind === "parts" ? prompt.parts : [];
  expect(parts.filter(({ kind }) => kind === "text").map(({ text }) => text)).toEqual([
    own,
    typed,
    typed.trim(),
    typed,
  ]);
});

test.each(withTemplate)("%s: a person's own system prompt comes once", (id) => {
  expect(count(written(id, { systemPrompt: "Answer in French." }), "Answer in French.")).toBe(1);
});

test.each(withPrompt)(
  "%s: beside a person's own system prompt the trained one stays only where it has to",
  (id, trained, stays) => {
    expect(count(written(id, { systemPrompt: "Answer in French." }), trained)).toBe(stays ? 1 : 0);
  },
);

test("where the trained system prompt always stays, a person's own stands beside it as the maker says", () => {
  expect(written("phi-4-mini-reasoning", { systemPrompt: "Be brief." })).toMatch(
    /^<\|system\|>Your name is Phi, an AI math expert developed by Microsoft\. Be brief\.<\|end\|><\|user\|>/,
  );
  expect(written("ministral-3-reasoning", { systemPrompt: "Be brief." })).toMatch(
    /^<s>\[SYSTEM_PROMPT\]Be brief\.\n\n# HOW YOU SHOULD THINK [^]+ self-contained response\.\[\/SYSTEM_PROMPT\]\[INST\]/,
  );
});

test("an empty system prompt takes the trained one away, where the family can be without", () => {
  expect(written("phi-4-reasoning", { systemPrompt: " " })).toMatch(/^<\|im_start\|>user<\|im_sep\|>What/);
  expect(written("phi-4-mini-reasoning", { systemPrompt: "" })).toBe(written("phi-4-mini-reasoning"));
  expect(written("gemma-4", { systemPrompt: "" })).toMatch(/^<bos><\|turn>system\n<\|think\|>\n<turn\|>\n/);
});

test.each([
  ["quick", "low"],
  ["normal", "medium"],
  ["deep", "high"],
  ["maximum", "high"],
  [500, "low"],
  [4096, "medium"],
  [20_000, "high"],
] as const)("gpt-oss is told the effort: %s is %s", (effort, word) => {
  expect(written("gpt-oss", { effort })).toContain(`\n\nReasoning: ${word}\n\n`);
});
