import type { ContextPlan } from "../../../src-shared/domain/attempt.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { Prompt } from "../ports/InferenceEngine.ts";
import { freeTokens, pastLimit, planContext, type ContextNeed } from "./planContext.ts";
import type { PastTurn } from "./renderPrompt.ts";

export interface PromptToFit {
  past: readonly PastTurn[];
  question: string;
  need: Omit<ContextNeed, "systemTokens" | "questionTokens">;
  render: (past: readonly PastTurn[], question: string) => Prompt;
  /** Tokens of each prompt. */
  count: (prompts: Prompt[]) => Promise<number[]>;
}

/** A prompt with all earlier turns, counted. */
export interface MeasuredPrompt extends PromptToFit {
  prompt: Prompt;
  need: ContextNeed;
  /** Of the prompt without earlier turns. */
  aloneTokens: number;
  pastTokens: number;
  /** Context in which nothing would have to give way, in tokens. */
  fullTokens: number;
}

export interface FittedPrompt {
  prompt: Prompt;
  plan: ContextPlan;
}

/** Counts a prompt with all its earlier turns, and what the run needs beside it. */
export async function measurePrompt(wanted: PromptToFit): Promise<MeasuredPrompt> {
  const { past, question, render, count } = wanted;
  const prompt = render(past, question);
  const [all = 0, aloneTokens = 0, systemTokens = 0] = await count([prompt, render([], question), render([], "")]);
  const need = { ...wanted.need, systemTokens, questionTokens: Math.max(0, aloneTokens - systemTokens) };
  return { ...wanted, prompt, need, aloneTokens, pastTokens: all - aloneTokens, fullTokens: all + outputNeed(need) };
}

/**
 * The prompt with as many of the latest turns as the context has room for. Where turns must go, the oldest go first.
 * @throws AppError `reasoning/prompt-too-long` when not even the question fits
 */
export async function fitPrompt(measured: MeasuredPrompt, contextTokens: number): Promise<FittedPrompt> {
  const { past, question, need, render, count, prompt, aloneTokens, pastTokens } = measured;
  const isNew = need.resumed.thoughtTokens + need.resumed.answerTokens === 0;
  if (isNew && freeTokens(need, contextTokens) < 0)
    throw new AppError("reasoning/prompt-too-long", `${aloneTokens} tokens in ${contextTokens}`, {
      data: { promptTokens: aloneTokens, contextTokens },
    });
  const limit = pastLimit(need, contextTokens);
  if (pastTokens <= limit)
    return { prompt, plan: planContext(need, contextTokens, { tokens: pastTokens, droppedTurns: 0 }) };

  // The fewest turns to drop: a turn more never takes fewer tokens.
  let [tooFew, enough] = [0, past.length];
  let tokens = 0;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    const [counted = 0] = await count([render(past.slice(middle), question)]);
    if (counted - aloneTokens <= limit) [enough, tokens] = [middle, counted - aloneTokens];
    else tooFew = middle;
  }
  return {
    prompt: render(past.slice(enough), question),
    plan: planContext(need, contextTokens, { tokens, droppedTurns: enough }),
  };
}

/** Thought and answer as they would be in a context without end, in tokens. */
function outputNeed(need: ContextNeed): number {
  const plan = planContext(need, endless, { tokens: 0, droppedTurns: 0 });
  return plan.thoughtTokens + plan.answerTokens + need.resumed.answerTokens;
}

/** More than any model has, in tokens. */
const endless = 2 ** 24;
