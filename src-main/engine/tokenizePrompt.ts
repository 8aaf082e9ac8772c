import type { Token } from "node-llama-cpp";
import type { ChatMessage, GenerateRequest, PromptPart } from "../core/ports/InferenceEngine.ts";
import type { LoadedLlama } from "./LoadedLlama.ts";
import { renderFileTemplate } from "./renderFileTemplate.ts";

const controlText = /<[^<>\s]{1,60}>|\[\/?[A-Z_]{2,40}\]/g;

/**
 * Tokenizes text that must stay text. llama.cpp turns user-defined tokens such as `</think>` into themselves
 * even where special tokens are off, so each guarded text is cut after its first character.
 */
export function tokenizePlain(
  { model }: Pick<LoadedLlama, "model">,
  text: string,
  guarded: readonly string[],
): Token[] {
  const cuts = new Set<number>();
  for (const marker of guarded)
    for (let at = text.indexOf(marker); at !== -1; at = text.indexOf(marker, at + 1)) cuts.add(at + 1);
  if (cuts.size === 0) return model.tokenize(text, false);
  const tokens: Token[] = [];
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    tokens.push(...model.tokenize(text.slice(from, cut), false));
    from = cut;
  }
  return tokens.concat(model.tokenize(text.slice(from), false));
}

/** The same messages through the chat template inside the GGUF file. */
function partsFromFile({ model }: LoadedLlama, messages: readonly ChatMessage[]): PromptPart[] {
  const { bosString, eosString } = model.tokens;
  const special = { bos: bosString ?? "", eos: eosString ?? "" };
  return renderFileTemplate(model.fileInfo.metadata.tokenizer.chat_template, messages, special);
}

/** A prompt as tokens, and whether its end has already opened a thought. */
export interface TokenizedPrompt {
  tokens: Token[];
  opensThought: boolean;
}

export function tokenizePrompt(
  loaded: LoadedLlama,
  { prompt, thoughtMarkers, stops, resume }: Pick<GenerateRequest, "prompt" | "thoughtMarkers" | "stops" | "resume">,
): TokenizedPrompt {
  const parts = prompt.kind === "parts" ? prompt.parts : partsFromFile(loaded, prompt.messages);
  const special = parts.filter((part) => part.kind === "special").map((part) => part.text);
  const guarded = new Set([...stops, ...special.flatMap((text) => text.match(controlText) ?? [])]);
  if (thoughtMarkers !== null) guarded.add(thoughtMarkers.open).add(thoughtMarkers.close);
  const opensThought = thoughtMarkers !== null && (special.at(-1) ?? "").trimEnd().endsWith(thoughtMarkers.open);
  const all = [...parts, ...resumedParts(resume, thoughtMarkers, opensThought)];
  const tokens = all.flatMap((part) =>
    part.kind === "special" ? loaded.model.tokenize(part.text, true) : tokenizePlain(loaded, part.text, [...guarded]),
  );
  return { tokens, opensThought };
}

/** What an earlier run wrote, put back as the model had written it. */
function resumedParts(
  resume: GenerateRequest["resume"],
  markers: GenerateRequest["thoughtMarkers"],
  opensThought: boolean,
): PromptPart[] {
  return resume.flatMap((segment, index): PromptPart[] => {
    const text: PromptPart = { kind: "text", text: segment.text };
    if (segment.kind === "answer" || markers === null) return [text];
    const open: PromptPart[] = index === 0 && opensThought ? [] : [{ kind: "special", text: markers.open }];
    return [...open, text, ...(segment.ended ? [{ kind: "special", text: markers.close } as const] : [])];
  });
}
