import { expect, test } from "vitest";
import { documentOf } from "../../../../src-renderer/components/document/documentOf.ts";
import { fullHistory, ids } from "../../../core/conversations/exchange/exchangeHistory.ts";

test("the branch that is shown, with its verdicts and endings, and thoughts where they are wanted", () => {
  const conversation = fullHistory().exchange.export(ids.conversation);
  const { title, tags, turns } = documentOf(conversation, true);
  expect({ title, tags }).toEqual({ title: "Ladder on a wall", tags: ["Exam", "physics"] });
  expect(turns).toMatchObject([
    {
      question: "How fast does it slide?",
      thought: expect.stringContaining("Thought of a1"),
      answer: "$\\boxed{1002}$",
      ending: null,
      verdict: { badge: "verified", reason: "It holds." },
    },
    { question: "And if it is longer?", ending: "It failed here.", verdict: null },
  ]);
  expect(documentOf(conversation, false).turns[0]?.thought).toBe("");
});
