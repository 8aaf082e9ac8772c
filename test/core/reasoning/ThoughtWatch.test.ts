import { describe, expect, test } from "vitest";
import { ThoughtWatch } from "../../../src-main/core/reasoning/ThoughtWatch.ts";
import type { Steering } from "../../../src-main/core/ports/InferenceEngine.ts";
import type { AttemptNote } from "../../../src-shared/domain/attempt.ts";
import type { LoopAction } from "../../../src-shared/domain/settings.ts";

const nudges = {
  answerNow: "Now.",
  thinkMore: "More.",
  contradicted: "Wrong: {line}",
  afresh: "New: {line}",
  repeating: "Again.",
};

/** Lets a thought go round under a policy. @returns what was done, in order */
function loop(action: LoopAction, rounds: number) {
  const done: (Steering | AttemptNote | "stop")[] = [];
  const watch = new ThoughtWatch(action, nudges, {
    steer: (steering) => done.push(steering),
    note: (note) => done.push(note),
    stop: () => done.push("stop"),
  });
  for (let round = 0; round < rounds; round += 1)
    for (const word of "Wait, so the sum must be twelve again. ".split(/(?<= )/))
      watch.add({ kind: "thought", text: word, tokens: 1 });
  return done;
}

const notes = (done: ReturnType<typeof loop>) =>
  done.flatMap((one) => (typeof one === "object" && "action" in one ? [one.action] : []));

describe("a thought that goes round in circles", () => {
  test("is only told where that was chosen, and not again at once", () => {
    const done = loop("warn", 60);
    expect(notes(done)).toEqual(["warned"]);
    expect(done).toHaveLength(1);
    expect(done[0]).toMatchObject({ type: "loop", words: expect.stringContaining("repeats") as string });
  });

  test("is stopped where that was chosen", () => {
    const done = loop("stop", 60);
    expect(notes(done)).toEqual(["stopped"]);
    expect(done).toContain("stop");
  });

  test("is ended for its answer where that was chosen", () => {
    const done = loop("answer", 60);
    expect(notes(done)).toEqual(["answered"]);
    expect(done).toContainEqual({ kind: "close-thought", text: "Now." });
  });

  test("is told so first, and ended when that does not help", () => {
    const done = loop("nudge", 120);
    expect(notes(done)).toEqual(["nudged", "answered"]);
    expect(done.filter((one) => typeof one === "object" && "kind" in one)).toEqual([
      { kind: "insert", text: "Again." },
      { kind: "close-thought", text: "Now." },
    ]);
  });
});

test("an answer is not watched, and where a thought is gone on with, its tokens count", () => {
  const seen: AttemptNote[] = [];
  const remedies = { steer: () => undefined, note: (note: AttemptNote) => seen.push(note), stop: () => undefined };
  const watch = new ThoughtWatch("warn", nudges, remedies, 5000);
  for (let round = 0; round < 300; round += 1) watch.add({ kind: "answer", text: "the same ", tokens: 2 });
  expect(seen).toEqual([]);
  for (let round = 0; round < 300; round += 1) watch.add({ kind: "thought", text: "the same ", tokens: 2 });
  expect(seen[0]).toMatchObject({ type: "loop" });
  expect(seen[0]?.type === "loop" && seen[0].atTokens).toBeGreaterThan(5000);
});
