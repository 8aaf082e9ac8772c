import { use, useRef, useState } from "react";
import { useTopic } from "../../client/useTopic.ts";
import { Button } from "../../components/button/Button.tsx";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import styles from "./ExchangeSettings.module.css";
import { type Brought, useImport } from "./useImport.ts";

function words({ count, renewedCount }: Brought): string {
  const came = count === 1 ? "1 conversation was brought in" : `${formatCount(count, "conversation")} were brought in`;
  return renewedCount === 0 ? `${came}.` : `${came}, ${renewedCount} of them beside the same that was there already.`;
}

/** All conversations as one file, and conversations out of a file. */
export function ExchangeSettings() {
  const isClosed = use(IsClosedContext);
  const summaries = useTopic("conversations.summaries") ?? [];
  const [isExporting, setIsExporting] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { isBusy, error, brought, start } = useImport();
  return (
    <section aria-labelledby="exchange" className={styles["part"]}>
      <h2 id="exchange">Take along</h2>
      <p>
        All conversations as one file, to read or to bring in elsewhere. One alone: open it, and choose Export at the
        top.
      </p>
      <div className={styles["line"]}>
        <Button disabled={isClosed || summaries.length === 0} onClick={() => setIsExporting(true)}>
          Export all…
        </Button>
        <Button disabled={isClosed || isBusy} onClick={() => field.current?.click()}>
          {isBusy ? "Importing…" : "Import…"}
        </Button>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          aria-label="File of conversations"
          tabIndex={-1}
          className="visually-hidden"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file can be chosen again.
            event.target.value = "";
            if (file !== undefined) start(file);
          }}
        />
      </div>
      <output className={styles["brought"]}>{brought !== undefined && words(brought)}</output>
      {error !== undefined && <ErrorNotice error={error} />}
      {isExporting && (
        <ExportDialog
          title="All conversations"
          ids={summaries.map(({ conversationId }) => conversationId)}
          onClose={() => setIsExporting(false)}
        />
      )}
    </section>
  );
}
