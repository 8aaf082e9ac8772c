import type { Token } from "node-llama-cpp";
import type { ChatMessage, GenerateRequest, PromptPart, ThoughtMarkers } from "../core/ports/InferenceEngine.ts";
import type { LoadedLlama } from "./LoadedLlama.ts";
import { renderFileTemplate } from "./renderFileTemplate.ts";
import { specialTexts, specialTextsIn } from "./specialTexts.ts";

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
function partsFromFile(
  { model }: Pick<LoadedLlama, "model">,
  messages: readonly ChatMessage[],
  thinks: boolean,
): PromptPart[] {
  const { bosString, eosString } = model.tokens;
  const special = { bos: bosString ?? "", eos: eosString ?? "" };
  return renderFileTemplate(model.fileInfo.metadata.tokenizer.chat_template, messages, special, thinks);
}

/** A prompt as tokens, and whether its end has already opened a thought. */
export interface TokenizedPrompt {
  tokens: Token[];
  opensThought: boolean;
}

/**
 * The special texts of a prompt become the tokens they name; nothing that a person or the model wrote ever does,
 * whatever it looks like.
 */
export function tokenizePrompt(
  loaded: Pick<LoadedLlama, "model">,
  { prompt, thoughtMarkers, stops, resume }: Pick<GenerateRequest, "prompt" | "thoughtMarkers" | "stops" | "resume">,
): TokenizedPrompt {
  const { model } = loaded;
  const parts =
    prompt.kind === "parts" ? prompt.parts : partsFromFile(loaded, prompt.messages, thoughtMarkers !== null);
  const special = parts.filter((part) => part.kind === "special").map((part) => part.text);
  const opensThought =
    thoughtMarkers !== null && (special.at(-1) ?? "").trimEnd().endsWith(thoughtMarkers.open.trimEnd());
  const all = [...parts, ...resumedParts(resume, thoughtMarkers, opensThought)];
  const markers = thoughtMarkers === null ? [] : [thoughtMarkers.open, thoughtMarkers.close];
  const written = [...special, ...markers].flatMap((text) => specialTextsIn(text));
  const guarded = [...new Set([...specialTexts(model), ...written, ...markers, ...stops])];
  const tokens = all.flatMap((part) =>
    part.kind === "special" ? model.tokenize(part.text, true) : tokenizePlain(loaded, part.text, guarded),
  );
  return { tokens, opensThought };
}

/** What an earlier run wrote, put back as the model had written it. */
function resumedParts(
  resume: GenerateRequest["resume"],
  markers: ThoughtMarkers | null,
  opensThought: boolean,
): PromptPart[] {
  return resume.flatMap((segment, index): PromptPart[] => {
    const text: PromptPart = { kind: "text", text: segment.text };
    if (markers === null) return [text];
    if (segment.kind === "answer")
      return index === 0 && markers.answerOpen !== undefined
        ? [{ kind: "special", text: markers.answerOpen }, text]
        : [text];
    const open: PromptPart[] = index === 0 && opensThought ? [] : [{ kind: "special", text: markers.open }];
    return [...open, text, ...(segment.ended ? [{ kind: "special", text: markers.close } as const] : [])];
  });
}
