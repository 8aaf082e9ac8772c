import { type ReactNode, useCallback, useRef, useState } from "react";
import { Toast } from "./Toast.tsx";
import { ToastContext, type ToastMessage } from "./ToastContext.ts";
import styles from "./Toast.module.css";

/** Messages at once; an older one gives way. */
const maxToasts = 3;

interface ShownToast {
  id: number;
  message: ToastMessage;
}

/** Holds the toasts of everything below it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const lastId = useRef(0);
  const show = useCallback((message: ToastMessage) => {
    lastId.current += 1;
    const id = lastId.current;
    setToasts((shown) => [...shown, { id, message }].slice(-maxToasts));
  }, []);
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  return (
    <ToastContext value={show}>
      {children}
      <div aria-live="polite" className={styles["stack"]}>
        {toasts.map(({ id, message }) => (
          <Toast key={id} message={message} onClose={() => close(id)} />
        ))}
      </div>
    </ToastContext>
  );
}
