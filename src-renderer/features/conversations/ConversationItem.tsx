import { Archive, ArchiveRestore, Ellipsis, Pencil, Pin, PinOff, Tags, Trash2 } from "lucide-react";
import { use, useRef, useState } from "react";
import type { ConversationSummary } from "../../../src-shared/domain/conversation.ts";
import { maxTitleLength } from "../../../src-shared/domain/textLimits.ts";
import { BadgeMark } from "../../components/check/BadgeMark.tsx";
import { MenuButton } from "../../components/menu/MenuButton.tsx";
import { chordOf } from "../../components/shortcuts/chordOf.ts";
import { ShortcutsContext } from "../../components/shortcuts/ShortcutsContext.ts";
import { useShortcutKeys } from "../../components/shortcuts/useShortcutKeys.ts";
import { StatusDot } from "../../components/status-dot/StatusDot.tsx";
import { TitleInput } from "../../components/title-input/TitleInput.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./ConversationItem.module.css";

interface ConversationItemProps {
  summary: ConversationSummary;
  href: string;
  isOpen: boolean;
  actions: ConversationActions;
}

/** What can be done with a conversation in the list. */
export interface ConversationActions {
  rename: (summary: ConversationSummary, title: string) => void;
  pin: (summary: ConversationSummary, isPinned: boolean) => void;
  archive: (summary: ConversationSummary, isArchived: boolean) => void;
  /** Opens the dialog for it. */
  editTags: (summary: ConversationSummary) => void;
  remove: (summary: ConversationSummary) => void;
}

/** One conversation in the list: a link, with what can be done with it behind a menu. */
export function ConversationItem({ summary, href, isOpen, actions }: ConversationItemProps) {
  const [isEditing, setIsEditing] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const shortcuts = use(ShortcutsContext);
  const renameKeys = useShortcutKeys("rename");
  const said = words().conversations;
  const { title, isRunning, isPinned, isArchived, tags, badge } = summary;
  if (isEditing)
    return (
      <li className={styles["item"]}>
        <TitleInput
          title={title}
          maxLength={maxTitleLength}
          onSave={(text) => actions.rename(summary, text)}
          onDone={() => {
            setIsEditing(false);
            // The field is gone after this; the focus goes back to where it came from.
            requestAnimationFrame(() => document.activeElement === document.body && link.current?.focus());
          }}
        />
      </li>
    );
  return (
    <li className={styles["item"]}>
      <a
        ref={link}
        href={href}
        className={styles["link"]}
        aria-current={isOpen ? "page" : undefined}
        title={tags.length === 0 ? title : `${title} (${tags.join(", ")})`}
        onDoubleClick={() => setIsEditing(true)}
        onKeyDown={(event) => {
          if (chordOf(event.nativeEvent) !== shortcuts.rename) return;
          event.preventDefault();
          event.stopPropagation();
          setIsEditing(true);
        }}
      >
        <span className={styles["title"]} dir="auto">
          {title}
        </span>
        {isRunning && (
          <>
            <StatusDot kind="busy" />
            <span className="visually-hidden">{said.running}</span>
          </>
        )}
        {!isRunning && badge !== null && badge !== "claimed" && (
          <>
            <BadgeMark kind={badge} />
            <span className="visually-hidden">{said.badges[badge]}</span>
          </>
        )}
      </a>
      <MenuButton
        icon={Ellipsis}
        label={said.more(title)}
        className={styles["more"]}
        items={[
          { label: said.menu.rename, icon: Pencil, keys: renameKeys, onSelect: () => setIsEditing(true) },
          {
            label: isPinned ? said.menu.unpin : said.menu.pin,
            icon: isPinned ? PinOff : Pin,
            onSelect: () => actions.pin(summary, !isPinned),
          },
          { label: said.menu.tags, icon: Tags, onSelect: () => actions.editTags(summary) },
          {
            label: isArchived ? said.menu.takeOut : said.menu.archive,
            icon: isArchived ? ArchiveRestore : Archive,
            onSelect: () => actions.archive(summary, !isArchived),
          },
          { label: said.menu.delete, icon: Trash2, isDanger: true, onSelect: () => actions.remove(summary) },
        ]}
      />
    </li>
  );
}
