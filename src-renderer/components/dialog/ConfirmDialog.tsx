import { type ReactNode, use } from "react";
import { useAction } from "../action/useAction.ts";
import { Button } from "../button/Button.tsx";
import { IsClosedContext } from "../connection/IsClosedContext.ts";
import { ErrorNotice } from "../notice/ErrorNotice.tsx";
import { words } from "../words/words.ts";
import { Dialog } from "./Dialog.tsx";

interface ConfirmDialogProps {
  title: string;
  /** What will happen, in a sentence or two. */
  children: ReactNode;
  /** The words of the button that does it. */
  confirmLabel: string;
  cancelLabel?: string;
  /** Marks what cannot be undone. */
  isDanger?: boolean;
  /** The dialog stays open while it works, and where it fails. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks before something is done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, cancelLabel, isDanger = false, onConfirm, onClose } = props;
  const isClosed = use(IsClosedContext);
  const { run, isBusy, error } = useAction();
  const confirm = async (): Promise<void> => {
    if (await run(onConfirm)) onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancelLabel ?? words().controls.cancel}</Button>
          <Button kind={isDanger ? "stop" : "main"} disabled={isBusy || isClosed} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      {error !== undefined && <ErrorNotice error={error} />}
    </Dialog>
  );
}
