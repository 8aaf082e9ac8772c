import { ListChecks, Plus, Settings } from "lucide-react";
import { type ReactNode, use } from "react";
import type { ConversationSummary } from "../../../src-shared/domain/conversation.ts";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import { navigate, routeHref } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { IconLink } from "../../components/icon-button/IconLink.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { ToastContext } from "../../components/toast/ToastContext.ts";
import { ConversationItem } from "./ConversationItem.tsx";
import { groupByDay } from "./groupByDay.ts";
import { useToday } from "./useToday.ts";
import styles from "./Sidebar.module.css";

interface SidebarProps {
  /** The conversation that is open. */
  openId: ConversationId | null;
  /** What stands at the bottom beside the settings, such as the model in use. */
  footer: ReactNode;
  /** Called when a conversation has been deleted, which a message beside the sidebar offers to undo. */
  onRemoved: () => void;
}

/** The list of conversations, and the ways to everything else. */
export function Sidebar({ openId, footer, onRemoved }: SidebarProps) {
  const client = useClient();
  const showToast = use(ToastContext);
  const summaries = useTopic("conversations.summaries");
  const today = useToday();
  const { runNow, error } = useAction();

  const rename = (conversationId: ConversationId, title: string): void =>
    void runNow(() => client.call("conversations.rename", { conversationId, title }));

  const remove = ({ conversationId }: ConversationSummary): void =>
    void runNow(async () => {
      await client.call("conversations.remove", { conversationId });
      const wasOpen = conversationId === openId;
      if (wasOpen) navigate({ page: "new" });
      onRemoved();
      showToast({
        text: "Deleted.",
        actionLabel: "Undo",
        onAction: () =>
          void runNow(async () => {
            await client.call("conversations.restore", { conversationId });
            if (wasOpen) navigate({ page: "conversation", conversationId });
          }),
      });
    });

  return (
    <div className={styles["side"]}>
      <div className={styles["top"]}>
        <a href={routeHref({ page: "new" })} className={styles["brand"]}>
          Stemma
        </a>
        <IconLink icon={Plus} label="New conversation" keys="Ctrl+Shift+O" href={routeHref({ page: "new" })} />
      </div>
      <nav aria-label="Conversations" className={styles["list"]}>
        {summaries?.length === 0 && <p className={styles["none"]}>Your conversations will be listed here.</p>}
        {groupByDay(summaries ?? [], today).map(({ label, conversations }) => (
          <section key={label} aria-label={label}>
            <h2>{label}</h2>
            <ul>
              {conversations.map((summary) => (
                <ConversationItem
                  key={summary.conversationId}
                  summary={summary}
                  href={routeHref({ page: "conversation", conversationId: summary.conversationId })}
                  isOpen={summary.conversationId === openId}
                  onRename={(title) => rename(summary.conversationId, title)}
                  onRemove={() => remove(summary)}
                />
              ))}
            </ul>
          </section>
        ))}
      </nav>
      {error !== undefined && error.code !== "connection/lost" && <ErrorNotice error={error} />}
      <div className={styles["bottom"]}>
        {footer}
        <IconLink icon={ListChecks} label="Check work" href={routeHref({ page: "work" })} />
        <IconLink icon={Settings} label="Settings" href={routeHref({ page: "settings" })} />
      </div>
    </div>
  );
}
