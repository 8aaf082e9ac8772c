import { useRef, useState } from "react";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { saveFile } from "../../components/save-file/saveFile.ts";
import { words } from "../../components/words/words.ts";
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
  const said = words().incidents;
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
        {said.title}
      </h2>
      {incidents.length === 0 ? (
        <p className={part["now"]}>{said.none}</p>
      ) : (
        <ol className={styles["list"]}>
          {shown.map((incident) => (
            <IncidentView key={incident.incidentId} incident={incident} />
          ))}
        </ol>
      )}
      <div className={part["line"]}>
        {shown.length < incidents.length && (
          <Button onClick={() => setIsAllShown(true)}>
            {said.showMore(formatNumber(incidents.length - shown.length))}
          </Button>
        )}
        <Button disabled={isDisabled || isBusy} onClick={() => void run(saveReport)}>
          {said.saveReport}
        </Button>
        {incidents.length > 0 && (
          <Button kind="quiet" disabled={isDisabled || isBusy} onClick={() => void clear()}>
            {said.clear}
          </Button>
        )}
      </div>
      <p className={part["note"]}>{said.about}</p>
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
