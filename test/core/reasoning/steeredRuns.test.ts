import { expect, test, vi } from "vitest";
import type { AttemptEvent } from "../../../src-shared/contract/reasoningEndpoints.ts";
import type { SampleGroup } from "../../../src-shared/domain/sampleGroup.ts";
import type { Core } from "../../../src-main/core/Core.ts";
import { finished, newPlace, testCore, textOf, useSlowModel } from "../testCore.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

const question = "Solve 3x + 7 = 22.";
const never = new AbortController().signal;
const closing = "I have thought long enough. I will give the final answer now.";

test("the effort limits the thought, and the answer comes all the same", async () => {
  const core = testCore();
  await useSlowModel(core);
  const { attemptId } = core.reasoning.ask({ place: newPlace, question, effort: 64 });
  const attempt = await finished(core, attemptId, (event) => {
    if (event.type === "delta" && event.kind === "answer" && event.text !== "") core.reasoning.stop(attemptId);
  });
  expect(attempt.plan).toMatchObject({ effort: 64, thoughtTokens: 64, droppedTurns: 0 });
  const [thought] = attempt.segments;
  expect(thought).toMatchObject({ kind: "thought", ended: true });
  expect(thought?.text.endsWith(closing)).toBe(true);
  expect(attempt.notes).toContainEqual({ type: "thought-closed", by: "budget" });
  expect(textOf(attempt, "answer")).not.toBe("");
});

test("an effort that is not given is the one in the settings", async () => {
  const core = testCore();
  core.settings.update({ effort: "quick" });
  const { attemptId } = core.reasoning.ask({ place: newPlace, question });
  expect((await finished(core, attemptId)).plan).toMatchObject({ effort: "quick", thoughtTokens: 1024 });
});

test("Answer now closes a running thought for the person", async () => {
  const core = testCore();
  await useSlowModel(core);
  const { attemptId, turnId, conversationId } = core.reasoning.ask({ place: newPlace, question });
  expect(() => core.reasoning.answerNow(attemptId)).toThrow(
    expect.objectContaining({ code: "reasoning/not-thinking" }),
  );
  let isAsked = false;
  const attempt = await finished(core, attemptId, (event) => {
    if (event.type !== "delta") return;
    if (event.kind === "answer" && event.text !== "") core.reasoning.stop(attemptId);
    if (isAsked || event.kind !== "thought") return;
    isAsked = true;
    expect(core.reasoning.answerNow(attemptId)).toEqual({ attemptId, turnId, conversationId });
  });
  expect(attempt.notes).toEqual([{ type: "thought-closed", by: "person" }]);
  expect(textOf(attempt, "thought").endsWith(closing)).toBe(true);
});

/** Asks the slow model and stops it in its thought. */
async function stopInThought(core: Core) {
  const started = core.reasoning.ask({ place: newPlace, question });
  const stopped = await finished(core, started.attemptId, (event) => {
    if (event.type === "delta" && event.text !== "") core.reasoning.stop(started.attemptId);
  });
  return { ...started, thought: textOf(stopped, "thought") };
}

const stopAtAnswer =
  (core: Core, attemptId: Parameters<Core["reasoning"]["stop"]>[0]) =>
  (event: AttemptEvent): void => {
    if (event.type === "delta" && event.kind === "answer" && event.text !== "") core.reasoning.stop(attemptId);
  };

test("Answer now on a run that broke off closes its thought, also after a restart", async () => {
  const dataDir = temporaryFolder();
  const first = testCore({ dataDir });
  await useSlowModel(first);
  const { attemptId, thought } = await stopInThought(first);
  await first.dispose();
  const core = testCore({ dataDir });
  core.reasoning.answerNow(attemptId);
  const attempt = await finished(core, attemptId, stopAtAnswer(core, attemptId));
  expect(textOf(attempt, "thought")).toBe(`${thought}\n\n${closing}`);
  expect(attempt.notes).toEqual([{ type: "thought-closed", by: "person" }]);
  expect(() => core.reasoning.answerNow(attemptId)).toThrow(
    expect.objectContaining({ code: "reasoning/not-thinking" }),
  );
});

test("a run goes on with more effort than it had", async () => {
  const core = testCore();
  await useSlowModel(core);
  const { attemptId } = await stopInThought(core);
  core.reasoning.continue(attemptId, 500);
  const attempt = await finished(
    core,
    attemptId,
    (event) => event.type === "planned" && core.reasoning.stop(attemptId),
  );
  expect(attempt.plan).toMatchObject({ effort: 500, thoughtTokens: 500 });
});

test("Think more takes a thought up again in an attempt beside, twice", async () => {
  const core = testCore();
  const first = core.reasoning.ask({ place: newPlace, question });
  let { attemptId } = first;
  let before = await finished(core, attemptId);
  for (const _ of [1, 2]) {
    const more = core.reasoning.thinkMore(attemptId);
    expect(more).toMatchObject({ turnId: first.turnId, conversationId: first.conversationId });
    const attempt = await finished(core, more.attemptId);
    expect(attempt).toMatchObject({ fromAttemptId: attemptId, stopReason: "answered" });
    expect(textOf(attempt, "thought").startsWith(textOf(before, "thought"))).toBe(true);
    expect(textOf(attempt, "thought")).toContain("Wait, let me check this once more.");
    expect(textOf(attempt, "answer")).not.toBe("");
    [attemptId, before] = [more.attemptId, attempt];
  }
  expect(core.conversations.get(first.conversationId).turns[0]?.attemptIds).toHaveLength(3);
});

