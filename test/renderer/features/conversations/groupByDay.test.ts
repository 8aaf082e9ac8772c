import { expect, test } from "vitest";
import type { ConversationSummary } from "../../../../src-shared/domain/conversation.ts";
import { groupByDay } from "../../../../src-renderer/features/conversations/groupByDay.ts";

const used = (title: string, updatedAt: Date): ConversationSummary =>
  ({ conversationId: title, title, updatedAt: updatedAt.getTime(), isRunning: false }) as ConversationSummary;

const shape = (summaries: ConversationSummary[], now: Date): Record<string, string[]> =>
  Object.fromEntries(groupByDay(summaries, now).map((group) => [group.span, group.conversations.map((c) => c.title)]));

test("the calendar's days count, not spans of 24 hours", () => {
  const now = new Date(2026, 2, 1, 0, 30);
  expect(
    shape(
      [
        used("ten minutes ago", new Date(2026, 2, 1, 0, 20)),
        used("before midnight", new Date(2026, 1, 28, 23, 59)),
        used("two days ago", new Date(2026, 1, 27, 12)),
        used("seven days ago", new Date(2026, 1, 22, 0, 0)),
        used("a minute more", new Date(2026, 1, 21, 23, 59)),
      ],
      now,
    ),
  ).toEqual({
    today: ["ten minutes ago"],
    yesterday: ["before midnight"],
    week: ["two days ago", "seven days ago"],
    older: ["a minute more"],
  });
});

test("a clock that was set back leaves a later conversation under today", () => {
  expect(shape([used("tomorrow", new Date(2026, 5, 3))], new Date(2026, 5, 2))).toEqual({ today: ["tomorrow"] });
});

test("no conversations, no groups", () => {
  expect(groupByDay([], new Date())).toEqual([]);
});
