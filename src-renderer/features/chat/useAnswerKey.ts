import { useEffect } from "react";

/** As it is said in a tooltip. */
export const answerKeys = "Ctrl+Enter";

/** Calls the function when Ctrl+Enter, or Cmd+Enter, is pressed and no dialog or menu is open. */
export function useAnswerKey(onPress: () => void, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      if (document.querySelector("dialog[open], [popover]:popover-open") !== null) return;
      event.preventDefault();
      onPress();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [onPress, isOn]);
}
