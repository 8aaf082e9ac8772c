import { resolve } from "node:path";
import { expect, test } from "vitest";
import { chooseProfile, loadProfiles, profileById } from "../../../src-main/core/reasoning/loadProfiles.ts";

const profiles = loadProfiles(resolve(import.meta.dirname, "../../../resources"));
const choose = (fileName: string, architecture: string, name = "", chatTemplate: string | null = null): string =>
  chooseProfile(profiles, { fileName, architecture, name, chatTemplate }).id;

/** File names as they are published, with the architecture and often the name that their headers have. */
test.each([
  ["starter", "starter.gguf", "phi3", "Starter"],
  ["phi-4-reasoning", "microsoft_Phi-4-reasoning-Q4_K_M.gguf", "phi3", "Phi 4 Reasoning"],
  ["phi-4-reasoning", "Phi-4-reasoning-plus-UD-Q4_K_XL.gguf", "phi3", "Phi-4-Reasoning-Plus"],
  ["phi-4-reasoning", "sha256-ad5f4bf2", "phi3", "Phi 4 Reasoning Plus"],
  ["phi-4-mini-reasoning", "microsoft_Phi-4-mini-reasoning-Q4_K_M.gguf", "phi3", "Phi 4 Mini Reasoning"],
  ["phi-4-mini-instruct", "microsoft_Phi-4-mini-instruct-Q4_K_M.gguf", "phi3", "Phi 4 Mini Instruct"],
  ["phi-4", "phi-4-Q4_K_M.gguf", "phi3", "Phi 4"],
  ["phi-4", "phi-4-Q5_K_M.gguf", "llama", "Phi 4"],
  ["qwen3", "Qwen_Qwen3-32B-Q4_K_M.gguf", "qwen3", "Qwen3 32B"],
  ["qwen3", "Qwen3-30B-A3B-UD-Q4_K_XL.gguf", "qwen3moe", "Qwen3-30B-A3B"],
  ["qwen3", "Qwen3-1.7B-Q8_0.gguf", "qwen3", "Qwen3 1.7B Instruct"],
  ["qwen3-thinking-2507", "Qwen_Qwen3-4B-Thinking-2507-Q8_0.gguf", "qwen3", "Qwen3 4B Thinking 2507"],
  ["qwen3-thinking-2507", "Qwen3-30B-A3B-Thinking-2507-Q4_K_M.gguf", "qwen3moe", "Qwen3-30B-A3B-Thinking-2507"],
  ["none", "Qwen3-4B-Instruct-2507-Q4_K_M.gguf", "qwen3", "Qwen3-4B-Instruct-2507"],
  ["qwen3.5", "Qwen3.5-9B-Q4_K_M.gguf", "qwen35", "Qwen3.5-9B"],
  ["qwen3.6", "Qwen3.6-35B-A3B-UD-Q4_K_M.gguf", "qwen35moe", "Qwen3.6-35B-A3B"],
  ["qwq", "Qwen_QwQ-32B-Q4_K_M.gguf", "qwen2", "QwQ 32B"],
  ["deepseek-r1-distill", "DeepSeek-R1-Distill-Qwen-14B-Q4_K_M.gguf", "qwen2", "DeepSeek R1 Distill Qwen 14B"],
  ["deepseek-r1-distill", "DeepSeek-R1-Distill-Llama-8B-Q6_K.gguf", "llama", "DeepSeek R1 Distill Llama 8B"],
  ["deepseek-r1-0528-qwen3", "deepseek-ai_DeepSeek-R1-0528-Qwen3-8B-Q4_K_M.gguf", "qwen3", "DeepSeek R1 0528 Qwen3 8B"],
  ["gpt-oss", "gpt-oss-20b-mxfp4.gguf", "gpt-oss", "Gpt Oss 20b"],
  ["magistral", "Magistral-Small-2509-Q4_K_M.gguf", "llama", "Magistral-Small-2509"],
  ["any", "Magistral-Small-2506_Q4_K_M.gguf", "llama", "Magistral Small 2506"],
  ["ministral-3-reasoning", "Ministral-3-8B-Reasoning-2512-Q4_K_M.gguf", "mistral3", "Ministral-3-8B-Reasoning-2512"],
  ["any", "Ministral-3-8B-Instruct-2512-Q4_K_M.gguf", "mistral3", "Ministral-3-8B-Instruct-2512"],
  ["smollm3", "HuggingFaceTB_SmolLM3-3B-Q4_K_M.gguf", "smollm3", "SmolLM3 3B"],
  ["nemotron-nano-v2", "nvidia_NVIDIA-Nemotron-Nano-9B-v2-Q4_K_M.gguf", "nemotron_h", "NVIDIA Nemotron Nano 9B v2"],
  ["nemotron-3-nano", "Nemotron-3-Nano-30B-A3B-UD-Q4_K_XL.gguf", "nemotron_h_moe", "Nemotron-3-Nano-30B-A3B"],
  ["exaone-deep", "EXAONE-Deep-7.8B-Q4_K_M.gguf", "exaone", "EXAONE Deep 7.8B"],
  ["any", "EXAONE-3.5-7.8B-Instruct-Q4_K_M.gguf", "exaone", "EXAONE 3.5 7.8B Instruct"],
  ["gemma-4", "gemma-4-31B-it-Q4_K_M.gguf", "gemma4", "Gemma 4 31B It"],
  ["olmo-3-think", "allenai_Olmo-3-7B-Think-Q4_K_M.gguf", "olmo2", "Olmo 3 7B Think"],
  ["any", "open-thoughts_OpenThinker3-7B-Q4_K_M.gguf", "qwen2", "OpenThinker3 7B"],
  ["any", "Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf", "llama", "Meta Llama 3.1 8B Instruct"],
  ["any", "LFM2.5-1.2B-Thinking-Q8_0.gguf", "lfm2", "LFM2.5 1.2B Thinking"],
])("the profile %s for %s (%s)", (id, fileName, architecture, name) => {
  expect(choose(fileName, architecture, name)).toBe(id);
});

