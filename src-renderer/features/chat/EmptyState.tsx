import type { ReactNode } from "react";
import { Button } from "../../components/button/Button.tsx";
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
  return (
    <div className={styles["empty"]}>
      <h2>Ask a problem</h2>
      {isStarterModel && (
        <p>You are using a tiny practice model: short arithmetic, algebra, calculus, units, physics, chemistry.</p>
      )}
      <p id="samples">Or begin with one of these:</p>
      <ul aria-labelledby="samples">
        {sampleProblems.map((problem) => (
          <li key={problem}>
            <Button className={styles["sample"]} onClick={() => onPick(problem)}>
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
