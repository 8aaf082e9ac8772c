import type { Prompt } from "../ports/InferenceEngine.ts";

/**
 * A prompt as one text for people to read, with the special tokens as they are written. Messages for the chat template
 * inside a GGUF file, which is not at hand here, come one after the other under the name of their role.
 */
export function promptText(prompt: Prompt): string {
  if (prompt.kind === "parts") return prompt.parts.map(({ text }) => text).join("");
  return prompt.messages.map(({ role, text }) => `[${role}]\n${text}\n`).join("\n");
}