test("a run that has no answer yet has nothing to think more about", async () => {
  const core = testCore();
  await useSlowModel(core);
  const { attemptId } = await stopInThought(core);
  expect(() => core.reasoning.thinkMore(attemptId)).toThrow(expect.objectContaining({ code: "reasoning/no-thought" }));
});

test("a thought is cut at a place and goes on from there in an attempt beside", async () => {
  const core = testCore();
  const started = core.reasoning.ask({ place: newPlace, question });
  const before = await finished(core, started.attemptId);
  const whole = textOf(before, "thought");
  const offset = whole.indexOf("\n", whole.indexOf("Subtract 7")) + 1;
  const more = core.reasoning.continueFrom(started.attemptId, { segment: 0, offset });
  expect(more).toMatchObject({ turnId: started.turnId, conversationId: started.conversationId });
  const attempt = await finished(core, more.attemptId);
  expect(attempt).toMatchObject({ fromAttemptId: started.attemptId, stopReason: "answered" });
  const kept = whole.slice(0, offset).trimEnd();
  expect(textOf(attempt, "thought").startsWith(kept)).toBe(true);
  expect(textOf(attempt, "thought").length).toBeGreaterThan(kept.length);
  expect(textOf(attempt, "answer")).toContain("\\boxed{5}");
  // Neither is lost.
  expect(core.live.attempt(started.attemptId).segments).toEqual(before.segments);
  expect(core.conversations.get(started.conversationId).turns[0]?.attemptIds).toHaveLength(2);
});

test("a stopped thought goes on from a place in it, with the tokens and the time of what is kept", async () => {
  const core = testCore();
  await useSlowModel(core);
  const { attemptId, thought } = await stopInThought(core);
  const [segment] = core.live.attempt(attemptId).segments;
  const offset = Math.max(1, Math.floor(thought.trimEnd().length / 2));
  const more = core.reasoning.continueFrom(attemptId, { segment: 0, offset });
  const begun = core.live.attempt(more.attemptId).segments[0];
  const kept = thought.slice(0, offset).trimEnd();
  expect(begun).toMatchObject({ kind: "thought", text: kept, ended: false });
  expect(begun?.tokens).toBe(Math.round(((segment?.tokens ?? 0) * kept.length) / thought.length));
  expect(begun?.durationMs).toBeLessThan(segment?.durationMs ?? 0);
  core.reasoning.stop(more.attemptId);
  await finished(core, more.attemptId);
});

test("a place that is in no thought is refused", async () => {
  const core = testCore();
  const { attemptId } = core.reasoning.ask({ place: newPlace, question });
  const refused = (code: string) => expect.objectContaining({ code }) as unknown;
  expect(() => core.reasoning.continueFrom(attemptId, { segment: 0, offset: 1 })).toThrow(
    refused("reasoning/still-running"),
  );
  const { segments } = await finished(core, attemptId);
  const length = segments[0]?.text.length ?? 0;
  for (const place of [
    { segment: 0, offset: length + 1 },
    { segment: 1, offset: 1 },
    { segment: 7, offset: 1 },
  ])
    expect(() => core.reasoning.continueFrom(attemptId, place)).toThrow(refused("reasoning/no-thought"));
});

test("samples run from one prompt, and the rest is spared when one is verified", async () => {
  const core = testCore();
  const asked = core.reasoning.ask({ place: newPlace, question: "What is 17 + 25?", samples: 8 });
  const { sampleGroupId } = await finished(core, asked.attemptId);
  if (sampleGroupId === null) throw new Error("not a group");
  await core.reasoning.settled;
  const groups: SampleGroup[] = [];
  await core.reasoning.followSamples(sampleGroupId, (group) => groups.push(group), never);
  expect(groups).toHaveLength(1);
  const [group] = groups;
  expect(group?.samples).toHaveLength(8);
  expect(group?.votes[0]).toMatchObject({ answer: "42" });
  expect(group?.samples.some(({ badge }) => badge === "verified")).toBe(true);
  expect(group?.stoppedEarly).toBe(true);
  const spared = group?.samples.filter(({ stopReason }) => stopReason === "stopped") ?? [];
  expect(spared.length).toBeGreaterThanOrEqual(4);
  for (const { attemptId } of spared) expect((await finished(core, attemptId)).stoppedBy).toBe("verified");
  expect(core.conversations.summaries.value[0]?.isRunning).toBe(false);
});

