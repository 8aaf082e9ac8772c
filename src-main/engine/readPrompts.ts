import type { LlamaModel } from "node-llama-cpp";
import type { PromptReading, ReadablePrompt, ThoughtMarkers } from "../core/ports/InferenceEngine.ts";
import type { LoadedLlama } from "./LoadedLlama.ts";
import { specialTextsIn } from "./specialTexts.ts";
import { tokenizePrompt } from "./tokenizePrompt.ts";

/** Prompts as the model reads them, and what of their special texts its vocabulary does not have. Nothing is evaluated. */
export function readPrompts(loaded: LoadedLlama, requests: readonly ReadablePrompt[]): PromptReading[] {
  return requests.map((request) => readPrompt(loaded, request));
}

function readPrompt({ model }: LoadedLlama, request: ReadablePrompt): PromptReading {
  const { prompt, thoughtMarkers } = request;
  const { tokens } = tokenizePrompt({ model }, { ...request, resume: [] });
  const parts = prompt.kind === "parts" ? prompt.parts.filter(({ kind }) => kind === "special") : [];
  const special = parts.flatMap(({ text }) => specialTextsIn(text)).filter((text) => !isOneToken(model, text));
  const markers = markerTexts(thoughtMarkers).filter((text) => !isOneToken(model, text) && !hasControl(model, text));
  return {
    tokens: tokens.length,
    text: model.detokenize(tokens, true),
    missingTokens: [...new Set([...special, ...markers])],
  };
}

function markerTexts(markers: ThoughtMarkers | null): string[] {
  if (markers === null) return [];
  const { open, close, answerOpen, heading } = markers;
  const headings = heading === undefined ? [] : [...heading.opens, heading.close, heading.end];
  return [open, close, ...(answerOpen === undefined ? [] : [answerOpen]), ...headings];
}

const isOneToken = (model: LlamaModel, text: string): boolean => model.tokenize(text, true).length === 1;

/** A family may write a marker with several tokens: it is there when any of them is more than plain text. */
const hasControl = (model: LlamaModel, text: string): boolean =>
  model.tokenize(text, true).some((token) => {
    const { control, userDefined } = model.getTokenAttributes(token);
    return control || userDefined;
  });
