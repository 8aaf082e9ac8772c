import { expect, test } from "vitest";
import type { EngineExit, EngineProcess } from "../../../src-main/core/ports/EngineLauncher.ts";
import type { Core } from "../../../src-main/core/Core.ts";
import { createCore } from "../../../src-main/core/createCore.ts";
import type { AttemptEvent } from "../../../src-shared/contract/reasoningEndpoints.ts";
import { modelId, type AttemptId } from "../../../src-shared/domain/ids.ts";
import { say } from "../../../src-shared/domain/say.ts";
import { finished, newPlace, testCore, textOf, useSlowModel } from "../testCore.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { testHost, watchedLauncher } from "../testHost.ts";
import { loadedModel } from "./engine/engineRequests.ts";

const question = "Solve 3x + 7 = 22.";

test("a question is answered, and the events add up to what is stored", async () => {
  const core = testCore();
  const { attemptId, conversationId } = core.reasoning.ask({ place: newPlace, question });
  const events: AttemptEvent[] = [];
  const attempt = await finished(core, attemptId, (event) => events.push(event));
  expect(attempt).toMatchObject({ stopReason: "answered", phase: null, error: null, modelName: "Starter" });
  expect(textOf(attempt, "answer")).toContain("\\boxed{5}");
  expect(events.map(({ type }) => type)).toEqual([
    "snapshot",
    ...events.slice(1, -1).map(({ type }) => type),
    "finished",
  ]);
  const texts = ["", ""];
  for (const event of events) if (event.type === "delta") texts[event.index] += event.text;
  expect(texts).toEqual(attempt.segments.map(({ text }) => text));
  const lastThought = events.findLast((event) => event.type === "delta" && event.kind === "thought");
  expect(lastThought).toMatchObject({ ended: true, tokens: attempt.segments[0]?.tokens });
  // What is said of its thought in one line is worked out later.
  const stored = core.conversations.get(conversationId).turns[0]?.attempt;
  expect({ ...stored, thoughtSummary: null }).toEqual({ ...attempt, thoughtSummary: null });
  const phases = events.flatMap((event) => (event.type === "phase" ? [event.phase] : []));
  expect([...new Set(phases)]).toEqual(["loading", "reading", "thinking", "answering"]);
});

test("a follow-up sees the earlier answer and not the earlier thought", async () => {
  const core = testCore();
  const first = core.reasoning.ask({ place: newPlace, question });
  await finished(core, first.attemptId);
  const place = { kind: "after", attemptId: first.attemptId } as const;
  const second = core.reasoning.ask({ place, question: "Are you sure?" });
  const attempt = await finished(core, second.attemptId);
  expect(textOf(attempt, "answer")).toContain("\\boxed{5}");
  const [turn] = core.conversations.past(second.turnId);
  expect(turn?.question).toBe(question);
  expect(turn?.answer).not.toContain("We need x");
  expect(core.conversations.get(first.conversationId).turns).toHaveLength(2);
});

/** Asks the slow model and stops it at its first text. */
const stopAtFirstText =
  (core: Core, attemptId: AttemptId) =>
  (event: AttemptEvent): void => {
    if (event.type === "delta" && event.text !== "") core.reasoning.stop(attemptId);
  };

test("stopping keeps what was written, and continuing goes on with the same attempt", async () => {
  const core = testCore();
  await useSlowModel(core);
  const started = core.reasoning.ask({ place: newPlace, question });
  const stopped = await finished(core, started.attemptId, stopAtFirstText(core, started.attemptId));
  expect(stopped.stopReason).toBe("stopped");
  const thought = textOf(stopped, "thought");
  expect(thought).not.toBe("");
  expect(core.reasoning.continue(started.attemptId)).toEqual(started);
  const longer = await finished(core, started.attemptId, stopAtFirstText(core, started.attemptId));
  expect(longer.segments).toHaveLength(1);
  expect(textOf(longer, "thought").startsWith(thought)).toBe(true);
  expect(textOf(longer, "thought").length).toBeGreaterThan(thought.length);
  expect(longer.metrics.outputTokens).toBeGreaterThan(stopped.metrics.outputTokens);
});

test("an answered attempt has nothing to continue", async () => {
  const core = testCore();
  const { attemptId } = core.reasoning.ask({ place: newPlace, question });
  await finished(core, attemptId);
  expect(() => core.reasoning.continue(attemptId)).toThrow(
    expect.objectContaining({ code: "reasoning/nothing-to-continue" }),
  );
});

