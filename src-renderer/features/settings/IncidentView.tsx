import { useState } from "react";
import type { EngineIncident } from "../../../src-shared/domain/engineIncident.ts";
import { Button } from "../../components/button/Button.tsx";
import { phraseWords } from "../../components/words/phraseWords.ts";
import { backendName } from "../../components/format/backendName.ts";
import { formatMoment } from "../../components/format/formatMoment.ts";
import { words } from "../../components/words/words.ts";
import styles from "./Incidents.module.css";

/** One thing that went wrong: when, what, and what the app did about it. */
export function IncidentView({ incident }: { incident: EngineIncident }) {
  const { at, error, backend, modelName, remedy, logTail } = incident;
  const [isOpen, setIsOpen] = useState(false);
  const { incidents: said, errors } = words();
  const { title } = errors[error.code](error.data);
  const time = formatMoment(at);
  const where = [modelName, backend === null ? null : backendName(backend)].filter((each) => each !== null);
  return (
    <li className={styles["incident"]}>
      <p className={styles["when"]}>{[time, ...where].join(" · ")}</p>
      <p className={styles["what"]}>{title}</p>
      <p>{phraseWords(remedy)}</p>
      {logTail !== "" && (
        <>
          <Button
            kind="quiet"
            aria-expanded={isOpen}
            aria-label={isOpen ? said.hideLogOf(time) : said.showLogOf(time)}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? said.hideLog : said.showLog}
          </Button>
          {isOpen && (
            <section aria-label={said.log(time)}>
              <pre dir="ltr" className={styles["log"]}>
                {logTail}
              </pre>
            </section>
          )}
        </>
      )}
    </li>
  );
}
