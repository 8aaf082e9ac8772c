import { expect, test } from "vitest";
import { arrange, withWords } from "../../../../src-renderer/features/conversations/arrange.ts";
import type { ConversationSummary } from "../../../../src-shared/domain/conversation.ts";

const now = new Date(2026, 4, 10, 12);
const summary = (title: string, change: Partial<ConversationSummary> = {}): ConversationSummary =>
  ({ title, updatedAt: now.getTime(), isPinned: false, isArchived: false, tags: [], ...change }) as ConversationSummary;
const titles = (summaries: readonly ConversationSummary[]): string[] => summaries.map(({ title }) => title);

test("what is pinned stands first, what is archived apart, also when it is pinned", () => {
  const { groups, archived } = arrange(
    [
      summary("one"),
      summary("two", { isPinned: true, updatedAt: 0 }),
      summary("three", { isPinned: true, isArchived: true }),
      summary("four", { isArchived: true }),
    ],
    now,
  );
  expect(groups.map(({ span, conversations }) => [span, ...titles(conversations)])).toEqual([
    ["pinned", "two"],
    ["today", "one"],
  ]);
  expect(titles(archived)).toEqual(["three", "four"]);
  expect(arrange([summary("one")], now).groups.map(({ span }) => span)).toEqual(["today"]);
});

test("titles and tags are looked through without regard to case and diacritics", () => {
  const all = [summary("L’Hôpital"), summary("Sums", { tags: ["Exam"] })];
  expect(titles(withWords(all, "HOPITAL"))).toEqual(["L’Hôpital"]);
  expect(titles(withWords(all, " exam "))).toEqual(["Sums"]);
  expect(withWords(all, "")).toHaveLength(2);
});
