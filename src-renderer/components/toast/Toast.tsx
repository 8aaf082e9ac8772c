import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../button/Button.tsx";
import { IconButton } from "../icon-button/IconButton.tsx";
import { words } from "../words/words.ts";
import type { ToastMessage } from "./ToastContext.ts";
import styles from "./Toast.module.css";

const shownMs = 10_000;

/** One toast. It goes after ten seconds, but not under the pointer or the focus. */
export function Toast({ message, onClose }: { message: ToastMessage; onClose: () => void }) {
  const [isPointed, setIsPointed] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const isHeld = isPointed || isFocused;
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => close.current(), shownMs);
    return () => clearTimeout(timer);
  }, [isHeld]);
  return (
    <div
      className={styles["toast"]}
      onPointerEnter={() => setIsPointed(true)}
      onPointerLeave={() => setIsPointed(false)}
      onFocus={() => setIsFocused(true)}
      onBlur={() => setIsFocused(false)}
    >
      <span>{message.text}</span>
      <Button
        onClick={() => {
          message.onAction();
          onClose();
        }}
      >
        {message.actionLabel}
      </Button>
      <IconButton icon={X} label={words().controls.closeMessage} onClick={onClose} />
    </div>
  );
}
