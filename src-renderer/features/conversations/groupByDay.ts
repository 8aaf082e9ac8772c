import type { ConversationSummary } from "../../../src-shared/domain/conversation.ts";

export interface DayGroup {
  span: "today" | "yesterday" | "week" | "older";
  conversations: ConversationSummary[];
}

/** Midnight in local time, so many days before the day of `now`. */
function dayStart(now: Date, daysBefore: number): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBefore).getTime();
}

/** Conversations by the day they were last used, in their given order; groups without any are left out. */
export function groupByDay(summaries: readonly ConversationSummary[], now: Date): DayGroup[] {
  const today = dayStart(now, 0);
  const yesterday = dayStart(now, 1);
  const lastWeek = dayStart(now, 7);
  const groups: DayGroup[] = [
    { span: "today", conversations: [] },
    { span: "yesterday", conversations: [] },
    { span: "week", conversations: [] },
    { span: "older", conversations: [] },
  ];
  for (const summary of summaries) {
    const { updatedAt } = summary;
    const index = updatedAt >= today ? 0 : updatedAt >= yesterday ? 1 : updatedAt >= lastWeek ? 2 : 3;
    groups[index]?.conversations.push(summary);
  }
  return groups.filter(({ conversations }) => conversations.length > 0);
}
