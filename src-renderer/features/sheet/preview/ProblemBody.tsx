import { useEffect, useRef } from "react";
import type { Problem, ProblemReference } from "../../../../src-shared/domain/problems/problem.ts";
import { joinClasses } from "../../../components/joinClasses.ts";
import { Markdown } from "../../../components/markdown/Markdown.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./ProblemCard.module.css";
import type { TextPlace } from "./problemTexts.ts";

interface ProblemBodyProps {
  problem: Problem;
  /** Told of a press, where formulas can be changed; the keyboard reaches them in their source. */
  onPress: ((press: MouseEvent, shown: Element) => void) | undefined;
}

/** A problem as it will be read. */
export function ProblemBody({ problem, onPress }: ProblemBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = body.current;
    if (onPress === undefined || element === null) return undefined;
    const click = (press: MouseEvent): void => onPress(press, element);
    element.addEventListener("click", click);
    return () => element.removeEventListener("click", click);
  }, [onPress]);
  const { stem, question, parts, choices, reference } = problem;
  const { preview } = words();
  return (
    <div ref={body} className={joinClasses(styles["body"], onPress && styles["mendable"])} dir="auto">
      {stem !== "" && (
        <div className={styles["stem"]}>
          <span className={styles["small"]}>{preview.shared}</span>
          <ProblemText place="stem" text={stem} />
        </div>
      )}
      <ProblemText place="question" text={question} />
      {parts.length > 0 && (
        <dl className={styles["parts"]}>
          {parts.map((part, index) => (
            <div key={index}>
              <dt>{part.label})</dt>
              <dd>
                <ProblemText place={`part/${index}`} text={part.question} />
                {part.points !== null && <span className={styles["small"]}>{preview.points(part.points)}</span>}
                <Reference reference={part.reference} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {choices.length > 0 && (
        <dl className={styles["parts"]}>
          {choices.map(({ label, text }, index) => (
            <div key={index}>
              <dt>{label})</dt>
              <dd>
                <ProblemText place={`choice/${index}`} text={text} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Reference reference={reference} />
    </div>
  );
}

function ProblemText({ place, text }: { place: TextPlace; text: string }) {
  return (
    <div data-text={place}>
      <Markdown text={text} />
    </div>
  );
}

/** Folded: a person who works along may not want to see it yet. */
function Reference({ reference }: { reference: ProblemReference | null }) {
  if (reference === null) return null;
  const { preview } = words();
  return (
    <details className={styles["reference"]}>
      <summary>{reference.answer === null ? preview.solutionInFile : preview.answerInFile}</summary>
      {reference.answer !== null && <Markdown text={reference.answer} />}
      {reference.solution !== null && <Markdown text={reference.solution} />}
    </details>
  );
}
