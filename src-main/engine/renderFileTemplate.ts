import { randomUUID } from "node:crypto";
import { Template } from "@huggingface/jinja";
import type { ChatMessage, PromptPart } from "../core/ports/InferenceEngine.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";

/** ChatML, which most models without a template of their own understand. */
const chatMl =
  "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}{% endfor %}" +
  "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";

/**
 * Messages through the Jinja chat template of a GGUF file, ready for the model to answer. Each message's text is
 * stood for by a name while the template runs, so that it comes out as plain text whatever it contains.
 * @param thinks whether a model that can do both is to think first
 * @throws AppError `engine/load-failed` when the template cannot be used
 */
export function renderFileTemplate(
  template: string | undefined,
  messages: readonly ChatMessage[],
  specialTexts: { bos: string; eos: string },
  thinks = true,
): PromptPart[] {
  const names = messages.map(() => `TEXT${randomUUID().replaceAll("-", "")}`);
  const rendered = render(template ?? chatMl, {
    messages: messages.map(({ role }, index) => ({ role, content: names[index] })),
    add_generation_prompt: true,
    bos_token: specialTexts.bos,
    eos_token: specialTexts.eos,
    enable_thinking: thinks,
  });
  const texts = new Map(names.map((name, index) => [name, messages[index]?.text ?? ""]));
  return rendered.split(new RegExp(`(${names.join("|")})`)).flatMap((piece): PromptPart[] => {
    const text = texts.get(piece);
    if (text !== undefined) return [{ kind: "text", text }];
    return piece === "" ? [] : [{ kind: "special", text: piece }];
  });
}

function render(template: string, values: Record<string, unknown>): string {
  try {
    return new Template(template).render(values);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("engine/load-failed", `chat template: ${detail}`, { data: { detail }, cause });
  }
}
