import { X } from "lucide-react";
import { Button } from "../../../components/button/Button.tsx";
import { CopyButton } from "../../../components/copy-button/CopyButton.tsx";
import { IconButton } from "../../../components/icon-button/IconButton.tsx";
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
  return (
    <div className={styles["actions"]}>
      <CopyButton text={text} label="Copy step" />
      {onContinue !== null && (
        <Button
          kind="quiet"
          disabled={isLocked}
          onClick={onContinue}
          title="Cut the thought after this step and think on from it, as another attempt"
        >
          Continue from here
        </Button>
      )}
      <IconButton icon={X} label="Unmark" className={styles["close"]} onClick={onClose} />
    </div>
  );
}
