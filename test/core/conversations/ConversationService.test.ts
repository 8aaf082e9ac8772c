import { expect, test } from "vitest";
import { createCore } from "../../../src-main/core/createCore.ts";
import { conversationId } from "../../../src-shared/domain/ids.ts";
import { say } from "../../../src-shared/domain/say.ts";
import { finished, newPlace, testCore, useSlowModel } from "../testCore.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { testHost } from "../testHost.ts";

test("editing a question makes a sibling, and each version keeps what followed on it", async () => {
  const core = testCore();
  const { conversations, reasoning } = core;
  const first = reasoning.ask({ place: newPlace, question: "What is 17 + 25?" });
  await finished(core, first.attemptId);
  const follow = reasoning.ask({ place: { kind: "after", attemptId: first.attemptId }, question: "Check it." });
  await finished(core, follow.attemptId);
  const edited = reasoning.ask({ place: { kind: "instead", turnId: first.turnId }, question: "What is 12 + 30?" });
  await finished(core, edited.attemptId);

  const questions = () => conversations.get(first.conversationId).turns.map(({ question }) => question);
  expect(questions()).toEqual(["What is 12 + 30?"]);
  expect(conversations.get(first.conversationId).turns[0]?.siblingTurnIds).toEqual([first.turnId, edited.turnId]);
  conversations.showTurn(first.turnId);
  expect(questions()).toEqual(["What is 17 + 25?", "Check it."]);
  const another = reasoning.regenerate(first.turnId);
  await finished(core, another.attemptId);
  expect(questions()).toEqual(["What is 17 + 25?"]);
  conversations.showAttempt(first.attemptId);
  expect(questions()).toEqual(["What is 17 + 25?", "Check it."]);
});

test("a deleted conversation can be restored until the next start, then it is gone", async () => {
  const dataDir = temporaryFolder();
  const core = createCore(testHost({ dataDir }));
  const asked = ["What is 17 + 25?", "What is 12 + 30?"].map((question) =>
    core.reasoning.ask({ place: newPlace, question }),
  );
  const [kept, gone] = asked.map((started) => started.conversationId);
  if (kept === undefined || gone === undefined) throw new Error("nothing was asked");
  for (const { attemptId } of asked) core.reasoning.stop(attemptId);
  core.conversations.remove(kept);
  core.conversations.remove(gone);
  expect(core.conversations.summaries.value).toEqual([]);
  core.conversations.restore(kept);
  core.conversations.rename(kept, "Sums");
  expect(core.conversations.summaries.value.map(({ title }) => title)).toEqual(["Sums"]);
  await core.dispose();
  const later = testCore({ dataDir });
  expect(later.conversations.summaries.value.map(({ title }) => title)).toEqual(["Sums"]);
  expect(() => later.conversations.get(gone)).toThrow(expect.objectContaining({ code: "conversations/not-found" }));
});

test("deleting a conversation stops its run", async () => {
  const core = testCore();
  await useSlowModel(core);
  const { attemptId, conversationId: id } = core.reasoning.ask({ place: newPlace, question: "Solve 3x + 7 = 22." });
  const attempt = await finished(core, attemptId, (event) => event.type === "delta" && core.conversations.remove(id));
  expect(attempt.stopReason).toBe("stopped");
});

test("folding a thought is kept, also while it is written", async () => {
  const core = testCore();
  await useSlowModel(core);
  const { attemptId, conversationId: id } = core.reasoning.ask({ place: newPlace, question: "Solve 3x + 7 = 22." });
  await finished(core, attemptId, (event) => {
    if (event.type !== "delta") return;
    core.conversations.foldThought(attemptId, false);
    core.reasoning.stop(attemptId);
  });
  expect(core.conversations.get(id).turns[0]?.attempt.thoughtFolded).toBe(false);
});

test("what is not there is said so", () => {
  const { conversations } = testCore();
  const none = conversationId.parse("none");
  const acts = [() => conversations.get(none), () => conversations.remove(none), () => conversations.restore(none)];
  for (const act of acts) expect(act).toThrow(expect.objectContaining({ code: "conversations/not-found" }));
});

