import { CornerLeftUp } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { FormulaNoteContext, type FormulaNotes } from "../../../components/maths/FormulaNoteContext.ts";
import { words } from "../../../components/words/words.ts";
import type { AttemptStore } from "../AttemptStore.ts";
import { useAttempt } from "../useAttempt.ts";
import styles from "./Derivations.module.css";
import { DerivationFinder } from "./findDerivation.ts";

/** Marks formulas of a finished answer that came up in the thought, and goes to the step that had them first. */
export function Derivations({ store, children }: { store: AttemptStore; children: ReactNode }) {
  const over = useAttempt(store, ({ attempt }) => (attempt.phase === null ? attempt : null));
  const box = useRef<HTMLDivElement>(null);
  const isSeen = useIsSeen(box);
  const finder = useMemo(
    () =>
      over !== null && isSeen && over.segments.some(({ kind }) => kind === "thought")
        ? new DerivationFinder(over.segments)
        : null,
    [over, isSeen],
  );
  const notes = useMemo((): FormulaNotes => {
    if (finder === null) return null;
    return function markOf(source) {
      const place = finder.find(source);
      if (place === null) return null;
      const { showOrigin } = words().trace;
      return (
        <button
          type="button"
          className={styles["mark"]}
          aria-label={showOrigin}
          title={showOrigin}
          onClick={() => store.pointAt(place)}
        >
          <CornerLeftUp size={12} strokeWidth={2} aria-hidden />
        </button>
      );
    };
  }, [finder, store]);
  return (
    <div ref={box} className={styles["answer"]}>
      <FormulaNoteContext value={notes}>{children}</FormulaNoteContext>
    </div>
  );
}

/** Whether it has come into sight, and the page had time for it since: a long conversation opens first. */
function useIsSeen(box: React.RefObject<HTMLElement | null>): boolean {
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (isSeen || element === null) return undefined;
    let idle = 0;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      idle = requestIdleCallback(() => setIsSeen(true), { timeout: 1_000 });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelIdleCallback(idle);
    };
  }, [box, isSeen]);
  return isSeen;
}