test("runs wait for each other; a waiting one stops at once", async () => {
  const core = testCore();
  await useSlowModel(core);
  const [first, second, third] = [question, "Wait", "Wait too"].map((text) =>
    core.reasoning.ask({ place: newPlace, question: text }),
  );
  if (first === undefined || second === undefined || third === undefined) throw new Error("nothing was asked");
  const place = { kind: "after", attemptId: second.attemptId } as const;
  expect(() => core.reasoning.ask({ place, question: "And?" })).toThrow(
    expect.objectContaining({ code: "reasoning/still-running" }),
  );
  core.reasoning.stop(second.attemptId);
  expect((await finished(core, second.attemptId)).stopReason).toBe("stopped");
  expect(core.conversations.summaries.value.filter(({ isRunning }) => isRunning)).toHaveLength(2);
  const phases: string[] = [];
  const thirdOver = finished(core, third.attemptId, (event) => {
    if (event.type === "snapshot") phases.push(event.attempt.phase ?? "over");
    if (event.type === "delta" && event.text !== "") core.reasoning.stop(third.attemptId);
  });
  expect(phases).toEqual(["waiting"]);
  await finished(core, first.attemptId, stopAtFirstText(core, first.attemptId));
  expect(textOf(await thirdOver, "thought")).not.toBe("");
  expect(core.conversations.summaries.value.some(({ isRunning }) => isRunning)).toBe(false);
});

test("a second attempt is a sibling of the first", async () => {
  const core = testCore();
  const first = core.reasoning.ask({ place: newPlace, question });
  await finished(core, first.attemptId);
  const second = core.reasoning.regenerate(first.turnId);
  await finished(core, second.attemptId);
  const [turn] = core.conversations.get(first.conversationId).turns;
  expect(turn?.attemptIds).toEqual([first.attemptId, second.attemptId]);
  expect(turn?.attempt.attemptId).toBe(second.attemptId);
});

test("when the engine dies the run goes on where it was, and says so", async () => {
  const launcher = watchedLauncher();
  const core = testCore({ engineLauncher: launcher });
  await useSlowModel(core);
  const { attemptId } = core.reasoning.ask({ place: newPlace, question });
  let before = "";
  const stopped = await finished(core, attemptId, (event) => {
    if (event.type !== "delta" || event.text === "") return;
    if (before !== "" && launcher.count() === 2) core.reasoning.stop(attemptId);
    else if (before === "") launcher.last().kill();
    before ||= event.text;
  });
  expect(stopped.notes).toEqual([{ type: "engine-trouble", remedy: say`Went on with a smaller context.` }]);
  expect(stopped.segments).toHaveLength(1);
  expect(textOf(stopped, "thought").startsWith(before)).toBe(true);
  expect(textOf(stopped, "thought").length).toBeGreaterThan(before.length);
  expect(stopped.metrics.outputTokens).toBeGreaterThanOrEqual(stopped.segments[0]?.tokens ?? Infinity);
  expect(core.engineHealth.incidents.value).toMatchObject([{ error: { code: "engine/crashed" } }]);
});

test("when the engine dies again and again the text stays, the reason is told, and the next run works", async () => {
  const launcher = watchedLauncher();
  const core = testCore({ engineLauncher: launcher });
  await useSlowModel(core);
  const { attemptId, turnId } = core.reasoning.ask({ place: newPlace, question });
  const failed = await finished(core, attemptId, (event) => {
    if (event.type === "delta" && event.text !== "") launcher.last().kill();
  });
  expect(failed).toMatchObject({
    stopReason: "failed",
    error: { code: "engine/crashed", data: { detail: "SIGKILL" } },
  });
  expect(textOf(failed, "thought")).not.toBe("");
  expect(failed.notes.length).toBeGreaterThan(1);
  expect(core.engineStatus.value).toMatchObject({ phase: "failed" });
  const launched = launcher.count();
  core.models.select(modelId.parse("starter"));
  const next = await finished(core, core.reasoning.regenerate(turnId).attemptId);
  expect(next.stopReason).toBe("answered");
  expect(launcher.count()).toBe(launched + 1);
  expect(core.engineStatus.value).toMatchObject({ phase: "ready" });
});

