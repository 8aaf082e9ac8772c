import { use, useState } from "react";
import type { Sheet } from "../../../src-shared/domain/problems/sheet.ts";
import type { Standing } from "../../../src-shared/domain/problems/standing.ts";
import { useClient } from "../../client/useClient.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { Dialog } from "../../components/dialog/Dialog.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import { EffortSelects } from "./RunSelects.tsx";
import styles from "./RunAgainDialog.module.css";
import type { SheetTotals } from "./sheetTotals.ts";

interface RunAgainDialogProps {
  sheet: Sheet;
  totals: SheetTotals;
  onClose: () => void;
}

const worst: readonly Standing[] = ["wrong", "unsure", "failed"];
const offered: readonly Standing[] = [...worst, "right"];

/** Has the problems of a standing solved again, with other effort or samples. */
export function RunAgainDialog({ sheet, totals, onClose }: RunAgainDialogProps) {
  const client = useClient();
  const isClosed = use(IsClosedContext);
  const { run: act, isBusy, error } = useAction();
  const [chosen, setChosen] = useState<readonly Standing[]>(worst);
  const [run, setRun] = useState({ effort: sheet.effort, samples: sheet.samples });
  const { again } = words().sheet;
  const { cancel } = words().controls;
  const shown = offered.filter((standing) => totals.standings[standing] > 0);
  const asked = shown.filter((standing) => chosen.includes(standing));
  const count = asked.reduce((sum, standing) => sum + totals.standings[standing], 0);
  const start = async (): Promise<void> => {
    const which = { standings: asked };
    if (await act(() => client.call("sheets.retry", { sheetId: sheet.sheetId, which, ...run }))) onClose();
  };
  return (
    <Dialog
      title={again.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button kind="main" disabled={isClosed || isBusy || count === 0} onClick={() => void start()}>
            {again.run(count)}
          </Button>
        </>
      }
    >
      <fieldset className={styles["which"]} disabled={isBusy}>
        <legend>{again.which}</legend>
        {shown.map((standing) => (
          <label key={standing}>
            <input
              type="checkbox"
              checked={chosen.includes(standing)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, standing] : chosen.filter((each) => each !== standing))
              }
            />
            {again.standings[standing](totals.standings[standing])}
          </label>
        ))}
      </fieldset>
      <div className={styles["how"]}>
        <EffortSelects run={run} isDisabled={isBusy} onChange={(change) => setRun({ ...run, ...change })} />
      </div>
      <p className={styles["note"]}>{again.how}</p>
      {error !== undefined && <ErrorNotice error={error} />}
    </Dialog>
  );
}
