/** Whether a key press sends what was typed: Enter without Shift, and not one that ends a composition. */
export function isSendKey(event: KeyboardEvent): boolean {
  // Some browsers report the Enter that ends a composition only by its old key code.
  return event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}
