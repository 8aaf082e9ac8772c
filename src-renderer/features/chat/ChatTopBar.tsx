import { Pencil } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { maxTitleLength } from "../../../src-shared/domain/textLimits.ts";
import { IconButton } from "../../components/icon-button/IconButton.tsx";
import { useShortcut } from "../../components/shortcuts/useShortcut.ts";
import { useShortcutKeys } from "../../components/shortcuts/useShortcutKeys.ts";
import { TitleInput } from "../../components/title-input/TitleInput.tsx";
import { TopBar } from "../../components/top-bar/TopBar.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./ChatTopBar.module.css";

interface ChatTopBarProps {
  /** Undefined for a conversation that has none yet. */
  title: string | undefined;
  isClosed: boolean;
  onRename: (title: string) => void;
  /** What stands at the bar's end, such as the model in use. */
  end?: ReactNode;
}

/** The conversation's title, which can be changed in place. */
export function ChatTopBar({ title, isClosed, onRename, end }: ChatTopBarProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { newConversation, rename } = words().chat;
  const canRename = title !== undefined && !isClosed;

  useEffect(() => {
    document.title = title === undefined ? "Stemma" : `${title} · Stemma`;
  }, [title]);

  useShortcut(
    "rename",
    useCallback(() => setIsEditing(true), []),
    { isOn: canRename },
  );
  const renameKeys = useShortcutKeys("rename");

  return (
    <TopBar end={end}>
      {isEditing && title !== undefined ? (
        <TitleInput
          title={title}
          maxLength={maxTitleLength}
          onSave={onRename}
          onDone={() => setIsEditing(false)}
          className={styles["field"]}
        />
      ) : (
        <>
          <h1 dir="auto">{title ?? newConversation}</h1>
          {canRename && (
            <IconButton
              icon={Pencil}
              label={rename}
              keys={renameKeys}
              className={styles["rename"]}
              onClick={() => setIsEditing(true)}
            />
          )}
        </>
      )}
    </TopBar>
  );
}
