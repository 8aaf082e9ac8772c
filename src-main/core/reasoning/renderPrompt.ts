import type { Effort } from "../../../src-shared/domain/effort.ts";
import { effortLevels, effortTokens, type EffortLevel } from "../../../src-shared/domain/effortTokens.ts";
import type { ChatMessage, Prompt, PromptPart } from "../ports/InferenceEngine.ts";
import type { Profile } from "./Profile.ts";

/** An earlier question and what was answered; thoughts of the past are not sent back. */
export interface PastTurn {
  question: string;
  answer: string;
}

export interface PromptOptions {
  /**
   * A person's own system prompt: in place of the trained one, or beside it where the family keeps that one. Empty for
   * none, null (the default) for the trained one.
   */
  systemPrompt?: string | null | undefined;
  /** For families whose prompt names it; `normal` by default. */
  effort?: Effort | undefined;
}

type Template = NonNullable<Profile["template"]>;

const special = (text: string): PromptPart => ({ kind: "special", text });
const plain = (text: string): PromptPart => ({ kind: "text", text });

/** The prompt exactly as the model was trained to see it, the system prompt once, ready for the model to answer. */
export function renderPrompt(
  profile: Profile,
  past: readonly PastTurn[],
  question: string,
  { systemPrompt = null, effort = "normal" }: PromptOptions = {},
): Prompt {
  const { template } = profile;
  const turns: ChatMessage[] = [
    ...past.flatMap((turn): ChatMessage[] => [
      { role: "user", text: turn.question },
      { role: "assistant", text: turn.answer.trim() },
    ]),
    { role: "user", text: question },
  ];
  if (template === null) {
    const text = systemPrompt ?? profile.systemPrompt ?? "";
    return {
      kind: "messages",
      messages: [...(text.trim() === "" ? [] : [{ role: "system" as const, text }]), ...turns],
    };
  }
  const parts = [
    special(template.start.replace("{effort}", profile.effortWords?.[levelOf(effort)] ?? "")),
    ...systemParts(template, profile.systemPrompt ?? "", systemPrompt),
    ...turns.flatMap(({ role, text }) => [special(template[role].before), plain(text), special(template[role].after)]),
    special(template.answer ?? template.assistant.before),
  ];
  return { kind: "parts", parts: joined(parts) };
}

/** What the model was trained with is written with its control tokens; what a person writes never has any. */
function systemParts({ system }: Template, trained: string, own: string | null): PromptPart[] {
  const { before, after, isRequired } = system;
  const within = withOwn(system, trained, own);
  const isEmpty = within.every(({ text }) => text === "");
  return isEmpty && !isRequired ? [] : [special(before), ...within, special(after)];
}

function withOwn(system: Template["system"], trained: string, own: string | null): PromptPart[] {
  if (own === null) return [special(trained)];
  const ownParts = own.trim() === "" ? [] : [plain(own)];
  if (system.own === undefined) return ownParts;
  if (ownParts.length === 0) return [special(trained)];
  const { place, join } = system.own;
  return place === "before"
    ? [...ownParts, special(join), special(trained)]
    : [special(trained), special(join), ...ownParts];
}

/** Neighbouring special texts as one, so that they become the tokens that they would be in one piece. */
function joined(parts: readonly PromptPart[]): PromptPart[] {
  return parts.reduce<PromptPart[]>((all, part) => {
    const last = all.at(-1);
    if (part.text === "" && part.kind === "special") return all;
    if (part.kind === "special" && last?.kind === "special") last.text += part.text;
    else all.push({ ...part });
    return all;
  }, []);
}

/** An own number of thought tokens counts as the least level that allows as many. */
function levelOf(effort: Effort): EffortLevel {
  if (typeof effort !== "number") return effort;
  return effortLevels.find((level) => effort <= (effortTokens(level) ?? Infinity)) ?? "maximum";
}
