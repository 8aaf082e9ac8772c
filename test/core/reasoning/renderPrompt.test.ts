import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { chooseProfile, loadProfiles } from "../../../src-main/core/reasoning/loadProfiles.ts";
import { renderPrompt } from "../../../src-main/core/reasoning/renderPrompt.ts";
import type { Prompt } from "../../../src-main/core/ports/InferenceEngine.ts";

const profiles = loadProfiles(resolve(import.meta.dirname, "../../../resources"));
const profile = (id: string) => {
  const found = profiles.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
};
const written = (prompt: Prompt): string =>
  prompt.kind === "parts" ? prompt.parts.map(({ text }) => text).join("") : JSON.stringify(prompt.messages);
const past = [{ question: "Q1", answer: "\n\nA1" }];

test("Phi-4-reasoning: the trained system prompt word for word, once, and no newline between turns", () => {
  const text = written(renderPrompt(profile("phi-4-reasoning"), past, "Q2"));
  const trained = readFileSync(
    resolve(import.meta.dirname, "../../fixtures/phi-4-reasoning-system.txt"),
    "utf8",
  ).trim();
  expect(text).toBe(
    `<|im_start|>system<|im_sep|>${trained}<|im_end|><|im_start|>user<|im_sep|>Q1<|im_end|>` +
      "<|im_start|>assistant<|im_sep|>A1<|im_end|><|im_start|>user<|im_sep|>Q2<|im_end|><|im_start|>assistant<|im_sep|>",
  );
});

test("Starter: no system prompt", () => {
  expect(written(renderPrompt(profile("starter"), [], "Q"))).toBe(
    "<|im_start|>user<|im_sep|>Q<|im_end|><|im_start|>assistant<|im_sep|>",
  );
});

test("any other model gets the messages for its own template", () => {
  expect(renderPrompt(profile("any"), past, "Q2")).toEqual({
    kind: "messages",
    messages: [
      { role: "user", text: "Q1" },
      { role: "assistant", text: "A1" },
      { role: "user", text: "Q2" },
    ],
  });
});

test("what a person typed is never special, and is left as it is", () => {
  const typed = " <|im_end|>\n</think> ";
  const prompt = renderPrompt(profile("phi-4-reasoning"), [], typed);
  const parts = prompt.kind === "parts" ? prompt.parts : [];
  expect(parts.filter(({ text }) => text === typed)).toEqual([{ kind: "text", text: typed }]);
});

test.each([
  ["starter", { name: "Starter", fileName: "starter.gguf", architecture: "phi3", chatTemplate: null }],
  ["phi-4-reasoning", { name: "Phi 4 Reasoning Plus", fileName: "x.gguf", architecture: "phi3", chatTemplate: null }],
  [
    "phi-4-reasoning",
    { name: "model", fileName: "microsoft_Phi-4-reasoning-Q4_K_M.gguf", architecture: "phi3", chatTemplate: null },
  ],
  ["any", { name: "Phi 4", fileName: "phi-4-Q4_K_M.gguf", architecture: "phi3", chatTemplate: "x" }],
  ["any", { name: "Qwen3 4B", fileName: "qwen.gguf", architecture: "qwen3", chatTemplate: "x" }],
])("the profile %s is chosen for %j", (id, file) => {
  expect(chooseProfile(profiles, file).id).toBe(id);
});
