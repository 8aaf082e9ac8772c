import { useMemo } from "react";
import type { CodeRun } from "../../../src-shared/domain/codeRun.ts";
import type { AttemptId } from "../../../src-shared/domain/ids.ts";
import { useCall } from "../../client/useCall.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import type { PythonSupport } from "../../components/python/PythonContext.ts";
import { PythonRunner } from "../../components/python/PythonRunner.ts";

/** One for the whole page; it starts nothing before it is asked to run something. */
const runner = new PythonRunner();

/**
 * What the Python in an attempt's answer needs to be run: what it gave before is shown, and what it gives is kept.
 * @returns null until it is known what it gave before
 */
export function useAttemptPython(attemptId: AttemptId): PythonSupport | null {
  const client = useClient();
  const { value: runs } = useCall("checking.codeRuns", { attemptId });
  const runsByItself = useTopic("settings.values")?.runsCode ?? false;
  return useMemo(
    () =>
      runs === undefined
        ? null
        : {
            runner,
            runsByItself,
            storedRun: (code: string) => runs.find((run) => run.code === code),
            onFinished(run: CodeRun) {
              // The output is on the page, whether it can be kept or not.
              if (run.outcome !== "stopped")
                client.call("checking.keepCodeRun", { attemptId, run }).catch(() => undefined);
            },
          },
    [client, attemptId, runs, runsByItself],
  );
}
