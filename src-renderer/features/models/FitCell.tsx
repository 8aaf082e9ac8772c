import type { Fit } from "../../../src-shared/domain/fit.ts";
import type { Machine } from "../../../src-shared/domain/machine.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import { words } from "../../components/words/words.ts";
import styles from "./FitCell.module.css";
import { fitNumbers, fitWords } from "./fitWords.ts";

interface FitCellProps {
  /** Undefined where nothing can be said, or not yet. */
  fit: Fit | undefined;
  machine: Machine | null;
  /** A smaller quantization of the same model that fits, or null. */
  smaller?: string | null;
}

/** How a model runs on this machine: a word with its own shape and colour, the numbers, and what is behind them. */
export function FitCell({ fit, machine, smaller = null }: FitCellProps) {
  if (fit === undefined)
    return <span className={styles["unknown"]}>{machine === null ? words().fit.looking : words().fit.notKnown}</span>;
  const { verdict, tone, numbers } = fitWords(fit, { machine, smaller });
  return (
    <details className={styles["fit"]}>
      <summary>
        <span className={joinClasses(styles["verdict"], styles[tone])}>{verdict}</span>
        <small>{numbers}</small>
      </summary>
      <dl>
        {fitNumbers(fit, machine).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