test("stopping the samples stops those that wait too", async () => {
  const core = testCore();
  await useSlowModel(core);
  const { attemptId } = core.reasoning.ask({ place: newPlace, question, samples: 6 });
  const { sampleGroupId } = core.live.attempt(attemptId);
  if (sampleGroupId === null) throw new Error("not a group");
  await finished(core, attemptId, (event) => {
    if (event.type === "delta" && event.text !== "") core.reasoning.stopSamples(sampleGroupId);
  });
  await core.reasoning.settled;
  const groups: SampleGroup[] = [];
  await core.reasoning.followSamples(sampleGroupId, (group) => groups.push(group), never);
  expect(groups).toHaveLength(1);
  expect(groups[0]?.samples.map(({ stopReason }) => stopReason)).toEqual(Array(6).fill("stopped"));
});

test("the oldest turns give way when a conversation outgrows the context", async () => {
  const core = testCore();
  core.models.setRunSettings(core.models.selected.modelId, { contextTokens: 512 });
  const long = `${"Keep in mind: 12 + 30 = 42. ".repeat(6)}What is 17 + 25?`;
  let place: Parameters<Core["reasoning"]["ask"]>[0]["place"] = newPlace;
  const dropped: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    const { attemptId } = core.reasoning.ask({ place, question: long, effort: 64 });
    const { plan } = await finished(core, attemptId);
    dropped.push(plan?.droppedTurns ?? -1);
    place = { kind: "after", attemptId };
  }
  expect(dropped[0]).toBe(0);
  expect(dropped.at(-1)).toBeGreaterThan(0);
});

test("settings of a model count for its runs: sampling, stops, context and seed", async () => {
  const core = testCore();
  const { modelId } = core.models.selected;
  core.models.setRunSettings(modelId, { temperature: 0.9, seed: 7, contextTokens: 1024, stops: ["boxed"] });
  const run = async () => finished(core, core.reasoning.ask({ place: newPlace, question }).attemptId);
  const [one, other] = [await run(), await run()];
  expect(one.plan?.contextTokens).toBe(1024);
  expect(textOf(one, "thought")).toBe(textOf(other, "thought"));
  expect(textOf(one, "answer")).not.toContain("boxed");
  core.models.setRunSettings(modelId, { stops: null });
  expect(textOf(await run(), "answer")).toContain("boxed");
});

test("a model is prepared: loaded, tried once by its profile, and its prompt evaluated ahead", async () => {
  const core = testCore();
  const { modelId, profileId } = core.models.selected;
  core.reasoning.prepare(null);
  core.reasoning.prepare(null);
  await core.reasoning.settled;
  expect(core.engineStatus.value).toMatchObject({ phase: "ready", modelId });
  const test = core.models.selfTest(modelId);
  expect(test).toMatchObject({ profileId, thoughtOpened: true, thoughtClosedBy: "model", missingTokens: [] });
  expect(test?.prompt).toContain("<|im_start|>user<|im_sep|>What is 2 + 3?<|im_end|>");
  const at = test?.at;
  core.reasoning.prepare(null);
  await core.reasoning.settled;
  expect(core.models.selfTest(modelId)?.at).toBe(at);
});

test("what is prepared keeps to the context that the person set", async () => {
  const core = testCore();
  core.models.setRunSettings(core.models.selected.modelId, { contextTokens: 1024 });
  core.reasoning.prepare(null);
  await core.reasoning.settled;
  expect(core.models.selfTest(core.models.selected.modelId)).not.toBeNull();
  expect(core.engineStatus.value).toMatchObject({ phase: "ready", contextTokens: 1024 });
});

test("a question does not wait for what is prepared beyond loading", async () => {
  const core = testCore();
  await useSlowModel(core);
  const ready = vi.fn();
  core.engineStatus.subscribe(({ phase }) => phase === "ready" && ready());
  core.reasoning.prepare(null);
  await vi.waitFor(() => expect(ready).toHaveBeenCalled(), 30_000);
  const { attemptId } = core.reasoning.ask({ place: newPlace, question });
  await finished(core, attemptId, (event) => {
    if (event.type === "delta" && event.text !== "") core.reasoning.stop(attemptId);
  });
  // The slow model's own test would have taken its 128 tokens.
  expect(core.models.selfTest(core.models.selected.modelId)).toBeNull();
});

test("a forecast names the room for each effort, and the speed once it was measured", async () => {
  const core = testCore();
  const before = core.forecaster.forecast(null);
  expect(before).toMatchObject({ tokensPerSecond: null, isMeasured: false, contextTokens: 2048 });
  expect(before.efforts.map(({ level }) => level)).toEqual(["quick", "normal", "deep", "maximum"]);
  expect(before.efforts[0]?.thoughtTokens).toBe(1024);
  const most = before.efforts.at(-1)?.thoughtTokens ?? 0;
  expect(before.efforts[1]?.thoughtTokens).toBe(most);
  const { attemptId, conversationId } = core.reasoning.ask({ place: newPlace, question });
  await finished(core, attemptId);
  const after = core.forecaster.forecast(conversationId);
  expect(after).toMatchObject({ isMeasured: true });
  expect(after.tokensPerSecond).toBeGreaterThan(1);
  expect(after.efforts.at(-1)?.thoughtTokens).toBeLessThan(most);
});
