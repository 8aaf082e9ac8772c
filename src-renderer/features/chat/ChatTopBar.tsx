import { Pencil } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { maxTitleLength } from "../../../src-shared/domain/textLimits.ts";
import { IconButton } from "../../components/icon-button/IconButton.tsx";
import { TitleInput } from "../../components/title-input/TitleInput.tsx";
import { TopBar } from "../../components/top-bar/TopBar.tsx";
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
  const canRename = title !== undefined && !isClosed;

  useEffect(() => {
    document.title = title === undefined ? "Stemma" : `${title} · Stemma`;
  }, [title]);

  useEffect(() => {
    if (!canRename) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== "F2" || event.defaultPrevented) return;
      event.preventDefault();
      setIsEditing(true);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [canRename]);

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
          <h1 dir="auto">{title ?? "New conversation"}</h1>
          {canRename && (
            <IconButton
              icon={Pencil}
              label="Rename"
              keys="F2"
              className={styles["rename"]}
              onClick={() => setIsEditing(true)}
            />
          )}
        </>
      )}
    </TopBar>
  );
}