test.each([
  [
    "phi-4-reasoning",
    "phi3",
    "<|im_start|>system<|im_sep|>You are Phi, a language model trained by Microsoft to help users. Your role as an assistant involves",
  ],
  ["phi-4-mini-reasoning", "phi3", "{{ '<|system|>Your name is Phi, an AI math expert developed by Microsoft.' }}"],
  ["deepseek-r1-distill", "qwen2", "{{'<｜Assistant｜><think>\\n'}}"],
  ["deepseek-r1-0528-qwen3", "qwen3", "{{'<｜User｜>' + content + '<｜Assistant｜>'}}"],
  [
    "qwen3-thinking-2507",
    "qwen3",
    "{%- if add_generation_prompt %}\n    {{- '<|im_start|>assistant\\n<think>\\n' }}\n{%- endif %}",
  ],
  [
    "qwen3-thinking-2507",
    "qwen3",
    "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\n<think>\n' }}{%- endif %}",
  ],
  [
    "qwen3",
    "qwen3moe",
    "{%- if enable_thinking is defined and enable_thinking is false %}\n {{- '<think>\\n\\n</think>\\n\\n' }}",
  ],
  ["magistral", "llama", "{{ '[THINK]' + block['thinking'] + '[/THINK]' }}", "My Magistral"],
  [
    "ministral-3-reasoning",
    "mistral3",
    "{%- set default_system_message = '# HOW YOU SHOULD THINK AND ANSWER\\n\\nFirst draft",
  ],
  ["exaone-deep", "exaone", "{{ '\\n[|assistant|]<thought>\\n' }}"],
  ["qwen3.5", "qwen35", "{%- if loop.index0 > ns.last_query_index %}"],
  [
    "qwen3.6",
    "qwen35moe",
    "{%- if (preserve_thinking is defined and preserve_thinking is true) or (loop.index0 > ns.last_query_index) %}",
  ],
  ["any", "qwen35", "{%- if preserve_thinking is undefined or loop.index0 > ns.last_query_index %}"],
  ["any", "qwen2", "{{- '<|im_start|>assistant\\n' }}"],
  ["any", "phi3", "{{ '<|im_start|>assistant<|im_sep|><think>' }}"],
])("a file that was given another name is known by its template: %s", (id, architecture, template, name = "model") => {
  expect(choose("model-q4.gguf", architecture, name, template)).toBe(id);
});

test("profiles are found by their ids, which differ, as do the names people see", () => {
  for (const profile of profiles) expect(profileById(profiles, profile.id)).toBe(profile);
  expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
  expect(new Set(profiles.map(({ name }) => name)).size).toBe(profiles.length);
  expect(profileById(profiles, "gone")).toBeUndefined();
});

test("every profile has words for each nudge, its own or those of all", () => {
  const qwen = profileById(profiles, "qwen3")?.nudges;
  const phi = profileById(profiles, "phi-4-reasoning")?.nudges;
  expect(phi?.answerNow).toBe("I have thought long enough. I will give the final answer now.");
  expect(qwen?.answerNow).toMatch(/^Considering the limited time/);
  expect(qwen?.thinkMore).toBe(phi?.thinkMore);
});

test("a thought that the prompt opens is one that the profile's markers close", () => {
  const opened = profiles.flatMap(({ template, thoughtMarkers }) => {
    const marker = template?.answer?.match(/<th[a-z]+>/)?.[0];
    return marker === undefined ? [] : [{ marker, open: thoughtMarkers?.open }];
  });
  expect(opened.length).toBeGreaterThan(5);
  for (const { marker, open } of opened) expect(open).toBe(marker);
});
