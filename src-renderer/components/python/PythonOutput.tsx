import { SquareFunction } from "lucide-react";
import type { CodeRun } from "../../../src-shared/domain/codeRun.ts";
import { Button } from "../button/Button.tsx";
import { formatDuration } from "../format/formatDuration.ts";
import { joinClasses } from "../joinClasses.ts";
import { Maths } from "../maths/Maths.tsx";
import { words } from "../words/words.ts";
import { outcomeWords } from "./outcomeWords.ts";
import styles from "./PythonOutput.module.css";
import { longestWallMs } from "./runLimits.ts";
import type { RunningCode } from "./useCodeRun.ts";

interface PythonOutputProps {
  running: RunningCode | null;
  run: CodeRun | undefined;
  /** Runs the code again, for as many milliseconds at most. */
  onRunLonger: (wallMs: number) => void;
}

/** What code printed and gave, and how its run goes or went. */
export function PythonOutput({ running, run, onRunLonger }: PythonOutputProps) {
  const shown = running ?? run;
  return (
    <>
      {/* There before there is anything to say, so that screen readers hear it. */}
      <output className={styles["status"]}>
        {running !== null ? phaseWords(running) : run !== undefined && <Ending run={run} onRunLonger={onRunLonger} />}
      </output>
      {shown !== undefined && <Printed stdout={shown.stdout} stderr={shown.stderr} />}
      {running === null && run !== undefined && <Value run={run} />}
    </>
  );
}

function phaseWords({ phase, wallMs }: RunningCode): string {
  const { waiting, starting, running } = words().python;
  switch (phase) {
    case "waiting":
      return waiting;
    case "starting":
      return starting;
    case "running":
      return running(wallMs / 1000);
  }
}

function Ending({ run, onRunLonger }: { run: CodeRun; onRunLonger: (wallMs: number) => void }) {
  const trouble = outcomeWords(run);
  const { computed, computedNote, took, silent, allowLonger } = words().python;
  if (trouble === undefined) {
    const isSilent = run.stdout === "" && run.stderr === "" && run.result === null;
    return (
      <>
        <span className={styles["badge"]} title={computedNote}>
          <SquareFunction size={13} aria-hidden />
          {computed}
        </span>
        <span>{took(formatDuration(run.durationMs))}</span>
        {isSilent && <span>{silent}</span>}
      </>
    );
  }
  const canRunLonger = run.outcome === "time" && run.wallMs < longestWallMs;
  return (
    <>
      <span className={run.outcome === "stopped" ? undefined : styles["trouble"]}>{trouble.title}</span>
      {trouble.advice !== undefined && <span>{trouble.advice}</span>}
      {canRunLonger && (
        <Button kind="quiet" className={styles["longer"]} onClick={() => onRunLonger(longestWallMs)}>
          {allowLonger(longestWallMs / 1000)}
        </Button>
      )}
    </>
  );
}

function Printed({ stdout, stderr }: { stdout: string; stderr: string }) {
  const { output, warnings } = words().python;
  return (
    <>
      {stdout !== "" && <Text label={output} text={stdout} />}
      {stderr !== "" && <Text label={warnings} text={stderr} isWarning />}
    </>
  );
}

function Value({ run: { result, latex, error } }: { run: CodeRun }) {
  const { value, traceback } = words().python;
  return (
    <>
      {latex !== null ? (
        <div className={styles["formula"]}>
          <Maths source={latex} raw={`\\[${latex}\\]`} display />
        </div>
      ) : (
        result !== null && <Text label={value} text={result} />
      )}
      {error !== null && error.traceback !== "" && (
        <details className={styles["details"]}>
          <summary>{traceback}</summary>
          <Text label={traceback} text={error.traceback} />
        </details>
      )}
    </>
  );
}

/** Text in a box that scrolls. */
function Text({ label, text, isWarning = false }: { label: string; text: string; isWarning?: boolean }) {
  return (
    <section aria-label={label} className={joinClasses(styles["text"], isWarning && styles["warnings"])}>
      {isWarning && <span className={styles["label"]}>{label}</span>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </section>
  );
}