test("closing the app in the middle interrupts the run and keeps its text for the next start", async () => {
  const dataDir = temporaryFolder();
  const core = createCore(testHost({ dataDir }));
  await useSlowModel(core);
  const { attemptId, conversationId } = core.reasoning.ask({ place: newPlace, question });
  const { promise, resolve } = Promise.withResolvers<void>();
  const over = finished(core, attemptId, (event) => {
    if (event.type === "delta") resolve();
  });
  await promise;
  await core.dispose();
  const interrupted = await over;
  expect(interrupted.stopReason).toBe("interrupted");
  const later = testCore({ dataDir });
  const [turn] = later.conversations.get(conversationId).turns;
  expect(turn?.attempt.segments).toEqual(interrupted.segments);
  later.reasoning.continue(attemptId);
  const longer = await finished(later, attemptId, stopAtFirstText(later, attemptId));
  expect(textOf(longer, "thought").startsWith(textOf(interrupted, "thought"))).toBe(true);
});

test("a question too long for the model is kept and the run says why", async () => {
  const core = testCore();
  const long = "12 + 30 ".repeat(25_000);
  const { attemptId, conversationId } = core.reasoning.ask({ place: newPlace, question: long });
  const attempt = await finished(core, attemptId);
  expect(attempt).toMatchObject({ stopReason: "failed", error: { code: "reasoning/prompt-too-long" } });
  expect(core.conversations.get(conversationId).turns[0]?.question).toBe(long);
});

test("loading a model ahead of a question can be given up, and a question loads it again", async () => {
  const core = testCore();
  await useSlowModel(core);
  const { promise, resolve } = Promise.withResolvers<void>();
  const phases: string[] = [];
  core.engineStatus.subscribe(({ phase }) => {
    phases.push(phase);
    if (phase === "loading") core.preparation.cancel();
    if (phase === "off") resolve();
  });
  core.reasoning.prepare(null);
  await promise;
  expect(phases).not.toContain("ready");
  core.models.select(modelId.parse("starter"));
  const { attemptId } = core.reasoning.ask({ place: newPlace, question });
  expect((await finished(core, attemptId)).stopReason).toBe("answered");
});

test("a reader who leaves does not stop the run", async () => {
  const core = testCore();
  await useSlowModel(core);
  const { attemptId } = core.reasoning.ask({ place: newPlace, question });
  const reader = new AbortController();
  await core.reasoning.follow(attemptId, (event) => event.type === "delta" && reader.abort(), reader.signal);
  const phases: unknown[] = [];
  const attempt = await finished(core, attemptId, (event) => {
    if (event.type === "snapshot") phases.push(event.attempt.phase);
    stopAtFirstText(core, attemptId)(event);
  });
  expect(phases).toEqual(["thinking"]);
  expect(attempt.stopReason).toBe("stopped");
});

test("closing does not wait for an engine that does not answer", async () => {
  const dataDir = temporaryFolder();
  const exits: ((exit: EngineExit) => void)[] = [];
  /** Loads, writes a word, and then hears nothing any more, as in the middle of a long batch. */
  const deaf: EngineProcess = {
    onMessage: (listener) =>
      (deaf.send = (sent) => {
        if (sent.type === "load")
          listener({
            type: "loaded",
            id: sent.id,
            model: loadedModel(sent.request),
          });
        if (sent.type === "read-prompts")
          listener({
            type: "prompts-read",
            id: sent.id,
            readings: sent.requests.map(() => ({ tokens: 10, text: "", missingTokens: [] })),
          });
        if (sent.type === "generate") {
          const update = { kind: "thought", text: "Hm", tokens: 1, durationMs: 1, ended: false } as const;
          listener({ type: "output", id: sent.id, updates: [update] });
        }
      }),
    send: () => undefined,
    onExit: (listener) => exits.push(listener),
    kill: () => exits.forEach((exit) => exit({ code: null, signal: "SIGKILL" })),
    logTail: () => "",
  };
  const core = createCore(testHost({ dataDir, engineLauncher: { launch: () => deaf } }));
  const { attemptId, conversationId } = core.reasoning.ask({ place: newPlace, question });
  const { promise, resolve } = Promise.withResolvers<void>();
  void finished(core, attemptId, (event) => event.type === "delta" && resolve());
  await promise;
  await core.dispose();
  const [turn] = testCore({ dataDir }).conversations.get(conversationId).turns;
  expect(turn?.attempt).toMatchObject({ stopReason: "interrupted", error: null, segments: [{ text: "Hm" }] });
}, 10_000);
