import { type ReactNode, useEffect, useState } from "react";
import { EditableTitle } from "../../components/title-input/EditableTitle.tsx";
import { TopBar } from "../../components/top-bar/TopBar.tsx";
import { words } from "../../components/words/words.ts";

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

  useEffect(() => {
    document.title = title === undefined ? "Stemma" : words().window.title(title);
  }, [title]);

  return (
    <TopBar end={end}>
      {title === undefined ? (
        <h1 dir="auto">{newConversation}</h1>
      ) : (
        <EditableTitle
          title={title}
          canRename={!isClosed}
          renameLabel={rename}
          isEditing={isEditing}
          onEditing={setIsEditing}
          onRename={onRename}
        />
      )}
    </TopBar>
  );
}
