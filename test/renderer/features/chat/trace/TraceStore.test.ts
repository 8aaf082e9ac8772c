import { describe, expect, test, vi } from "vitest";
import type { AttemptEvent } from "../../../../../src-shared/contract/reasoningEndpoints.ts";
import { StepSplitter } from "../../../../../src-shared/domain/steps/StepSplitter.ts";
import { AttemptStore } from "../../../../../src-renderer/features/chat/AttemptStore.ts";
import { TraceStore } from "../../../../../src-renderer/features/chat/trace/TraceStore.ts";
import { thoughtPassage } from "../../../../bench/sampleThought.ts";
import { randomPieces, seededRandom } from "../../../components/markdown/corpus.ts";
import { ladderThought } from "../ladderThought.ts";
import { freshAttempt, sampleAttempt, segment } from "../sampleAttempt.ts";

const delta = (text: string, ended = false, index = 0): AttemptEvent => ({
  type: "delta",
  index,
  kind: "thought",
  text,
  tokens: 9,
  durationMs: 9,
  ended,
  metrics: { promptTokens: 1, promptMs: 1, outputTokens: 9, outputMs: 9 },
});
const stepsOf = (trace: TraceStore) => trace.getSnapshot().steps.map(({ step }) => step);
const growing = (text: string) => {
  const splitter = new StepSplitter();
  splitter.append(text);
  return splitter.steps;
};

describe("the steps of an attempt", () => {
  test.each([1, 5, 30, 300])("are those of its text, however it streams in pieces of up to %i", (longest) => {
    const store = new AttemptStore(freshAttempt());
    const trace = new TraceStore(store);
    const leave = trace.connect();
    let text = "";
    const onTheWay: [ReturnType<typeof stepsOf>, ReturnType<typeof growing>][] = [];
    for (const piece of randomPieces(ladderThought, seededRandom(longest), longest)) {
      store.receive(delta(piece));
      text += piece;
      // On the way too, but for pieces so small that it would take long.
      if (longest > 1) onTheWay.push([stepsOf(trace), growing(text)]);
    }
    for (const [steps, expected] of onTheWay) expect(steps).toEqual(expected);
    store.receive(delta("", true));
    expect(stepsOf(trace)).toEqual(StepSplitter.of(ladderThought));
    expect(trace.getSnapshot()).toMatchObject({ isRead: true, characters: ladderThought.length });
    leave();
  });

  test("go on where they were when someone comes back", () => {
    const store = new AttemptStore(freshAttempt());
    const trace = new TraceStore(store);
    const leave = trace.connect();
    store.receive(delta(ladderThought.slice(0, 700)));
    leave();
    store.receive(delta(ladderThought.slice(700, 1_500)));
    expect(stepsOf(trace)).toEqual(growing(ladderThought.slice(0, 700)));
    trace.connect();
    store.receive(delta(ladderThought.slice(1_500), true));
    expect(stepsOf(trace)).toEqual(StepSplitter.of(ladderThought));
  });

  test("of a thought that broke off do not take its last sentence for a conclusion", () => {
    const text = "First, suppose that x is even. Then so is x^2";
    const trace = new TraceStore(
      new AttemptStore(
        sampleAttempt({ stopReason: "stopped", segments: [segment("thought", text, { ended: false })] }),
      ),
    );
    trace.connect();
    expect(stepsOf(trace)).toEqual(growing(text));
    expect(
      trace.getSnapshot().steps.some(({ isOpen }) => isOpen),
      "nothing is coming",
    ).toBe(false);
  });

  test("are numbered over all of its thoughts, and found by their places", () => {
    const other = "Let me check this. It is $2 + 2 = 4$, as it should be.";
    const segments = [segment("thought", ladderThought), segment("answer", "5"), segment("thought", other)];
    const trace = new TraceStore(new AttemptStore(sampleAttempt({ segments })));
    trace.connect();
    const { steps } = trace.getSnapshot();
    expect(steps.map(({ index }) => index)).toEqual([...steps.keys()]);
    const first = StepSplitter.of(ladderThought).length;
    expect(trace.stepAt(2, 0)?.index).toBe(first);
    expect(trace.stepAt(0, ladderThought.indexOf("made a mistake"))?.step.text).toContain("made a mistake");
    expect(trace.stepAt(1, 0)).toBe(undefined);
    expect(trace.segments.map(({ tokens }) => tokens)).toEqual([10, 10]);
  });

  test("begin anew when the text is another one", () => {
    const store = new AttemptStore(sampleAttempt({ segments: [segment("thought", ladderThought)] }));
    const trace = new TraceStore(store);
    trace.connect();
    const text = "We are asked for x. Then x = 5.";
    store.replace(sampleAttempt({ segments: [segment("thought", text)] }));
    expect(stepsOf(trace)).toEqual(StepSplitter.of(text));
  });

  test("in groups that stay the same arrays, and the same objects, while others grow", () => {
    const store = new AttemptStore(freshAttempt());
    const trace = new TraceStore(store);
    trace.connect();
    store.receive(delta(ladderThought));
    const before = trace.getSnapshot();
    expect(trace.getSnapshot()).toBe(before);
    store.receive(delta("\n\nHmm, wait. Is that the whole truth?"));
    const after = trace.getSnapshot();
    expect(after.groups[0]).toBe(before.groups[0]);
    expect(after.groups.flat()).toEqual(after.steps);
    expect(after.groups.at(-1)).not.toBe(before.groups.at(-1));
  });

  test("of a long thought are read in slices", () => {
    vi.useFakeTimers();
    try {
      const text = Array.from({ length: 20 }, (_, index) => thoughtPassage(index)).join("");
      const trace = new TraceStore(new AttemptStore(sampleAttempt({ segments: [segment("thought", text)] })));
      let changes = 0;
      trace.subscribe(() => changes++);
      trace.connect();
      expect(trace.getSnapshot().isRead).toBe(false);
      const some = trace.getSnapshot().steps.length;
      expect(some).toBeGreaterThan(5);
      vi.runAllTimers();
      expect(changes).toBeGreaterThanOrEqual(5);
      expect(stepsOf(trace)).toEqual(StepSplitter.of(text));
      expect(trace.getSnapshot().isRead).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
