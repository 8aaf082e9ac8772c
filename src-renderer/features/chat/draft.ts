const key = (place: string): string => `stemma.draft.${place}`;

/** What was typed at a place and not sent. */
export function readDraft(place: string): string {
  try {
    return window.localStorage.getItem(key(place)) ?? "";
  } catch {
    return "";
  }
}

/** Keeps what is typed at a place over reloads. An empty text is forgotten. */
export function keepDraft(place: string, text: string): void {
  try {
    if (text === "") window.localStorage.removeItem(key(place));
    else window.localStorage.setItem(key(place), text);
  } catch {
    // Storage is full or off: the text stays in the field, only a reload would lose it.
  }
}
