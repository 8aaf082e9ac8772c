import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import type { SearchHit } from "../../../src-shared/domain/search.ts";

/** What was found in one conversation. */
export interface HitGroup {
  conversationId: ConversationId;
  title: string;
  isArchived: boolean;
  /** The hit in the title, if there is one. */
  titleHit: SearchHit | undefined;
  hits: SearchHit[];
}

/** Hits by conversation: the one with the best hit first, and in each the best first. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<ConversationId, HitGroup>();
  for (const hit of hits) {
    const { conversationId, title, isArchived } = hit;
    const group = groups.get(conversationId) ?? { conversationId, title, isArchived, titleHit: undefined, hits: [] };
    groups.set(conversationId, group);
    if (hit.part === "title") group.titleHit = hit;
    else group.hits.push(hit);
  }
  return [...groups.values()];
}
