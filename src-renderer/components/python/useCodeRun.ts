import { useCallback, useEffect, useRef, useState } from "react";
import type { CodeRun } from "../../../src-shared/domain/codeRun.ts";
import type { PythonSupport } from "./PythonContext.ts";
import type { RunPhase } from "./PythonRunner.ts";
import { defaultWallMs } from "./runLimits.ts";

/** A run that goes on. */
export interface RunningCode {
  phase: RunPhase;
  stdout: string;
  stderr: string;
  wallMs: number;
}

interface CodeRunState {
  running: RunningCode | null;
  /** The last run that ended. */
  run: CodeRun | undefined;
  start: (wallMs?: number) => void;
  stop: () => void;
}

/** The runs of one block of code. Leaving the page ends one that goes on. */
export function useCodeRun(code: string, { runner, storedRun, onFinished, runsByItself }: PythonSupport): CodeRunState {
  const [running, setRunning] = useState<RunningCode | null>(null);
  const [ended, setEnded] = useState<CodeRun>();
  const controller = useRef<AbortController>(null);

  const start = useCallback(
    (wallMs = defaultWallMs): void => {
      controller.current?.abort();
      const mine = new AbortController();
      controller.current = mine;
      const now: RunningCode = { phase: "starting", stdout: "", stderr: "", wallMs };
      let frame = 0;
      // However fast it prints, it is shown once a frame.
      const show = (): void => {
        frame ||= requestAnimationFrame(() => {
          frame = 0;
          if (controller.current === mine) setRunning({ ...now });
        });
      };
      setRunning({ ...now });
      const finished = runner.run(code, {
        wallMs,
        signal: mine.signal,
        onPhase(phase) {
          now.phase = phase;
          show();
        },
        onOutput(stream, text) {
          now[stream] += text;
          show();
        },
      });
      void finished.then((run) => {
        cancelAnimationFrame(frame);
        if (controller.current !== mine) return;
        controller.current = null;
        setRunning(null);
        setEnded(run);
        onFinished?.(run);
      });
    },
    [runner, code, onFinished],
  );
  const stop = useCallback(() => controller.current?.abort(), []);

  useEffect(
    () => () => {
      controller.current?.abort();
      controller.current = null;
    },
    [],
  );

  const run = ended ?? storedRun?.(code);
  const isDue = runsByItself === true && run === undefined && running === null;
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(start);
    return () => clearTimeout(timer);
  }, [isDue, start]);

  return { running, run, start, stop };
}
