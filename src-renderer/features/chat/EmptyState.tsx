import type { ReactNode } from "react";
import { Button } from "../../components/button/Button.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./EmptyState.module.css";
import { sampleProblems } from "./sampleProblems.ts";

interface EmptyStateProps {
  /** Whether the model in use is the one that comes with the app. */
  isStarterModel: boolean;
  /** What to get in its place. */
  firstModel: ReactNode;
  onPick: (problem: string) => void;
}

/** What the page says before the first problem. */
export function EmptyState({ isStarterModel, firstModel, onPick }: EmptyStateProps) {
  const { title, practiceModel, examples } = words().chat.empty;
  return (
    <div className={styles["empty"]}>
      <h2>{title}</h2>
      {isStarterModel && <p>{practiceModel}</p>}
      <p id="samples">{examples}</p>
      <ul aria-labelledby="samples">
        {sampleProblems.map((problem) => (
          <li key={problem}>
            <Button lang="en" className={styles["sample"]} onClick={() => onPick(problem)}>
              {problem}
            </Button>
          </li>
        ))}
      </ul>
      {/* Below, because it is known a moment later: nothing moves under the pointer. */}
      {isStarterModel && <div className={styles["first"]}>{firstModel}</div>}
    </div>
  );
}
