import { ListChecks, NotebookText, Plus, Settings } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { ConversationSummary } from "../../../src-shared/domain/conversation.ts";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import { emptySearch, navigate, routeHref } from "../../app/routes.ts";
import { useTopic } from "../../client/useTopic.ts";
import { Button } from "../../components/button/Button.tsx";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { IconLink } from "../../components/icon-button/IconLink.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { SearchField } from "../../components/search-field/SearchField.tsx";
import { useShortcutKeys } from "../../components/shortcuts/useShortcutKeys.ts";
import { words } from "../../components/words/words.ts";
import { arrange, withWords } from "./arrange.ts";
import { ConversationItem } from "./ConversationItem.tsx";
import { TagsDialog } from "./TagsDialog.tsx";
import { useConversationActions } from "./useConversationActions.ts";
import { useToday } from "./useToday.ts";
import styles from "./Sidebar.module.css";

interface SidebarProps {
  /** The conversation that is open. */
  openId: ConversationId | null;
  /** What stands at the bottom beside the settings, such as the model in use. */
  footer: ReactNode;
  /** Called when a conversation has gone from the list, which a message beside the sidebar offers to undo. */
  onRemoved: () => void;
}

/** The list of conversations, and the ways to everything else. */
export function Sidebar({ openId, footer, onRemoved }: SidebarProps) {
  const summaries = useTopic("conversations.summaries");
  const today = useToday();
  const { actions, tagged, closeTags, error } = useConversationActions(openId, onRemoved);
  const [text, setText] = useState("");
  const [isArchiveOpen, setIsArchiveOpen] = useState(false);
  const [narrowedAt, setNarrowedAt] = useState(openId);
  if (narrowedAt !== openId) {
    // The one that was looked for is open.
    setNarrowedAt(openId);
    setText("");
  }
  const newKeys = useShortcutKeys("new");
  const {
    conversations: said,
    search,
    shortcuts,
    work,
    window: { pages },
  } = words();
  const isNarrowed = text.trim() !== "";
  const { groups, archived } = arrange(withWords(summaries ?? [], text), today);
  const isArchiveShown = archived.length > 0 && (isArchiveOpen || isNarrowed);

  const items = (conversations: readonly ConversationSummary[]): ReactNode => (
    <ul>
      {conversations.map((summary) => (
        <ConversationItem
          key={summary.conversationId}
          summary={summary}
          href={routeHref({ page: "conversation", conversationId: summary.conversationId })}
          isOpen={summary.conversationId === openId}
          actions={actions}
        />
      ))}
    </ul>
  );
  return (
    <div className={styles["side"]}>
      <div className={styles["top"]}>
        <a href={routeHref({ page: "new" })} className={styles["brand"]}>
          Stemma
        </a>
        <IconLink icon={Plus} label={pages.new} keys={newKeys} href={routeHref({ page: "new" })} />
      </div>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            navigate({ page: "search", choice: { ...emptySearch, text: text.trim() } });
            setText("");
          }}
        >
          <SearchField
            label={search.field}
            value={text}
            maxLength={500}
            onText={setText}
            className={styles["search"]}
          />
          {isNarrowed && (
            <button type="submit" className={styles["everywhere"]}>
              {said.searchEverything(text.trim())} <kbd>{shortcuts.keys["Enter"]}</kbd>
            </button>
          )}
        </form>
      </search>
      <nav aria-label={said.list} className={styles["list"]}>
        {summaries?.length === 0 && <p className={styles["none"]}>{said.none}</p>}
        {isNarrowed && groups.length === 0 && archived.length === 0 && (
          <p className={styles["none"]}>{said.noneFitting}</p>
        )}
        {groups.map(({ span, conversations }) => (
          <section key={span} aria-label={said.groups[span]}>
            <h2>{said.groups[span]}</h2>
            {items(conversations)}
          </section>
        ))}
        {archived.length > 0 && !isNarrowed && (
          <Button
            kind="quiet"
            aria-expanded={isArchiveOpen}
            className={styles["archive"]}
            onClick={() => setIsArchiveOpen(!isArchiveOpen)}
          >
            {said.archiveOf(formatNumber(archived.length))}
          </Button>
        )}
        {isArchiveShown && (
          <section aria-label={said.archive}>
            {isNarrowed && <h2>{said.archive}</h2>}
            {items(archived)}
          </section>
        )}
      </nav>
      {error !== undefined && error.code !== "connection/lost" && <ErrorNotice error={error} />}
      <div className={styles["bottom"]}>
        {footer}
        <IconLink icon={NotebookText} label={words().sheet.sheets} href={routeHref({ page: "sheets" })} />
        <IconLink icon={ListChecks} label={work.title} href={routeHref({ page: "work" })} />
        <IconLink icon={Settings} label={pages.settings} href={routeHref({ page: "settings" })} />
      </div>
      {tagged !== undefined && <TagsDialog conversation={tagged} onClose={closeTags} />}
    </div>
  );
}
