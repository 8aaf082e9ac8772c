import { useCallback, useEffect, useRef, useState } from "react";
import { keepDraft, readDraft } from "./draft.ts";

/** Typing pauses this long before the draft is written down. */
const pauseMs = 300;

/** A text that survives reloads and other pages. It is of the place it was made for; give the component a key. */
export function useDraft(place: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => readDraft(place));
  const unsaved = useRef<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    if (unsaved.current !== undefined) keepDraft(place, unsaved.current);
    unsaved.current = undefined;
  }, [place]);

  const change = useCallback(
    (next: string) => {
      setText(next);
      unsaved.current = next;
      clearTimeout(timer.current);
      if (next === "") save();
      else timer.current = setTimeout(save, pauseMs);
    },
    [save],
  );

  useEffect(() => {
    window.addEventListener("pagehide", save);
    return () => {
      window.removeEventListener("pagehide", save);
      save();
    };
  }, [save]);

  return [text, change];
}
