import { expect, test } from "vitest";
import { finished, testCore } from "../../testCore.ts";
import { keyed, lostFormula, problemOf } from "./problemOf.ts";
import { entriesOf, entryAt, sheetOf, stateIs } from "./sheetCore.ts";

test("problems are solved one after another, each in a conversation of its own, and the list stays as it was", async () => {
  const core = testCore();
  const sheetId = await sheetOf(core, [
    problemOf("Solve 3x + 7 = 22."),
    problemOf("Calculate 60% of 160.", { label: "A2" }),
  ]);
  expect(core.sheetNews.sheet(sheetId)).toMatchObject({ state: "paused", counts: { waiting: 2 } });
  core.sheets.start(sheetId);
  await stateIs(core, sheetId, "done");
  const [first, second] = entriesOf(core, sheetId);
  expect(first).toMatchObject({
    label: "1",
    state: "solved",
    solution: { answer: "5", badge: "verified", agreement: null, comparison: null, modelName: "Starter" },
  });
  expect(second).toMatchObject({ label: "A2", state: "solved", solution: { answer: "96" } });
  expect(first?.tokens).toBeGreaterThan(0);
  expect(first?.timeMs).toBeGreaterThan(0);
  expect(core.conversations.summaries.value).toEqual([]);
  if (first === undefined || first.conversationId === null) throw new Error("nothing was solved");
  expect(core.conversations.get(first.conversationId)).toMatchObject({
    sheetId,
    title: "Exam, 1",
    turns: [{ question: "Solve 3x + 7 = 22." }],
  });
  expect(core.sheets.solution(first.entryId).answer).toContain("\\boxed{5}");
  expect(core.sheets.solution(first.entryId).thought).not.toBe("");
  expect(core.sheetNews.ended.value).toMatchObject({ sheetId, state: "done", counts: { solved: 2 }, error: null });
});

test("what is flagged is solved only after the person has said yes", async () => {
  const core = testCore();
  const sheetId = await sheetOf(core, [
    problemOf("Calculate 60% of 160.", { flags: [lostFormula] }),
    problemOf("Solve 3x + 7 = 22."),
  ]);
  core.sheets.start(sheetId);
  await stateIs(core, sheetId, "done");
  const [flagged, plain] = entriesOf(core, sheetId);
  expect(flagged).toMatchObject({ state: "needs-look", conversationId: null, solution: null });
  expect(plain?.state).toBe("solved");
  if (flagged === undefined) throw new Error("it is gone");
  // Neither asking for all of them again nor leaving it out for a while is a yes.
  expect(core.sheets.retry({ sheetId, which: [flagged.entryId] })).toBe(0);
  core.sheets.skip([flagged.entryId], true);
  expect(core.sheets.retry({ sheetId, which: [flagged.entryId] })).toBe(0);
  core.sheets.skip([flagged.entryId], false);
  expect(entryAt(core, sheetId, 0)).toMatchObject({ state: "needs-look", isConfirmed: false });
  core.sheets.confirm([flagged.entryId]);
  expect(entryAt(core, sheetId, 0)).toMatchObject({ state: "waiting", isConfirmed: true });
  core.sheets.start(sheetId);
  await stateIs(core, sheetId, "done");
  expect(entryAt(core, sheetId, 0)).toMatchObject({ state: "solved", solution: { answer: "96" } });
});

test("an answer is held against the one in the file, which the model never reads", async () => {
  const core = testCore();
  const sheetId = await sheetOf(core, [
    problemOf("Solve 3x + 7 = 22.", { reference: keyed("$x = 5$") }),
    problemOf("Solve 3x + 7 = 22.", { reference: keyed("6") }),
    problemOf("Solve 3x + 7 = 22.", { reference: keyed("see page 12") }),
    problemOf("Solve 3x + 7 = 22.", {
      reference: { answer: null, solution: "Subtracting gives $3x = 15$, so $x = \\boxed{5}$.", from: "solution" },
    }),
  ]);
  core.sheets.start(sheetId);
  await stateIs(core, sheetId, "done");
  const entries = entriesOf(core, sheetId);
  expect(entries.map(({ solution }) => solution?.comparison?.verdict)).toEqual(["right", "wrong", "unknown", "right"]);
  // What a rule found is a matter of its own.
  expect(entries.map(({ solution }) => solution?.badge)).toEqual(Array(4).fill("verified"));
  for (const { conversationId } of entries) {
    if (conversationId === null) throw new Error("nothing was solved");
    expect(core.conversations.get(conversationId).turns.map(({ question }) => question)).toEqual([
      "Solve 3x + 7 = 22.",
    ]);
  }
});

