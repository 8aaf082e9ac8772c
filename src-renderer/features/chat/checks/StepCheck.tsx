import { useState } from "react";
import type { LineReport } from "../../../../src-shared/domain/check.ts";
import { useClient } from "../../../client/useClient.ts";
import { useAction } from "../../../components/action/useAction.ts";
import { Button } from "../../../components/button/Button.tsx";
import { LineCheckList } from "../../../components/check/LineCheckList.tsx";
import { ErrorNotice } from "../../../components/notice/ErrorNotice.tsx";
import { words } from "../../../components/words/words.ts";

/** Has the steps of an answer checked, one against the one before, when asked. */
export function StepCheck({ text, isClosed }: { text: string; isClosed: boolean }) {
  const client = useClient();
  const { run, isBusy, error } = useAction();
  const [report, setReport] = useState<LineReport>();
  const check = (): void =>
    void run(async () => setReport(await client.call("checking.lines", { derivation: text.slice(0, 20_000) })));
  if (report !== undefined) return <LineCheckList report={report} />;
  return (
    <>
      <Button kind="quiet" disabled={isBusy || isClosed} onClick={check}>
        {words().checks.box.checkSteps}
      </Button>
      {error !== undefined && <ErrorNotice error={error} />}
    </>
  );
}
