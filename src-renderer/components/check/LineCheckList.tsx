import { Check, Dot, Minus, X } from "lucide-react";
import type { LineReport } from "../../../src-shared/domain/check.ts";
import { words } from "../words/words.ts";
import styles from "./LineCheckList.module.css";
import { phraseWords } from "../words/phraseWords.ts";

const icons = { given: Dot, follows: Check, breaks: X, unknown: Minus } as const;

/** The lines of a derivation, and how each relates to the one before. */
export function LineCheckList({ report: { lines, firstBreak } }: { report: LineReport }) {
  const { verdicts, lines: said } = words().checks;
  if (lines.length === 0) return <p className={styles["none"]}>{said.none}</p>;
  return (
    <div>
      <output className={styles["sum"]}>{summary(lines, firstBreak)}</output>
      <ol className={styles["lines"]}>
        {lines.map(({ text, verdict, reason }, index) => {
          const Icon = icons[verdict];
          return (
            <li key={index} className={styles[verdict]}>
              <Icon size={15} strokeWidth={2.2} aria-hidden />
              <span className="visually-hidden">{verdicts[verdict]}: </span>
              <code className={styles["text"]}>{text}</code>
              <span className={styles["reason"]}>{phraseWords(reason)}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function summary(lines: LineReport["lines"], firstBreak: number | null): string {
  const said = words().checks.lines;
  if (firstBreak !== null) return said.breaks(firstBreak + 1);
  const undecided = lines.filter(({ verdict }) => verdict === "unknown").length;
  if (undecided === 0) return said.allFollow;
  const judged = lines.filter(({ verdict }) => verdict !== "given").length;
  return undecided === judged ? said.noneDecided : said.someDecided(undecided, judged);
}
