import { createContext } from "react";

/** A passing message, with one thing that can still be done about it. */
export interface ToastMessage {
  text: string;
  /** The button's words. */
  actionLabel: string;
  onAction: () => void;
}

/** Shows a toast. */
export const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined);
