import { useRef, useState } from "react";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { saveFile } from "../../components/save-file/saveFile.ts";
import { IncidentView } from "./IncidentView.tsx";
import styles from "./Incidents.module.css";
import part from "./SettingsPart.module.css";

/** Incidents that are shown before more are asked for. */
const firstShown = 3;

/** What went wrong with the engine, and a report of it to take along. */
export function Incidents({ isDisabled }: { isDisabled: boolean }) {
  const client = useClient();
  const incidents = useTopic("engine.incidents");
  const { run, isBusy, error } = useAction();
  const [isAllShown, setIsAllShown] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  if (incidents === undefined) return null;
  const shown = isAllShown ? incidents : incidents.slice(0, firstShown);
  const saveReport = async (): Promise<void> => {
    const { text } = await client.call("engine.report", {});
    const type = "text/plain;charset=utf-8";
    saveFile(`stemma-report-${new Date().toISOString().slice(0, 10)}.txt`, new Blob([text], { type }));
  };
  const clear = async (): Promise<void> => {
    // The button goes with the list.
    if (await run(() => client.call("engine.clearIncidents", {}))) heading.current?.focus();
  };
  return (
    <section aria-labelledby="happened" className={part["part"]}>
      <h2 id="happened" ref={heading} tabIndex={-1}>
        What happened
      </h2>
      {incidents.length === 0 ? (
        <p className={part["now"]}>Nothing went wrong while models ran.</p>
      ) : (
        <ol className={styles["list"]}>
          {shown.map((incident) => (
            <IncidentView key={incident.incidentId} incident={incident} />
          ))}
        </ol>
      )}
      <div className={part["line"]}>
        {shown.length < incidents.length && (
          <Button onClick={() => setIsAllShown(true)}>Show {incidents.length - shown.length} more</Button>
        )}
        <Button disabled={isDisabled || isBusy} onClick={() => void run(saveReport)}>
          Save report…
        </Button>
        {incidents.length > 0 && (
          <Button kind="quiet" disabled={isDisabled || isBusy} onClick={() => void clear()}>
            Clear
          </Button>
        )}
      </div>
      <p className={part["note"]}>
        The report is a text file with the machine, the models, the settings and this list: nothing that you wrote, and
        nothing is sent.
      </p>
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
