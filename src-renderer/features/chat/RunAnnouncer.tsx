import { useEffect, useState } from "react";
import type { AttemptStore } from "./AttemptStore.ts";
import { announcement } from "./runWords.ts";

/** How often a count is told while nothing else changes. */
const countEveryMs = 15_000;

/** Tells a screen reader what a run does: each change of phase, and now and then a count. */
export function RunAnnouncer({ store }: { store: AttemptStore }) {
  const [words, setWords] = useState("");
  useEffect(() => {
    let { phase } = store.state.attempt;
    const tell = (): void => setWords(announcement(store.state));
    const leave = store.subscribe(() => {
      if (store.state.attempt.phase === phase) return;
      ({ phase } = store.state.attempt);
      tell();
    });
    const timer = setInterval(() => phase !== null && tell(), countEveryMs);
    return () => {
      leave();
      clearInterval(timer);
    };
  }, [store]);
  return <output className="visually-hidden">{words}</output>;
}
