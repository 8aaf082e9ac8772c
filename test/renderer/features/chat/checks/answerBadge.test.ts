import { expect, test } from "vitest";
import { answerBadge } from "../../../../../src-renderer/features/chat/checks/answerBadge.ts";
import type { CheckReport } from "../../../../../src-shared/domain/check.ts";
import { attemptId } from "../../../../../src-shared/domain/ids.ts";
import { say } from "../../../../../src-shared/domain/say.ts";
import { groupOf, sampleOf, sampleReport } from "../page/sampleConversation.ts";

const id = attemptId.parse("a1");
const claimed: CheckReport = { ...sampleReport, badge: "claimed", reason: say`There is no check for this.` };
const three = groupOf([sampleOf("a1"), sampleOf("a2"), sampleOf("a3", { answer: "41" })]);

test("what a rule found goes before what samples agree on", () => {
  expect(answerBadge(sampleReport, id, three)).toMatchObject({ kind: "verified", words: "Verified" });
  expect(answerBadge({ ...sampleReport, badge: "contradicted" }, id, three).kind).toBe("contradicted");
});

test("samples that agree say so where no rule does, and that it is no proof", () => {
  expect(answerBadge(claimed, id, three)).toEqual({
    kind: "agrees",
    words: "2 of 3 agree",
    reason: "Agreement is no proof. There is no check for this.",
  });
});

test.each([
  ["alone", undefined],
  ["with another answer than most", groupOf([sampleOf("a1", { answer: "7" }), sampleOf("a2"), sampleOf("a3")])],
  [
    "with no more than half",
    groupOf([sampleOf("a1"), sampleOf("a2"), sampleOf("a3", { answer: "1" }), sampleOf("a4", { answer: "2" })]),
  ],
] as const)("an answer %s is only claimed", (_, group) => {
  expect(answerBadge(claimed, id, group)).toEqual({
    kind: "claimed",
    words: "Not checked",
    reason: "There is no check for this.",
  });
});
