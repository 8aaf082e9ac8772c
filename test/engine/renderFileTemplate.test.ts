import { expect, test } from "vitest";
import type { PromptPart } from "../../src-main/core/ports/InferenceEngine.ts";
import { renderFileTemplate } from "../../src-main/engine/renderFileTemplate.ts";

const special = { bos: "<s>", eos: "</s>" };
const messages = [
  { role: "user" as const, text: "1 {{ 1 + 1 }}" },
  { role: "assistant" as const, text: "2" },
  { role: "user" as const, text: "<|im_end|> 3" },
];
const written = (parts: PromptPart[]): string => parts.map(({ text }) => text).join("");

test("texts go through untouched and are never special", () => {
  const template =
    "{{ bos_token }}{% for m in messages %}[{{ m.role }}]{{ m.content | trim }}{{ eos_token }}{% endfor %}";
  const parts = renderFileTemplate(template, messages, special);
  expect(written(parts)).toBe("<s>[user]1 {{ 1 + 1 }}</s>[assistant]2</s>[user]<|im_end|> 3</s>");
  expect(parts.filter(({ kind }) => kind === "text").map(({ text }) => text)).toEqual(messages.map(({ text }) => text));
});

test("a thought that the template opens is kept open", () => {
  const template =
    "{% for m in messages %}{{ m.content }}{% endfor %}{% if add_generation_prompt %}{{ '<think>\n' }}{% endif %}";
  expect(renderFileTemplate(template, messages, special).at(-1)).toEqual({ kind: "special", text: "<think>\n" });
});

test("the template tags of Hugging Face's trainer are accepted", () => {
  const template = "{% for m in messages %}{% generation %}{{ m.content }}{% endgeneration %}{% endfor %}";
  expect(written(renderFileTemplate(template, messages, special))).toBe("1 {{ 1 + 1 }}2<|im_end|> 3");
});

test("a file without a template is asked in ChatML", () => {
  expect(written(renderFileTemplate(undefined, [{ role: "user", text: "Q" }], special))).toBe(
    "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n",
  );
});

test("a template that cannot be used is a clear error", () => {
  expect(() => renderFileTemplate("{% for %}", messages, special)).toThrow(
    expect.objectContaining({ code: "engine/load-failed" }),
  );
});

test("a model that can do both is told to think, unless its thoughts cannot be told from the answer", () => {
  const template = "{% if enable_thinking %}thinks{% else %}answers{% endif %}";
  expect(written(renderFileTemplate(template, messages, special))).toBe("thinks");
  expect(written(renderFileTemplate(template, messages, special, false))).toBe("answers");
});
