import type { ChatMessage, Prompt, PromptPart } from "../ports/InferenceEngine.ts";
import type { Profile } from "./Profile.ts";

/** An earlier question and what was answered; thoughts of the past are not sent back. */
export interface PastTurn {
  question: string;
  answer: string;
}

/** The prompt exactly as the model was trained to see it, the system prompt once, ready for the model to answer. */
export function renderPrompt(profile: Profile, past: readonly PastTurn[], question: string): Prompt {
  const messages: ChatMessage[] = [
    ...(profile.systemPrompt === null ? [] : [{ role: "system" as const, text: profile.systemPrompt }]),
    ...past.flatMap((turn): ChatMessage[] => [
      { role: "user", text: turn.question },
      { role: "assistant", text: turn.answer.trim() },
    ]),
    { role: "user", text: question },
  ];
  if (profile.template === null) return { kind: "messages", messages };
  const { template } = profile;
  const parts = messages.flatMap(({ role, text }): PromptPart[] => [
    { kind: "special", text: template[role].before },
    { kind: "text", text },
    { kind: "special", text: template[role].after },
  ]);
  return { kind: "parts", parts: [...parts, { kind: "special", text: template.assistant.before }] };
}
