import { SquareFunction } from "lucide-react";
import type { CodeRun } from "../../../src-shared/domain/codeRun.ts";
import { Button } from "../button/Button.tsx";
import { formatDuration } from "../format/formatDuration.ts";
import { joinClasses } from "../joinClasses.ts";
import { Maths } from "../maths/Maths.tsx";
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
  switch (phase) {
    case "waiting":
      return "Waiting for other code to end…";
    case "starting":
      return "Starting Python…";
    case "running":
      return `Running, for ${wallMs / 1000} s at most…`;
  }
}

function Ending({ run, onRunLonger }: { run: CodeRun; onRunLonger: (wallMs: number) => void }) {
  const words = outcomeWords(run);
  if (words === undefined) {
    const isSilent = run.stdout === "" && run.stderr === "" && run.result === null;
    return (
      <>
        <span className={styles["badge"]} title="Code that ran on this machine gave this.">
          <SquareFunction size={13} aria-hidden />
          computed
        </span>
        <span>in {formatDuration(run.durationMs)}</span>
        {isSilent && <span>It printed nothing.</span>}
      </>
    );
  }
  const canRunLonger = run.outcome === "time" && run.wallMs < longestWallMs;
  return (
    <>
      <span className={run.outcome === "stopped" ? undefined : styles["trouble"]}>{words.title}</span>
      {words.advice !== undefined && <span>{words.advice}</span>}
      {canRunLonger && (
        <Button kind="quiet" className={styles["longer"]} onClick={() => onRunLonger(longestWallMs)}>
          Allow it {longestWallMs / 1000} s
        </Button>
      )}
    </>
  );
}

function Printed({ stdout, stderr }: { stdout: string; stderr: string }) {
  return (
    <>
      {stdout !== "" && <Text label="Output" text={stdout} />}
      {stderr !== "" && <Text label="Warnings" text={stderr} />}
    </>
  );
}

function Value({ run: { result, latex, error } }: { run: CodeRun }) {
  return (
    <>
      {latex !== null ? (
        <div className={styles["formula"]}>
          <Maths source={latex} raw={`\\[${latex}\\]`} display />
        </div>
      ) : (
        result !== null && <Text label="Value" text={result} />
      )}
      {error !== null && error.traceback !== "" && (
        <details className={styles["details"]}>
          <summary>Traceback</summary>
          <Text label="Traceback" text={error.traceback} />
        </details>
      )}
    </>
  );
}

/** Text in a box that scrolls. */
function Text({ label, text }: { label: string; text: string }) {
  return (
    <section aria-label={label} className={joinClasses(styles["text"], label === "Warnings" && styles["warnings"])}>
      {label === "Warnings" && <span className={styles["label"]}>{label}</span>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </section>
  );
}
