import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import type { AttemptId, TurnId } from "../../../../src-shared/domain/ids.ts";
import { AttemptStore } from "../../../../src-renderer/features/chat/AttemptStore.ts";
import { EmptyState } from "../../../../src-renderer/features/chat/EmptyState.tsx";
import { RunLine } from "../../../../src-renderer/features/chat/RunLine.tsx";
import { Thought, ThoughtHeader } from "../../../../src-renderer/features/chat/Thought.tsx";
import type { TurnActions } from "../../../../src-renderer/features/chat/TurnActions.ts";
import { TurnEnd } from "../../../../src-renderer/features/chat/TurnEnd.tsx";
import { freshAttempt, sampleAttempt, samplePlan, segment } from "./sampleAttempt.ts";

const nothing = (): void => undefined;
const actions: TurnActions = {
  ask: () => Promise.resolve(true),
  regenerate: nothing,
  goOn: nothing,
  answerNow: nothing,
  repair: () => undefined,
  thinkMore: nothing,
  continueFrom: nothing,
  stop: nothing,
  stopSamples: nothing,
  showTurn: nothing,
  showAttempt: nothing,
  fork: nothing,
  foldThought: nothing,
};

/** What can be read, tags taken away. */
const words = (node: ReactNode): string => renderToStaticMarkup(node).replaceAll(/<[^>]*>/g, "");
const buttons = (html: string): string[] =>
  [...html.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([, inside = ""]) => inside.replaceAll(/<[^>]*>/g, ""));

const thinking = freshAttempt({
  phase: "thinking",
  segments: [segment("thought", "3x", { tokens: 1386, durationMs: 64_200, ended: false })],
  metrics: { promptTokens: 9, promptMs: 5, outputTokens: 1387, outputMs: 64_200 },
});

describe("the thought's header", () => {
  test("while thinking: time, tokens and speed, all from the engine", () => {
    expect(words(<ThoughtHeader store={new AttemptStore(thinking)} summary={null} />)).toBe(
      "Thinking 1 min 04 s1,386 tokens21.6 tokens/s",
    );
  });

  test("where it is planned: how many tokens it may have, and how long that may still take", () => {
    const planned = { ...thinking, plan: samplePlan() };
    expect(words(<ThoughtHeader store={new AttemptStore(planned)} summary={null} />)).toBe(
      "Thinking 1 min 04 s1,386 of up to 4,096 tokens21.6 tokens/sup to 3 min left",
    );
  });

  test("afterwards: one line, continuations added up", () => {
    const segments = [
      segment("thought", "a", { tokens: 400, durationMs: 10_000 }),
      segment("thought", "b", { tokens: 31, durationMs: 2_300 }),
    ];
    const store = new AttemptStore(sampleAttempt({ segments }));
    expect(words(<ThoughtHeader store={store} summary={null} />)).toBe("Thought for 12 s431 tokens");
    const summary = { steps: 7, turnedBack: 2, answerSeenAt: 0.384, strips: [] };
    expect(words(<ThoughtHeader store={store} summary={summary} />)).toBe(
      "Thought for 12 s431 tokens7 steps2 turned backanswer first seen at 38 %",
    );
    const plain = { ...summary, steps: 1, turnedBack: 0, answerSeenAt: null };
    expect(words(<ThoughtHeader store={store} summary={plain} />)).toBe("Thought for 12 s431 tokens1 step");
  });
});

function ThoughtOf({ attempt }: { attempt: Attempt }) {
  return (
    <Thought
      store={new AttemptStore(attempt)}
      isFollowing
      isClosed={false}
      isLocked={false}
      onContinueFrom={nothing}
      onFold={nothing}
      onAnswerNow={nothing}
      onStop={nothing}
    />
  );
}

describe("the thought", () => {
  const isOpen = (attempt: Attempt): boolean =>
    renderToStaticMarkup(<ThoughtOf attempt={attempt} />).includes('aria-expanded="true"');

  test("is open while it grows and folded once there is an answer", () => {
    expect(isOpen(thinking)).toBe(true);
    expect(isOpen(sampleAttempt())).toBe(false);
  });

  test("stays as the person has put it", () => {
    expect(isOpen({ ...thinking, thoughtFolded: true })).toBe(false);
    expect(isOpen(sampleAttempt({ thoughtFolded: false }))).toBe(true);
  });

  test("is open where it is all that there is", () => {
    expect(isOpen(sampleAttempt({ stopReason: "interrupted", segments: [segment("thought", "3x")] }))).toBe(true);
  });

  test("is not there where the model did not think", () => {
    const attempt = sampleAttempt({ segments: [segment("answer", "5")] });
    expect(renderToStaticMarkup(<ThoughtOf attempt={attempt} />)).toBe("");
  });
});

describe("the line of a run", () => {
  const line = (attempt: Attempt): string =>
    words(<RunLine store={new AttemptStore(attempt)} isClosed={false} onStop={nothing} />);

  test.each([
    ["waiting", "Waiting for the run before itStop"],
    ["loading", "Loading Starter…Stop"],
    ["reading", "Reading the problem…Stop"],
  ] as const)("%s", (phase, text) => {
    expect(line(freshAttempt({ phase }))).toBe(text);
  });

  test("leaves the thinking to the thought's header, and is gone at the end", () => {
    expect(line(thinking)).toBe("");
    expect(line(sampleAttempt())).toBe("");
  });
});

describe("the end of a turn", () => {
  const end = (attempt: Attempt, isLocked = false): string =>
    renderToStaticMarkup(
      <TurnEnd
        turn={{
          turnId: "t1" as TurnId,
          question: "?",
          createdAt: 0,
          siblingTurnIds: ["t1" as TurnId],
          attemptIds: ["a0" as AttemptId, "a1" as AttemptId],
          attempt,
        }}
        store={new AttemptStore(attempt)}
        actions={actions}
        isLocked={isLocked}
      />,
    );

  test("an answer can be copied and asked for again", () => {
    expect(buttons(end(sampleAttempt()))).toEqual(["Copy answer", "Regenerate", "Think more", "", "", ""]);
  });

  test("an interrupted run can go on or be run again", () => {
    const html = end(sampleAttempt({ stopReason: "interrupted", segments: [segment("thought", "3x")] }));
    expect(buttons(html).slice(0, 2)).toEqual(["Continue", "Run again"]);
    expect(html).toContain("What it had written is kept.");
  });

  test("an answer without a thought before it cannot be thought on", () => {
    expect(buttons(end(sampleAttempt({ segments: [segment("answer", "5")] })))).not.toContain("Think more");
  });

  test("what filled the context can be seen where it is known", () => {
    expect(buttons(end(sampleAttempt()))).not.toContain("Context");
    expect(buttons(end(sampleAttempt({ plan: samplePlan() })))).toContain("Context");
  });

  test("nothing new can be started while a run is under way", () => {
    const html = end(sampleAttempt(), true);
    expect(html).toMatch(/<button[^>]*disabled=""[^>]*>Regenerate/);
    expect(html).not.toMatch(/<button[^>]*disabled=""[^>]*><span aria-live="polite">Copy/);
  });

  test("the versions are counted in words for a screen reader", () => {
    expect(end(sampleAttempt())).toContain("Answer 2 of 2");
  });
});

describe("the empty page", () => {
  test("says what the starter model is, and only of it", () => {
    const page = (isStarterModel: boolean): string =>
      words(<EmptyState isStarterModel={isStarterModel} firstModel={<p>a card</p>} onPick={nothing} />);
    expect(page(true)).toMatch(/tiny practice model.*a card/s);
    expect(page(false)).not.toMatch(/tiny practice model|a card/);
  });
});
