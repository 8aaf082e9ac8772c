import { expect, test } from "vitest";
import type { Core } from "../../../src-main/core/Core.ts";
import type { CheckReport } from "../../../src-shared/domain/check.ts";
import type { AttemptId } from "../../../src-shared/domain/ids.ts";
import { say } from "../../../src-shared/domain/say.ts";
import { finished, newPlace, testCore, textOf } from "../testCore.ts";

const line = "x = 4: 3·4 + 7 = 19, and not 22";
const contradicted: CheckReport = {
  badge: "contradicted",
  reason: say`${line}`,
  checks: [{ outcome: "fails", strength: "proves", about: "answer", line: say`${line}`, counterexample: null }],
  answer: null,
};

/** A core whose checker finds this of the first answers, and decides nothing after them. */
function coreThatFinds(reports: CheckReport[]): Core {
  const core = testCore();
  const nothing: CheckReport = { badge: "claimed", reason: say`Nothing is known.`, checks: [], answer: null };
  core.checker.check = () => Promise.resolve(reports.shift() ?? nothing);
  return core;
}

async function attemptsOf(core: Core, attemptId: AttemptId) {
  await core.reasoning.settled;
  const { conversationId } = core.conversations.turn(core.live.attempt(attemptId).turnId);
  const [turn] = core.conversations.get(conversationId).turns;
  if (turn === undefined) throw new Error("The turn is there.");
  return turn;
}

const question = "Solve 3x + 7 = 22.";

test("an answer that a check contradicts is repaired by one press: the thought goes on with what was found", async () => {
  const core = coreThatFinds([contradicted]);
  const first = core.reasoning.ask({ place: newPlace, question });
  const before = await finished(core, first.attemptId);
  expect((await attemptsOf(core, first.attemptId)).attemptIds).toHaveLength(1);
  const { attemptId } = await core.reasoning.repair(first.attemptId);
  const repaired = await finished(core, attemptId);
  expect(repaired).toMatchObject({ fromAttemptId: first.attemptId, notes: [{ type: "repair", line: say`${line}` }] });
  expect(textOf(repaired, "thought").startsWith(textOf(before, "thought"))).toBe(true);
  expect(textOf(repaired, "thought")).toContain(line);
  const turn = await attemptsOf(core, attemptId);
  expect([turn.attemptIds.length, turn.attempt.attemptId]).toEqual([2, attemptId]);
  await expect(core.reasoning.repair(attemptId)).rejects.toMatchObject({ code: "reasoning/nothing-to-repair" });
});

test("where much effort was asked it is repaired by itself, three times at most", async () => {
  const core = coreThatFinds(Array.from({ length: 9 }, () => contradicted));
  const { attemptId } = core.reasoning.ask({ place: newPlace, question, effort: "deep" });
  await finished(core, attemptId);
  const { attemptIds, attempt } = await settledTurn(core, attemptId);
  expect(attemptIds).toHaveLength(4);
  expect(attempt.attemptId).toBe(attemptIds[3]);
  await expect(core.reasoning.repair(attempt.attemptId)).rejects.toMatchObject({ code: "reasoning/nothing-to-repair" });
});

test("with normal effort, and for samples, nothing is repaired unasked", async () => {
  const core = coreThatFinds(Array.from({ length: 9 }, () => contradicted));
  const { attemptId } = core.reasoning.ask({ place: newPlace, question });
  await finished(core, attemptId);
  expect((await settledTurn(core, attemptId)).attemptIds).toHaveLength(1);
  const samples = core.reasoning.ask({ place: newPlace, question, effort: "deep", samples: 2 });
  await finished(core, samples.attemptId);
  expect((await settledTurn(core, samples.attemptId)).attemptIds).toHaveLength(2);
});

test("a model without thoughts is told as a person would tell it", async () => {
  const core = coreThatFinds([contradicted]);
  core.models.setProfile(core.models.selected.modelId, "none");
  const first = core.reasoning.ask({ place: newPlace, question });
  await finished(core, first.attemptId);
  const { attemptId } = await core.reasoning.repair(first.attemptId);
  const { plan } = await finished(core, attemptId);
  // The answer of before is part of what it reads.
  expect(plan?.pastTokens).toBeGreaterThan(20);
});

/** Until no repair follows any more. */
async function settledTurn(core: Core, attemptId: AttemptId) {
  for (let count = 0; ;) {
    const turn = await attemptsOf(core, attemptId);
    if (turn.attemptIds.length === count) return turn;
    count = turn.attemptIds.length;
  }
}
