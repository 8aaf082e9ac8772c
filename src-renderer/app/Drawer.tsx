import { type ReactNode, useEffect, useRef } from "react";
import { words } from "../components/words/words.ts";
import styles from "./Drawer.module.css";

interface DrawerProps {
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The sidebar where it does not fit beside the page. The focus stays in it; Esc or a click beside it closes it. */
export function Drawer({ isOpen, onClose, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  useEffect(() => {
    const element = dialog.current;
    // A click beside the content lands on the dialog itself: that is the backdrop.
    const click = (event: MouseEvent): void => {
      if (event.target === element) onClose();
    };
    element?.addEventListener("click", click);
    window.addEventListener("hashchange", onClose);
    return () => {
      element?.removeEventListener("click", click);
      window.removeEventListener("hashchange", onClose);
    };
  }, [onClose]);
  return (
    <dialog ref={dialog} aria-label={words().window.sidebar} className={styles["drawer"]} onClose={onClose}>
      {isOpen && children}
    </dialog>
  );
}
