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

const action = (command: Omit<Command, "group">): Command => ({ group: "actions", ...command });

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
    const {
      palette,
      conversations,
      work,
      window: { pages },
    } = words();
    const { keywords, colours } = palette;
    const theme = (name: "light" | "dark" | "system") => () =>
      run(() => client.call("settings.update", { theme: name }));
    const open = summaries?.find(({ conversationId }) => conversationId === openId);
    return [
      action({
        id: "new",
        label: pages.new,
        icon: Plus,
        keywords: keywords.new,
        ...(newKeys !== undefined && { detail: newKeys }),
        run: () => navigate({ page: "new" }),
      }),
      ...(open === undefined ? [] : ofConversation(open, client, run)),
      action({
        id: "models",
        label: pages.models,
        icon: Boxes,
        keywords: keywords.models,
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
        label: work.title,
        icon: ListChecks,
        keywords: keywords.work,
        run: () => navigate({ page: "work" }),
      }),
      action({
        id: "settings",
        label: pages.settings,
        icon: Settings,
        keywords: keywords.settings,
        run: () => navigate({ page: "settings" }),
      }),
      action({ id: "light", label: colours.light, icon: Sun, keywords: keywords.colours, run: theme("light") }),
      action({ id: "dark", label: colours.dark, icon: Moon, keywords: keywords.colours, run: theme("dark") }),
      action({
        id: "system",
        label: colours.system,
        icon: Monitor,
        keywords: keywords.colours,
        run: theme("system"),
      }),
      ...(summaries ?? []).map(({ conversationId, title, tags, isArchived }): Command => ({
        id: `conversation/${conversationId}`,
        group: "conversations",
        label: title,
        icon: MessageSquare,
        keywords: tags.join(" "),
        ...(isArchived && { detail: conversations.archived }),
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
  const { pin, unpin, archive, takeOut } = words().palette;
  return [
    action({
      id: "pin",
      label: isPinned ? unpin : pin,
      icon: isPinned ? PinOff : Pin,
      run: () => run(() => client.call("conversations.pin", { conversationId, isPinned: !isPinned })),
    }),
    action({
      id: "archive",
      label: isArchived ? takeOut : archive,
      icon: isArchived ? ArchiveRestore : Archive,
      run: () => run(() => client.call("conversations.archive", { conversationId, isArchived: !isArchived })),
    }),
  ];
}
