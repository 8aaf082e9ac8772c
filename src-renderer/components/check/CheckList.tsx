import { Check, Minus, X } from "lucide-react";
import type { CheckReport } from "../../../src-shared/domain/check.ts";
import { plainFormula } from "../../../src-shared/domain/plainFormula.ts";
import styles from "./CheckList.module.css";

const outcomes = {
  holds: { Icon: Check, words: "Holds" },
  fails: { Icon: X, words: "Fails" },
  unknown: { Icon: Minus, words: "Not decided" },
} as const;

/** What each check did, a line each. */
export function CheckList({ checks }: Pick<CheckReport, "checks">) {
  return (
    <ul className={styles["list"]}>
      {checks.map(({ outcome, line }, index) => {
        const { Icon, words } = outcomes[outcome];
        return (
          <li key={index} className={styles[outcome]}>
            <Icon size={15} strokeWidth={2.2} aria-hidden />
            <span className="visually-hidden">{words}: </span>
            <span className={styles["line"]}>{plainFormula(line)}</span>
          </li>
        );
      })}
    </ul>
  );
}