test("unsure ones are solved again in one call, with more samples, beside what was there", async () => {
  const core = testCore();
  const sheetId = await sheetOf(core, [
    problemOf("Solve 3x + 7 = 22.", { reference: keyed("6") }),
    problemOf("Calculate 60% of 160."),
  ]);
  core.sheets.start(sheetId);
  await stateIs(core, sheetId, "done");
  const before = entryAt(core, sheetId, 0);
  expect(core.sheets.retry({ sheetId, which: { standings: ["unsure"] }, samples: 2, effort: "quick" })).toBe(1);
  expect(entryAt(core, sheetId, 0).solution).not.toBeNull();
  await stateIs(core, sheetId, "done");
  const after = entryAt(core, sheetId, 0);
  expect(after).toMatchObject({ state: "solved", samples: 2, effort: "quick", conversationId: before.conversationId });
  expect(after.attemptId).not.toBe(before.attemptId);
  expect(after.solution?.agreement?.agreeing).toBeGreaterThan(0);
  expect(after.tokens).toBeGreaterThan(before.tokens);
  if (after.turnId === null) throw new Error("it has no turn");
  // The answer before, and up to two samples.
  expect(core.conversations.attemptIds(after.turnId)).toHaveLength(3);
});

test("a question that is changed is asked anew, as another version in its conversation", async () => {
  const core = testCore();
  const sheetId = await sheetOf(core, [problemOf("Solve 3x + 7 = 22.")]);
  core.sheets.start(sheetId);
  await stateIs(core, sheetId, "done");
  const before = entryAt(core, sheetId, 0);
  core.sheets.editEntry(before.entryId, "Solve 3x + 7 = 22.");
  expect(entryAt(core, sheetId, 0)).toEqual(before);
  core.sheets.editEntry(before.entryId, "Calculate 60% of 160.");
  expect(entryAt(core, sheetId, 0)).toMatchObject({ state: "waiting", solution: null });
  core.sheets.start(sheetId);
  await stateIs(core, sheetId, "done");
  const after = entryAt(core, sheetId, 0);
  expect(after).toMatchObject({ solution: { answer: "96" }, conversationId: before.conversationId });
  if (after.conversationId === null) throw new Error("nothing was solved");
  expect(core.conversations.get(after.conversationId).turns[0]?.siblingTurnIds).toEqual([before.turnId, after.turnId]);
});

test("another attempt that a person makes in the conversation is the sheet's answer too", async () => {
  const core = testCore();
  const sheetId = await sheetOf(core, [problemOf("Solve 3x + 7 = 22.")]);
  core.sheets.start(sheetId);
  await stateIs(core, sheetId, "done");
  const { turnId } = entryAt(core, sheetId, 0);
  if (turnId === null) throw new Error("it has no turn");
  const { attemptId } = core.reasoning.regenerate(turnId);
  await finished(core, attemptId);
  await expect.poll(() => entryAt(core, sheetId, 0).attemptId).toBe(attemptId);
});

test("entries are solved in their order, which can be changed; those that are left out are not", async () => {
  const core = testCore();
  const sheetId = await sheetOf(
    core,
    ["Solve 3x + 7 = 22.", "Calculate 60% of 160.", "How many hours are in 720 minutes?"].map((text) =>
      problemOf(text),
    ),
  );
  const [first, , third] = entriesOf(core, sheetId);
  if (first === undefined || third === undefined) throw new Error("they are gone");
  core.sheets.move(third.entryId, 0);
  core.sheets.skip([first.entryId], true);
  expect(entriesOf(core, sheetId).map(({ label }) => label)).toEqual(["3", "1", "2"]);
  const begun: string[] = [];
  void core.sheetNews.follow(
    sheetId,
    (event) => {
      if (event.type === "changed")
        for (const { state, label } of event.entries) if (state === "solving") begun.push(label);
    },
    new AbortController().signal,
  );
  core.sheets.start(sheetId);
  await stateIs(core, sheetId, "done");
  expect(begun).toEqual(["3", "2"]);
  expect(core.sheetNews.sheet(sheetId).counts).toMatchObject({ solved: 2, skipped: 1 });
});

test("a sheet without what it needs says so and stops, and goes on when it is there", async () => {
  const core = testCore();
  const sheetId = await sheetOf(core, [problemOf("Solve 3x + 7 = 22."), problemOf("Calculate 60% of 160.")]);
  const { modelId } = core.models.selected;
  const gone = core.models.find(modelId);
  core.sheets.setRun({ sheetId, effort: "quick" });
  core.models.list.set({ ...core.models.list.value, models: [] });
  core.sheets.start(sheetId);
  expect(core.sheetNews.sheet(sheetId)).toMatchObject({
    state: "halted",
    error: { code: "models/not-found" },
    counts: { waiting: 2 },
  });
  expect(core.sheetNews.ended.value).toMatchObject({ state: "halted", error: { code: "models/not-found" } });
  core.models.list.set({ ...core.models.list.value, models: [gone] });
  core.sheets.start(sheetId);
  await stateIs(core, sheetId, "done");
  expect(core.sheetNews.sheet(sheetId)).toMatchObject({ error: null, counts: { solved: 2 } });
});
