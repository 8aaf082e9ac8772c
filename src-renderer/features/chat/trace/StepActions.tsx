import { X } from "lucide-react";
import { Button } from "../../../components/button/Button.tsx";
import { CopyButton } from "../../../components/copy-button/CopyButton.tsx";
import { IconButton } from "../../../components/icon-button/IconButton.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./StepActions.module.css";

interface StepActionsProps {
  text: string;
  /** Left out while the thought cannot be gone on with from here. */
  onContinue: (() => void) | null;
  isLocked: boolean;
  onClose: () => void;
}

/** What can be done with the step that is marked. */
export function StepActions({ text, onContinue, isLocked, onClose }: StepActionsProps) {
  const { copy, goOn, goOnNote, unmark } = words().trace.step;
  return (
    <div className={styles["actions"]}>
      <CopyButton text={text} label={copy} />
      {onContinue !== null && (
        <Button kind="quiet" disabled={isLocked} onClick={onContinue} title={goOnNote}>
          {goOn}
        </Button>
      )}
      <IconButton icon={X} label={unmark} className={styles["close"]} onClick={onClose} />
    </div>
  );
}
