import { Check, Minus, X } from "lucide-react";
import type { CheckReport } from "../../../src-shared/domain/check.ts";
import { words } from "../words/words.ts";
import styles from "./CheckList.module.css";
import { phraseWords } from "../words/phraseWords.ts";

const icons = { holds: Check, fails: X, unknown: Minus } as const;

/** What each check did, a line each. */
export function CheckList({ checks }: Pick<CheckReport, "checks">) {
  const { outcomes } = words().checks;
  return (
    <ul className={styles["list"]}>
      {checks.map(({ outcome, line }, index) => {
        const Icon = icons[outcome];
        return (
          <li key={index} className={styles[outcome]}>
            <Icon size={15} strokeWidth={2.2} aria-hidden />
            <span className="visually-hidden">{outcomes[outcome]}: </span>
            <span className={styles["line"]}>{phraseWords(line)}</span>
          </li>
        );
      })}
    </ul>
  );
}
