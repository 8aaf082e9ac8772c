import { Pencil } from "lucide-react";
import { useCallback } from "react";
import { maxTitleLength } from "../../../src-shared/domain/textLimits.ts";
import { IconButton } from "../icon-button/IconButton.tsx";
import { useShortcut } from "../shortcuts/useShortcut.ts";
import { useShortcutKeys } from "../shortcuts/useShortcutKeys.ts";
import styles from "./EditableTitle.module.css";
import { TitleInput } from "./TitleInput.tsx";

interface EditableTitleProps {
  title: string;
  canRename: boolean;
  /** The name of the button that begins it. */
  renameLabel: string;
  isEditing: boolean;
  onEditing: (isEditing: boolean) => void;
  onRename: (title: string) => void;
}

/** The title of a page, which can be changed in place: by its button, or by the keys for it. */
export function EditableTitle(props: EditableTitleProps) {
  const { title, canRename, renameLabel, isEditing, onEditing, onRename } = props;
  const begin = useCallback(() => onEditing(true), [onEditing]);
  useShortcut("rename", begin, { isOn: canRename });
  const keys = useShortcutKeys("rename");
  if (isEditing && canRename)
    return (
      <TitleInput
        title={title}
        maxLength={maxTitleLength}
        onSave={onRename}
        onDone={() => onEditing(false)}
        className={styles["field"]}
      />
    );
  return (
    <>
      <h1 dir="auto">{title}</h1>
      {canRename && (
        <IconButton icon={Pencil} label={renameLabel} keys={keys} className={styles["rename"]} onClick={begin} />
      )}
    </>
  );
}
