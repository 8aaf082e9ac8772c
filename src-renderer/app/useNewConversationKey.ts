import { useEffect } from "react";
import { navigate } from "./routes.ts";

/** Ctrl+Shift+O, or Cmd+Shift+O, begins a new conversation from anywhere. */
export function useNewConversationKey(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.code !== "KeyO") return;
      event.preventDefault();
      navigate({ page: "new" });
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
