import { expect, test } from "vitest";
import { groupHits } from "../../../../src-renderer/features/search/groupHits.ts";
import { requestOf } from "../../../../src-renderer/features/search/requestOf.ts";
import { emptySearch } from "../../../../src-renderer/app/routes.ts";
import type { SearchHit } from "../../../../src-shared/domain/search.ts";

const hit = (conversationId: string, part: SearchHit["part"], turnId = "t"): SearchHit =>
  ({ conversationId, title: conversationId, isArchived: false, part, turnId }) as SearchHit;

test("conversations stand by their best hit, hits in their given order, a title apart", () => {
  const groups = groupHits([hit("b", "answer"), hit("a", "question"), hit("b", "title"), hit("b", "thought")]);
  expect(
    groups.map(({ conversationId, titleHit, hits }) => [conversationId, titleHit?.part, ...hits.map((h) => h.part)]),
  ).toEqual([
    ["b", "title", "answer", "thought"],
    ["a", undefined, "question"],
  ]);
});

test("days are counted from midnight, and what is empty does not narrow", () => {
  const now = new Date(2026, 4, 10, 15, 30);
  expect(requestOf({ ...emptySearch, text: "x" }, 20, now)).toMatchObject({
    text: "x",
    modelId: null,
    tag: null,
    since: null,
    offset: 20,
  });
  expect(requestOf({ ...emptySearch, days: 1 }, 0, now).since).toBe(new Date(2026, 4, 10).getTime());
  expect(requestOf({ ...emptySearch, days: 7 }, 0, now).since).toBe(new Date(2026, 4, 4).getTime());
});
