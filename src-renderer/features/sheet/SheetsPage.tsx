import { use, useEffect } from "react";
import type { SheetSummary } from "../../../src-shared/domain/problems/sheet.ts";
import { routeHref } from "../../app/routes.ts";
import { useTopic } from "../../client/useTopic.ts";
import { Button } from "../../components/button/Button.tsx";
import { formatMoment } from "../../components/format/formatMoment.ts";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { ProblemFilesContext } from "../../components/problem-files/ProblemFilesContext.ts";
import { StatusDot } from "../../components/status-dot/StatusDot.tsx";
import { TopBar } from "../../components/top-bar/TopBar.tsx";
import { words } from "../../components/words/words.ts";
import { progressWords, stateWords } from "./progressWords.ts";
import styles from "./SheetsPage.module.css";

/** The sheets there are, and how far each is. */
export function SheetsPage() {
  const summaries = useTopic("sheets.summaries");
  const openFiles = use(ProblemFilesContext);
  const isClosed = use(IsClosedContext);
  const { sheets, list } = words().sheet;
  const { open } = words().preview;
  const windowTitle = words().window.title(sheets);
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  return (
    <>
      <TopBar
        end={
          summaries?.length !== 0 && (
            <Button disabled={isClosed} onClick={openFiles}>
              {open}
            </Button>
          )
        }
      >
        <h1>{sheets}</h1>
      </TopBar>
      <div className={styles["flow"]}>
        {summaries?.length === 0 && (
          <div className={styles["empty"]}>
            <h2>{list.empty}</h2>
            <p>{list.what}</p>
            <Button kind="main" disabled={isClosed} onClick={openFiles}>
              {open}
            </Button>
          </div>
        )}
        {summaries !== undefined && summaries.length > 0 && (
          <ul aria-label={sheets} className={styles["list"]}>
            {summaries.map((summary) => (
              <SheetItem key={summary.sheetId} summary={summary} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

const dots = { paused: "off", running: "busy", halted: "failed", done: "on" } as const;

function SheetItem({ summary }: { summary: SheetSummary }) {
  const { sheetId, title, state, counts, createdAt } = summary;
  return (
    <li>
      <a href={routeHref({ page: "sheet", sheetId })} className={styles["item"]}>
        <span className={styles["title"]} dir="auto">
          {title}
        </span>
        <span className={styles["facts"]}>
          <span className={styles["state"]}>
            <StatusDot kind={dots[state]} /> {stateWords(summary)}
          </span>
          <span>{progressWords(counts, null)}</span>
          <time dateTime={new Date(createdAt).toISOString()}>{formatMoment(createdAt)}</time>
        </span>
      </a>
    </li>
  );
}
