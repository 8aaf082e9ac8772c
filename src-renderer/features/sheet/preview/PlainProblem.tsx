import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import styles from "./ProblemCard.module.css";

/** A problem as its source, which takes no time to draw: for one far from sight, that is listened to or searched for at most. */
export function PlainProblem({ problem: { stem, question, parts, choices } }: { problem: Problem }) {
  const lines = [
    stem,
    question,
    ...parts.map((part) => `${part.label}) ${part.question}`),
    ...choices.map(({ label, text }) => `${label}) ${text}`),
  ];
  return (
    <p className={styles["plain"]} dir="auto">
      {lines.filter((line) => line !== "").join("\n")}
    </p>
  );
}
