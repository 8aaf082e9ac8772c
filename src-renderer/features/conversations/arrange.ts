import type { ConversationSummary } from "../../../src-shared/domain/conversation.ts";
import { groupByDay, type DayGroup } from "./groupByDay.ts";

export interface ConversationGroup {
  span: DayGroup["span"] | "pinned";
  conversations: ConversationSummary[];
}

export interface Arranged {
  /** Groups without any are left out. */
  groups: ConversationGroup[];
  archived: ConversationSummary[];
}

/** The list as it is shown: what is pinned first, the rest by day, what is archived apart. Each in its given order. */
export function arrange(summaries: readonly ConversationSummary[], now: Date): Arranged {
  const shown = summaries.filter(({ isArchived }) => !isArchived);
  const pinned = shown.filter(({ isPinned }) => isPinned);
  const byDay = groupByDay(
    shown.filter(({ isPinned }) => !isPinned),
    now,
  );
  return {
    groups: pinned.length === 0 ? byDay : [{ span: "pinned", conversations: pinned }, ...byDay],
    archived: summaries.filter(({ isArchived }) => isArchived),
  };
}

const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Conversations with the text in their title or among their tags; all of them for an empty one. */
export function withWords(summaries: readonly ConversationSummary[], text: string): ConversationSummary[] {
  const wanted = plain(text.trim());
  return summaries.filter(({ title, tags }) => [title, ...tags].some((words) => plain(words).includes(wanted)));
}
