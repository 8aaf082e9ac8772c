import { lazy, Suspense, use, useEffect, useState } from "react";
import type { SheetId } from "../../../src-shared/domain/ids.ts";
import { routeHref } from "../../app/routes.ts";
import { Button } from "../../components/button/Button.tsx";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import { words } from "../../components/words/words.ts";
import { countAll, sheetTotals } from "./sheetTotals.ts";
import { RunAgainDialog } from "./RunAgainDialog.tsx";
import { SheetHead } from "./SheetHead.tsx";
import styles from "./SheetPage.module.css";
import { SheetTopBar } from "./SheetTopBar.tsx";
import { useSheet } from "./useSheet.ts";
import { useSheetActions } from "./useSheetActions.ts";

const loadTable = () => import("./SheetTable.tsx");
const SheetTable = lazy(async () => ({ default: (await loadTable()).SheetTable }));
const ExportSheetDialog = lazy(async () => ({ default: (await import("./ExportSheetDialog.tsx")).ExportSheetDialog }));

/** A sheet of problems: how far it is, and what came of each. Another sheet is another page: give it a key. */
export function SheetPage({ sheetId }: { sheetId: SheetId }) {
  const isClosed = use(IsClosedContext);
  const { sheet, error: readError, isGone } = useSheet(sheetId);
  const { actions, error, clear } = useSheetActions(sheetId, sheet);
  const [isExporting, setIsExporting] = useState(false);
  const [isRunningAgain, setIsRunningAgain] = useState(false);
  // The page is usable first; what sets mathematics comes right behind it.
  useEffect(() => void loadTable(), []);

  const { sheets, gone, toSheets } = words().sheet;
  const title = sheet?.title ?? sheets;
  const done = sheet?.state === "running" ? `${sheet.counts.solved}/${countAll(sheet.counts)} · ` : "";
  const windowTitle = words().window.title(`${done}${title}`);
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);

  const back = <a href={routeHref({ page: "sheets" })}>{toSheets}</a>;
  const totals = sheet === undefined ? undefined : sheetTotals(sheet);
  const runAgain = (): void => setIsRunningAgain(true);
  return (
    <>
      <SheetTopBar
        sheet={isGone ? undefined : sheet}
        totals={totals}
        actions={actions}
        isClosed={isClosed}
        onRunAgain={runAgain}
        onExport={() => setIsExporting(true)}
      />
      <div className={styles["flow"]}>
        <div className={styles["column"]}>
          {isGone && <Notice title={gone} actions={back} isAlert />}
          {readError !== undefined && readError.code !== "connection/lost" && (
            <ErrorNotice error={readError} actions={back} />
          )}
          {error !== undefined && error.code !== "connection/lost" && (
            <ErrorNotice error={error} actions={<Button onClick={clear}>{words().controls.close}</Button>} />
          )}
          {!isGone && sheet !== undefined && totals !== undefined && (
            <>
              <SheetHead sheet={sheet} totals={totals} actions={actions} isClosed={isClosed} onRunAgain={runAgain} />
              <Suspense>
                <SheetTable entries={sheet.entries} actions={actions} isClosed={isClosed} />
              </Suspense>
            </>
          )}
        </div>
      </div>
      {isRunningAgain && sheet !== undefined && totals !== undefined && (
        <RunAgainDialog sheet={sheet} totals={totals} onClose={() => setIsRunningAgain(false)} />
      )}
      {isExporting && sheet !== undefined && (
        <Suspense>
          <ExportSheetDialog sheet={sheet} onClose={() => setIsExporting(false)} />
        </Suspense>
      )}
    </>
  );
}
