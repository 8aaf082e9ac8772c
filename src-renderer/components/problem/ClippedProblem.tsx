import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "../button/Button.tsx";
import { ErrorBoundary } from "../error-boundary/ErrorBoundary.tsx";
import { joinClasses } from "../joinClasses.ts";
import { words } from "../words/words.ts";
import styles from "./ClippedProblem.module.css";
import { ProblemText } from "./ProblemText.tsx";

/** Above this many characters a question is shown without its formulas set. */
const maxSetLength = 20_000;
/** Characters of such a question that are laid out while it is clipped. */
const clippedLength = 4000;
/** Pixels by which a tall formula may stand out of the last line. */
const overhang = 12;

interface ClippedProblemProps {
  text: string;
  /** Defaults to false. */
  startsOpen?: boolean;
}

/** A question. A long one is clipped to about twelve lines until the person asks for the rest. */
export function ClippedProblem({ text, startsOpen = false }: ClippedProblemProps) {
  const isHuge = text.length > maxSetLength;
  const [isOpen, setIsOpen] = useState(startsOpen);
  const [isLong, setIsLong] = useState(isHuge);
  const body = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const box = body.current;
    if (box === null || isHuge || isOpen) return undefined;
    const measure = new ResizeObserver(() => setIsLong(box.scrollHeight > box.clientHeight + overhang));
    measure.observe(box);
    for (const child of box.children) measure.observe(child);
    return () => measure.disconnect();
  }, [isHuge, isOpen]);

  return (
    <>
      <div ref={body} className={joinClasses(!isOpen && styles["clipped"], !isOpen && isLong && styles["faded"])}>
        {isHuge ? (
          <div dir="auto" className={styles["huge"]}>
            {isOpen ? text : text.slice(0, clippedLength)}
          </div>
        ) : (
          <ErrorBoundary fallback={<div className={styles["huge"]}>{text}</div>}>
            <ProblemText text={text} />
          </ErrorBoundary>
        )}
      </div>
      {isLong && (
        <Button kind="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? words().turns.showLess : words().turns.showAll}
        </Button>
      )}
    </>
  );
}
