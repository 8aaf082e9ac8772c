import { Button } from "../../components/button/Button.tsx";
import styles from "./EmptyState.module.css";
import { sampleProblems } from "./sampleProblems.ts";

interface EmptyStateProps {
  /** Whether the model in use is the one that comes with the app. */
  isStarterModel: boolean;
  /** The link to where models are added. */
  modelsHref: string;
  onPick: (problem: string) => void;
}

/** What the page says before the first problem. */
export function EmptyState({ isStarterModel, modelsHref, onPick }: EmptyStateProps) {
  return (
    <div className={styles["empty"]}>
      <h2>Ask a problem</h2>
      {isStarterModel && (
        <p>
          You are using a tiny practice model: short arithmetic, algebra, calculus, units, physics, chemistry.{" "}
          <a href={modelsHref}>Get a larger model</a>
        </p>
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
    </div>
  );
}
