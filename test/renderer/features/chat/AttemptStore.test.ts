import { describe, expect, test } from "vitest";
import type { AttemptEvent } from "../../../../src-shared/contract/reasoningEndpoints.ts";
import { AttemptStore, type TextReader } from "../../../../src-renderer/features/chat/AttemptStore.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { freshAttempt, sampleAttempt, samplePlan, segment } from "./sampleAttempt.ts";

const metrics = { promptTokens: 9, promptMs: 5, outputTokens: 4, outputMs: 80 };

const delta = (index: number, kind: "thought" | "answer", text: string, ended = false): AttemptEvent => ({
  type: "delta",
  index,
  kind,
  text,
  tokens: 4,
  durationMs: 80,
  ended,
  metrics,
});

/** Writes down what a reader hears. */
function recorder(): TextReader & { heard: string[] } {
  const heard: string[] = [];
  return { heard, onText: (text) => void heard.push(text), onEnd: () => void heard.push("<end>") };
}

describe("a run", () => {
  test("deltas add up, and their counts replace the earlier ones", () => {
    const store = new AttemptStore(freshAttempt());
    store.receive(delta(0, "thought", "3x = "));
    store.receive(delta(0, "thought", "15.", true));
    store.receive(delta(1, "answer", "5"));
    const { attempt } = store.state;
    expect(attempt.segments).toEqual([
      segment("thought", "3x = 15.", { tokens: 4, durationMs: 80 }),
      segment("answer", "5", { tokens: 4, durationMs: 80, ended: false }),
    ]);
    expect(attempt.metrics).toBe(metrics);
    expect(attempt.phase).toBe("answering");
  });

  test("the progress of loading is gone once the model reads", () => {
    const store = new AttemptStore(freshAttempt());
    store.receive({ type: "phase", phase: "loading", fraction: 0.4 });
    expect([store.state.attempt.phase, store.state.fraction]).toEqual(["loading", 0.4]);
    store.receive({ type: "phase", phase: "reading", fraction: null });
    expect([store.state.attempt.phase, store.state.fraction]).toEqual(["reading", null]);
  });

  test("a delta leaves the finished segments as they are, so that they need not render again", () => {
    const store = new AttemptStore(freshAttempt());
    store.receive(delta(0, "thought", "a", true));
    const thought = store.state.attempt.segments[0];
    store.receive(delta(1, "answer", "b"));
    expect(store.state.attempt.segments[0]).toBe(thought);
  });

  test("listeners hear each change until they leave", () => {
    const store = new AttemptStore(freshAttempt());
    let changes = 0;
    const leave = store.subscribe(() => (changes += 1));
    store.receive(delta(0, "thought", "a"));
    expect(changes).toBe(1);
    leave();
    store.receive(delta(0, "thought", "b"));
    expect(changes).toBe(1);
  });
});

