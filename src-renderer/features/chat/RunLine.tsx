import { Button } from "../../components/button/Button.tsx";
import { formatCount } from "../../components/format/formatCount.ts";
import { formatDuration } from "../../components/format/formatDuration.ts";
import { formatSpeed } from "../../components/format/formatSpeed.ts";
import { ProgressLine } from "../../components/progress-line/ProgressLine.tsx";
import { withKeys } from "../../components/shortcuts/withKeys.ts";
import { words } from "../../components/words/words.ts";
import type { AttemptState, AttemptStore } from "./AttemptStore.ts";
import { phaseWords } from "./runWords.ts";
import { segmentTotals } from "./segmentTotals.ts";
import styles from "./RunLine.module.css";
import { useAttempt } from "./useAttempt.ts";

function RunWords({ attempt, fraction }: AttemptState) {
  if (attempt.phase === null) return null;
  if (attempt.phase !== "answering") return <span>{phaseWords(attempt.phase, attempt.modelName, fraction)}</span>;
  const { tokens, durationMs } = segmentTotals(attempt, "answer");
  const speed = formatSpeed(attempt.metrics.outputTokens, attempt.metrics.outputMs);
  return (
    <>
      <span>{words().runs.answeringFor(formatDuration(durationMs))}</span>
      <span className={styles["part"]}>{formatCount(tokens, "token")}</span>
      {speed !== undefined && <span className={styles["part"]}>{speed}</span>}
    </>
  );
}

interface RunLineProps {
  store: AttemptStore;
  isClosed: boolean;
  onStop: () => void;
}

/** What the run is doing, where no thought header says it: waiting, loading, reading, answering. */
export function RunLine({ store, isClosed, onStop }: RunLineProps) {
  const state = useAttempt(store, (current) => current);
  const { phase, modelName } = state.attempt;
  const { stop, loadingLine } = words().runs;
  if (phase === null || phase === "thinking") return null;
  return (
    <div className={styles["line"]}>
      <div className={styles["words"]}>
        <RunWords {...state} />
        <Button
          kind="stop"
          disabled={isClosed}
          onClick={onStop}
          title={withKeys(stop, words().shortcuts.keys["Escape"])}
          className={styles["stop"]}
        >
          {stop}
        </Button>
      </div>
      {phase === "loading" && <ProgressLine label={loadingLine(modelName)} fraction={state.fraction} />}
    </div>
  );
}
