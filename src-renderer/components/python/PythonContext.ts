import { createContext } from "react";
import type { CodeRun } from "../../../src-shared/domain/codeRun.ts";
import type { PythonRunner } from "./PythonRunner.ts";

/** What blocks of Python need to be run. */
export interface PythonSupport {
  /** One for the whole page. */
  runner: Pick<PythonRunner, "run">;
  /** What an earlier run of this code gave. Defaults to nothing. */
  storedRun?: (code: string) => CodeRun | undefined;
  /** Told of each run that came to an end, by whatever cause. */
  onFinished?: (run: CodeRun) => void;
  /** Code runs as soon as it is shown, unless it has run before. Defaults to false. */
  runsByItself?: boolean;
}

/** Null where code is only shown. */
export const PythonContext = createContext<PythonSupport | null>(null);
