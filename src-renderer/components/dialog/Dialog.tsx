import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "../icon-button/IconButton.tsx";
import { joinClasses } from "../joinClasses.ts";
import { words } from "../words/words.ts";
import styles from "./Dialog.module.css";

interface DialogProps {
  title: string;
  /** As wide as a paragraph, a table or a page; defaults to the first. */
  width?: "paragraph" | "table" | "page";
  /** Called once it is closed, by Esc, the cross or a click beside it. */
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the bottom. */
  actions?: ReactNode;
}

/** A part of the page that waits for the person: mount it to open it. The focus stays in it, and goes back after it. */
export function Dialog({ title, width = "paragraph", onClose, children, actions }: DialogProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const closed = useRef(onClose);
  useEffect(() => {
    closed.current = onClose;
  });
  // Closed while it is still on the page, so that the focus finds its way back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // A click beside the content lands on the dialog itself: that is the backdrop.
    const click = (event: MouseEvent): void => {
      if (event.target === element) closed.current();
    };
    element?.addEventListener("mousedown", click);
    return () => {
      element?.removeEventListener("mousedown", click);
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={joinClasses(styles["dialog"], styles[width])}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles["frame"]}>
        <header className={styles["header"]}>
          <h2 id={titleId}>{title}</h2>
          <IconButton icon={X} label={words().controls.close} onClick={onClose} />
        </header>
        <div className={styles["content"]}>{children}</div>
        {actions !== undefined && <footer className={styles["actions"]}>{actions}</footer>}
      </div>
    </dialog>
  );
}