describe("readers of a segment's text", () => {
  test("get what is there, then what is added, then the end", () => {
    const store = new AttemptStore(freshAttempt());
    store.receive(delta(0, "thought", "one "));
    const reader = recorder();
    store.followText(0, 0, reader);
    store.receive(delta(0, "thought", "two "));
    store.receive(delta(0, "thought", "three", true));
    expect(reader.heard).toEqual(["one ", "two ", "three", "<end>"]);
  });

  test("who begins to follow because of a delta gets it once, and one end", () => {
    const store = new AttemptStore(freshAttempt());
    const reader = recorder();
    const leave = store.subscribe(() => {
      leave();
      store.followText(0, 0, reader);
    });
    store.receive(delta(0, "thought", "one ", true));
    expect(reader.heard).toEqual(["one ", "<end>"]);
    const late = recorder();
    const other = new AttemptStore(freshAttempt());
    const leaveOther = other.subscribe(() => {
      leaveOther();
      other.followText(0, 0, late);
    });
    other.receive({
      type: "snapshot",
      attempt: freshAttempt({ segments: [segment("thought", "two", { ended: false })] }),
    });
    expect(late.heard).toEqual(["two"]);
  });

  test("who comes back gets only what was missed", () => {
    const store = new AttemptStore(freshAttempt());
    store.receive(delta(0, "thought", "one "));
    const reader = recorder();
    store.followText(0, 0, reader)();
    store.receive(delta(0, "thought", "two"));
    store.followText(0, "one ".length, reader);
    expect(reader.heard).toEqual(["one ", "two"]);
  });

  test("a segment is over when the next one begins, even if nobody said so", () => {
    const store = new AttemptStore(freshAttempt());
    store.receive(delta(0, "thought", "one"));
    const reader = recorder();
    store.followText(0, 0, reader);
    store.receive(delta(1, "answer", "5"));
    expect(reader.heard).toEqual(["one", "<end>"]);
  });

  test("a run that breaks off ends the segment it was in", () => {
    const store = new AttemptStore(freshAttempt());
    store.receive(delta(0, "thought", "one"));
    const reader = recorder();
    store.followText(0, 0, reader);
    const { segments } = store.state.attempt;
    store.receive({ type: "finished", attempt: sampleAttempt({ stopReason: "stopped", segments }) });
    expect(reader.heard).toEqual(["one", "<end>"]);
    expect(store.state.attempt.stopReason).toBe("stopped");
  });
});

describe("a whole attempt", () => {
  test("a snapshot that goes further is told as what was added", () => {
    const store = new AttemptStore(freshAttempt({ segments: [segment("thought", "one ", { ended: false })] }));
    const reader = recorder();
    store.followText(0, 0, reader);
    const later = [segment("thought", "one two", { ended: false })];
    store.receive({ type: "snapshot", attempt: freshAttempt({ phase: "thinking", segments: later }) });
    expect(reader.heard).toEqual(["one ", "two"]);
    expect(store.state.round).toBe(0);
  });

  test("a snapshot with other text starts the text anew", () => {
    const store = new AttemptStore(freshAttempt({ segments: [segment("thought", "one")] }));
    store.receive({ type: "snapshot", attempt: freshAttempt({ segments: [segment("thought", "other")] }) });
    expect(store.state.round).toBe(1);
  });

  test("the person's choice to fold stays through the run", () => {
    const store = new AttemptStore(freshAttempt());
    store.setThoughtFolded(false);
    store.receive(delta(0, "thought", "a"));
    expect(store.state.attempt.thoughtFolded).toBe(false);
  });
});

describe("what happens to a run", () => {
  test("its plan and its notes are kept, in their order", () => {
    const store = new AttemptStore(freshAttempt());
    const notes = [
      { type: "engine-trouble", remedy: say`It was started again.` },
      { type: "thought-closed", by: "budget" },
    ] as const;
    store.receive({ type: "planned", plan: samplePlan() });
    for (const note of notes) store.receive({ type: "note", note });
    expect(store.state.attempt.plan).toEqual(samplePlan());
    expect(store.state.attempt.notes).toEqual(notes);
  });

  test("that its answer was asked for is remembered until the thought has ended", () => {
    const store = new AttemptStore(freshAttempt({ phase: "thinking" }));
    store.setEnding(true);
    store.receive(delta(0, "thought", "so"));
    expect(store.state.isEnding).toBe(true);
    store.receive(delta(1, "answer", "5"));
    expect(store.state.isEnding).toBe(false);
    store.setEnding(true);
    expect(store.state.isEnding, "there is no thought to end").toBe(false);
  });

  test.each(["finished", "phase"] as const)("a thought that is over (%s) is ending no more", (type) => {
    const store = new AttemptStore(freshAttempt({ phase: "thinking" }));
    store.setEnding(true);
    if (type === "finished") store.receive({ type, attempt: sampleAttempt() });
    else store.receive({ type, phase: "reading", fraction: null });
    expect(store.state.isEnding).toBe(false);
  });
});
