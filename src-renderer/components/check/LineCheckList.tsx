import { Check, Dot, Minus, X } from "lucide-react";
import type { LineReport } from "../../../src-shared/domain/check.ts";
import { plainFormula } from "../../../src-shared/domain/plainFormula.ts";
import styles from "./LineCheckList.module.css";

const verdicts = {
  given: { Icon: Dot, words: "Given" },
  follows: { Icon: Check, words: "Follows" },
  breaks: { Icon: X, words: "Does not follow" },
  unknown: { Icon: Minus, words: "Not decided" },
} as const;

/** The lines of a derivation, and how each relates to the one before. */
export function LineCheckList({ report: { lines, firstBreak } }: { report: LineReport }) {
  if (lines.length === 0) return <p className={styles["none"]}>There are no formulas whose lines could be compared.</p>;
  return (
    <div>
      <output className={styles["sum"]}>{summary(lines, firstBreak)}</output>
      <ol className={styles["lines"]}>
        {lines.map(({ text, verdict, reason }, index) => {
          const { Icon, words } = verdicts[verdict];
          return (
            <li key={index} className={styles[verdict]}>
              <Icon size={15} strokeWidth={2.2} aria-hidden />
              <span className="visually-hidden">{words}: </span>
              <code className={styles["text"]}>{text}</code>
              <span className={styles["reason"]}>{plainFormula(reason)}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function summary(lines: LineReport["lines"], firstBreak: number | null): string {
  if (firstBreak !== null) return `Line ${firstBreak + 1} does not follow.`;
  const undecided = lines.filter(({ verdict }) => verdict === "unknown").length;
  if (undecided === 0) return "Every line follows.";
  const judged = lines.filter(({ verdict }) => verdict !== "given").length;
  return undecided === judged
    ? "None of these lines could be decided."
    : `No break was found; ${undecided} of ${judged} lines could not be decided.`;
}
