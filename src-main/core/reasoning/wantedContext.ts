import type { Effort } from "../../../src-shared/domain/effort.ts";
import { effortTokens } from "../../../src-shared/domain/effortTokens.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import type { RunSettings } from "../../../src-shared/domain/runSettings.ts";
import { answerReserve } from "./planContext.ts";
import type { Profile } from "./Profile.ts";

/** Contexts come in steps of so many tokens, so that a slightly longer question does not need a new one. */
const stepTokens = 2048;
/** Characters of a token in mathematics, at the least; the exact count comes when the model is loaded. */
const charactersPerToken = 2.5;

/** The largest context a run can have, in tokens: what the person chose, else what the model was trained for. */
export function contextLimit(
  { trainContextTokens }: Pick<ModelFile, "trainContextTokens">,
  profile: Pick<Profile, "contextTokens">,
  settings: Pick<RunSettings, "contextTokens">,
): number {
  const wanted = settings.contextTokens ?? profile.contextTokens;
  return trainContextTokens > 0 ? Math.min(trainContextTokens, wanted) : wanted;
}

/** What a context is to hold. */
export interface ContextContent {
  /** Of the system prompt, the earlier turns and the question. */
  promptCharacters: number;
  /** Output that is there already. */
  resumedTokens: number;
  effort: Effort;
}

/** The context to ask for ahead of a run, in tokens: no more than it needs, so that small machines have room for it. */
export function wantedContext(
  { promptCharacters, resumedTokens, effort }: ContextContent,
  limit: number,
  settings: Pick<RunSettings, "contextTokens">,
): number {
  const thought = effortTokens(effort);
  if (settings.contextTokens !== null || thought === null) return limit;
  const prompt = Math.ceil(promptCharacters / charactersPerToken);
  return roundedContext(prompt + resumedTokens + thought + answerReserve(limit), limit);
}

/** The next step that holds so many tokens. */
export const roundedContext = (tokens: number, limit: number): number =>
  Math.min(limit, Math.ceil(tokens / stepTokens) * stepTokens);