test("conversations can be pinned, archived and tagged, also after the next start", async () => {
  const dataDir = temporaryFolder();
  const core = createCore(testHost({ dataDir }));
  const { conversations } = core;
  const { attemptId, conversationId: id } = core.reasoning.ask({ place: newPlace, question: "What is 17 + 25?" });
  core.reasoning.stop(attemptId);
  expect(conversations.summaries.value).toMatchObject([{ isPinned: false, isArchived: false, tags: [] }]);
  conversations.pin(id, true);
  conversations.archive(id, true);
  conversations.setTags(id, ["Exam", "algebra", "exam"]);
  await core.dispose();
  const later = testCore({ dataDir }).conversations;
  expect(later.summaries.value).toMatchObject([{ isPinned: true, isArchived: true, tags: ["algebra", "Exam"] }]);
  later.pin(id, false);
  later.archive(id, false);
  later.setTags(id, []);
  expect(later.summaries.value).toMatchObject([{ isPinned: false, isArchived: false, tags: [] }]);
  const gone = conversationId.parse("gone");
  for (const change of [() => later.pin(gone, true), () => later.archive(gone, true), () => later.setTags(gone, ["x"])])
    expect(change).toThrow(expect.objectContaining({ code: "conversations/not-found" }));
});

test("the list says what was found of the last answer that is shown", async () => {
  const core = testCore();
  core.checker.check = (question) =>
    Promise.resolve({
      badge: question.includes("17") ? "verified" : "contradicted",
      reason: say`It was looked at.`,
      checks: [],
      answer: null,
    });
  const badge = () => core.conversations.summaries.value[0]?.badge;
  const first = core.reasoning.ask({ place: newPlace, question: "What is 17 + 25?" });
  expect(badge()).toBeNull();
  await finished(core, first.attemptId);
  await core.reasoning.settled;
  expect(badge()).toBe("verified");
  const place = { kind: "after", attemptId: first.attemptId } as const;
  const second = core.reasoning.ask({ place, question: "What is 3 + 4?" });
  await finished(core, second.attemptId);
  await core.reasoning.settled;
  expect(badge()).toBe("contradicted");
});

test("a question or an attempt on another branch is brought to light with all that leads to it", async () => {
  const core = testCore();
  const { conversations, reasoning } = core;
  const first = reasoning.ask({ place: newPlace, question: "What is 17 + 25?" });
  await finished(core, first.attemptId);
  const follow = reasoning.ask({ place: { kind: "after", attemptId: first.attemptId }, question: "Check it." });
  await finished(core, follow.attemptId);
  const again = reasoning.regenerate(first.turnId);
  await finished(core, again.attemptId);
  const edited = reasoning.ask({ place: { kind: "instead", turnId: first.turnId }, question: "What is 12 + 30?" });
  await finished(core, edited.attemptId);

  const shown = (turns: { question: string; attempt: { attemptId: string } }[]) =>
    turns.map(({ question, attempt }) => [question, attempt.attemptId]);
  expect(shown(conversations.reveal(follow.turnId, null).turns)).toEqual([
    ["What is 17 + 25?", first.attemptId],
    ["Check it.", follow.attemptId],
  ]);
  expect(shown(conversations.reveal(first.turnId, again.attemptId).turns)).toEqual([
    ["What is 17 + 25?", again.attemptId],
  ]);
  expect(() => conversations.reveal(first.turnId, edited.attemptId)).toThrow(
    expect.objectContaining({ code: "conversations/not-found" }),
  );
});

test("one conversation can be followed until it is deleted", async () => {
  const core = testCore();
  const { conversations } = core;
  const { attemptId, conversationId: id } = core.reasoning.ask({ place: newPlace, question: "What is 17 + 25?" });
  const told: string[] = [];
  const followed = conversations.follow(
    id,
    ({ title, isRunning }) => told.push(`${title} ${isRunning ? "runs" : "rests"}`),
    new AbortController().signal,
  );
  await finished(core, attemptId);
  conversations.rename(id, "Sums");
  // A change of another one is none of this one's.
  core.reasoning.stop(core.reasoning.ask({ place: newPlace, question: "What is 12 + 30?" }).attemptId);
  conversations.remove(id);
  await followed;
  expect(told).toEqual(["What is 17 + 25? runs", "What is 17 + 25? rests", "Sums rests"]);
  const gone = conversationId.parse("gone");
  expect(() => conversations.follow(gone, () => undefined, new AbortController().signal)).toThrow(
    expect.objectContaining({ code: "conversations/not-found" }),
  );
});
