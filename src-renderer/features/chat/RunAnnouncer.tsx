import { useEffect, useState } from "react";
import type { AttemptStore } from "./AttemptStore.ts";
import { noteWords } from "./noteWords.ts";
import { announcement } from "./runWords.ts";
import { segmentTotals } from "./segmentTotals.ts";

/** How often a count is told while nothing else changes. */
const countEveryMs = 15_000;

/** Tells a screen reader what a run does: each change of phase, what happens to it, and now and then a count. */
export function RunAnnouncer({ store }: { store: AttemptStore }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    let { phase, notes } = store.state.attempt;
    let { isEnding } = store.state;
    const tell = (): void => setSaid(announcement(store.state));
    const leave = store.subscribe(() => {
      const { attempt } = store.state;
      const newNote = attempt.notes.length > notes.length ? attempt.notes.at(-1) : undefined;
      const isChanged = attempt.phase !== phase || store.state.isEnding !== isEnding;
      ({ phase, notes } = attempt);
      ({ isEnding } = store.state);
      if (newNote !== undefined) setSaid(noteWords(newNote, segmentTotals(attempt, "thought").tokens));
      else if (isChanged) tell();
    });
    const timer = setInterval(() => phase !== null && tell(), countEveryMs);
    return () => {
      leave();
      clearInterval(timer);
    };
  }, [store]);
  return <output className="visually-hidden">{said}</output>;
}
