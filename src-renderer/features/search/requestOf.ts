import type { SearchRequest } from "../../../src-shared/domain/search.ts";
import type { SearchChoice } from "../../app/routes.ts";

/** Hits of one page. */
const pageSize = 20;

/** What is asked of the core for a choice: days are counted from the last midnight. */
export function requestOf(choice: SearchChoice, offset: number, now: Date): SearchRequest {
  const { text, thoughts, verified, modelId, days, tag } = choice;
  const since = days === 0 ? null : new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1).getTime();
  return {
    text,
    thoughts,
    verified,
    modelId: modelId === "" ? null : modelId,
    since,
    until: null,
    tag: tag === "" ? null : tag,
    offset,
    limit: pageSize,
  };
}
