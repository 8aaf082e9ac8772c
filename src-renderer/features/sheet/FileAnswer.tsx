import type { ProblemReference } from "../../../src-shared/domain/problems/problem.ts";
import { Markdown } from "../../components/markdown/Markdown.tsx";
import { FinalAnswer } from "../../components/maths/FinalAnswer.tsx";
import styles from "./EntryDetails.module.css";

/** The answer that the file itself gives, and how it is reached. */
export function FileAnswer({ reference: { answer, solution } }: { reference: ProblemReference }) {
  return (
    <div className={styles["text"]}>
      {answer !== null && (
        <p dir="auto">
          <FinalAnswer answer={answer} />
        </p>
      )}
      {solution !== null && <Markdown text={solution} />}
    </div>
  );
}
