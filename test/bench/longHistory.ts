import type { Conversation, Turn } from "../../src-shared/domain/conversation.ts";
import { attemptId, conversationId, turnId } from "../../src-shared/domain/ids.ts";
import { StepSplitter } from "../../src-shared/domain/steps/StepSplitter.ts";
import { summarizeThought } from "../../src-shared/domain/steps/summarizeThought.ts";
import { passageTokens, thoughtPassage } from "./sampleThought.ts";
import { ThoughtFeed } from "./ThoughtFeed.ts";

const turns = 200;
/** Of each turn, so that all of them together are 300,000. */
const tokens = { thought: passageTokens, answer: passageTokens / 2 };

/** A conversation of 200 turns with 300,000 tokens, their thoughts folded; its last answer ends with the given words. */
export function longHistory(name: string, lastWords: string): Conversation {
  const [model] = new ThoughtFeed(name).conversation.turns;
  if (model === undefined) throw new Error("A feed has a turn.");
  const turnOf = (_: unknown, index: number): Turn => {
    const text = thoughtPassage(index);
    const answer = thoughtPassage(turns + index).slice(0, text.length / 2);
    const end = index === turns - 1 ? `\n\n${lastWords}` : "";
    const id = turnId.parse(`${name}-${index}`);
    return {
      ...model,
      turnId: id,
      siblingTurnIds: [id],
      attempt: {
        ...model.attempt,
        attemptId: attemptId.parse(`${name}-${index}`),
        turnId: id,
        phase: null,
        stopReason: "answered",
        thoughtFolded: null,
        thoughtSummary: summarizeThought([{ steps: StepSplitter.of(text), tokens: tokens.thought }], null),
        segments: [
          { kind: "thought", text, tokens: tokens.thought, durationMs: 9_000, ended: true },
          { kind: "answer", text: answer + end, tokens: tokens.answer, durationMs: 4_000, ended: true },
        ],
      },
    };
  };
  return {
    conversationId: conversationId.parse(name),
    title: name,
    sheetId: null,
    turns: Array.from({ length: turns }, turnOf),
  };
}
