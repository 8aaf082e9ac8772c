import {
  Archive,
  ArchiveRestore,
  Boxes,
  ListChecks,
  MessageSquare,
  Monitor,
  Moon,
  NotebookText,
  Pin,
  PinOff,
  Plus,
  Settings,
  Sun,
} from "lucide-react";
import { useMemo } from "react";
import type { ConversationSummary } from "../../../src-shared/domain/conversation.ts";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import { navigate } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useShortcutKeys } from "../../components/shortcuts/useShortcutKeys.ts";
import { words } from "../../components/words/words.ts";
import type { Command } from "./Command.ts";

const action = (command: Omit<Command, "group">): Command => ({ group: "Actions", ...command });

/**
 * What can be done from anywhere, with the conversation that is open, and every other conversation to go to.
 * @param run does something that may fail, and says so
 */
export function useCommands(
  openId: ConversationId | null,
  run: (work: () => Promise<unknown>) => void,
): readonly Command[] {
  const client = useClient();
  const summaries = useTopic("conversations.summaries");
  const newKeys = useShortcutKeys("new");
  return useMemo(() => {
    const theme = (name: "light" | "dark" | "system") => () =>
      run(() => client.call("settings.update", { theme: name }));
    const open = summaries?.find(({ conversationId }) => conversationId === openId);
    return [
      action({
        id: "new",
        label: "New conversation",
        icon: Plus,
        keywords: "problem ask",
        ...(newKeys !== undefined && { detail: newKeys }),
        run: () => navigate({ page: "new" }),
      }),
      ...(open === undefined ? [] : ofConversation(open, client, run)),
      action({
        id: "models",
        label: "Models",
        icon: Boxes,
        keywords: "library download",
        run: () => navigate({ page: "models" }),
      }),
      action({
        id: "sheets",
        label: words().sheet.sheets,
        icon: NotebookText,
        keywords: "sheet problems worksheet file exam bank",
        run: () => navigate({ page: "sheets" }),
      }),
      action({
        id: "work",
        label: "Check work",
        icon: ListChecks,
        keywords: "own solution derivation lines",
        run: () => navigate({ page: "work" }),
      }),
      action({
        id: "settings",
        label: "Settings",
        icon: Settings,
        keywords: "preferences options keys data backup",
        run: () => navigate({ page: "settings" }),
      }),
      action({ id: "light", label: "Light colours", icon: Sun, keywords: "theme", run: theme("light") }),
      action({ id: "dark", label: "Dark colours", icon: Moon, keywords: "theme", run: theme("dark") }),
      action({
        id: "system",
        label: "Colours like the system",
        icon: Monitor,
        keywords: "theme",
        run: theme("system"),
      }),
      ...(summaries ?? []).map(({ conversationId, title, tags, isArchived }): Command => ({
        id: `conversation ${conversationId}`,
        group: "Conversations",
        label: title,
        icon: MessageSquare,
        keywords: tags.join(" "),
        ...(isArchived && { detail: "Archived" }),
        run: () => navigate({ page: "conversation", conversationId }),
      })),
    ];
  }, [client, summaries, openId, run, newKeys]);
}

function ofConversation(
  { conversationId, isPinned, isArchived }: ConversationSummary,
  client: ReturnType<typeof useClient>,
  run: (work: () => Promise<unknown>) => void,
): Command[] {
  return [
    action({
      id: "pin",
      label: isPinned ? "Unpin this conversation" : "Pin this conversation",
      icon: isPinned ? PinOff : Pin,
      run: () => run(() => client.call("conversations.pin", { conversationId, isPinned: !isPinned })),
    }),
    action({
      id: "archive",
      label: isArchived ? "Take this conversation out of the archive" : "Archive this conversation",
      icon: isArchived ? ArchiveRestore : Archive,
      run: () => run(() => client.call("conversations.archive", { conversationId, isArchived: !isArchived })),
    }),
  ];
}
