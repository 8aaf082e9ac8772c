import type { SearchHit } from "../../../src-shared/domain/search.ts";
import { routeHref, type Route } from "../../app/routes.ts";
import { formatDay } from "../../components/format/formatDay.ts";
import { words } from "../../components/words/words.ts";
import type { HitGroup } from "./groupHits.ts";
import styles from "./HitGroupView.module.css";
import { SnippetView } from "./SnippetView.tsx";

function placeOf({ conversationId, turnId, attemptId, part, snippet }: SearchHit, text: string): Route {
  if (part === "title" || turnId === null) return { page: "conversation", conversationId };
  return { page: "conversation", conversationId, hit: { turnId, attemptId, part, text, position: snippet.position } };
}

interface HitGroupViewProps {
  group: HitGroup;
  /** What was looked for. */
  text: string;
}

/** What was found in one conversation: each a link to its place. */
export function HitGroupView({ group, text }: HitGroupViewProps) {
  const { conversationId, title, isArchived, titleHit, hits } = group;
  return (
    <li className={styles["group"]}>
      <h2 className={styles["title"]} dir="auto">
        <a href={routeHref({ page: "conversation", conversationId })} data-hit="">
          {titleHit === undefined ? title : <SnippetView snippet={titleHit.snippet} />}
        </a>
        {isArchived && <span className={styles["archived"]}>{words().conversations.archived}</span>}
      </h2>
      {hits.length > 0 && (
        <ul className={styles["hits"]}>
          {hits.map((hit) => (
            <li key={`${hit.turnId} ${hit.attemptId} ${hit.part}`}>
              <a href={routeHref(placeOf(hit, text))} className={styles["hit"]} data-hit="">
                <span className={styles["facts"]}>
                  <b>{words().search.parts[hit.part]}</b>
                  <time dateTime={new Date(hit.at).toISOString()}>{formatDay(hit.at)}</time>
                  {hit.modelName !== null && <span>{hit.modelName}</span>}
                </span>
                <SnippetView snippet={hit.snippet} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
