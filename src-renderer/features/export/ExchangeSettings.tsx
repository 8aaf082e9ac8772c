import { use, useRef, useState } from "react";
import { useTopic } from "../../client/useTopic.ts";
import { Button } from "../../components/button/Button.tsx";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import { ExportDialog } from "./ExportDialog.tsx";
import styles from "./ExchangeSettings.module.css";
import { type Brought, useImport } from "./useImport.ts";

function broughtWords({ count, renewedCount }: Brought): string {
  const { imported, importedAgain } = words().exchange.settings;
  return renewedCount === 0 ? imported(count) : importedAgain(count, formatNumber(renewedCount));
}

/** All conversations as one file, and conversations out of a file. */
export function ExchangeSettings() {
  const isClosed = use(IsClosedContext);
  const summaries = useTopic("conversations.summaries") ?? [];
  const [isExporting, setIsExporting] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { isBusy, error, brought, start } = useImport();
  const { settings, allConversations } = words().exchange;
  return (
    <section aria-labelledby="exchange" className={styles["part"]}>
      <h2 id="exchange">{settings.title}</h2>
      <p>{settings.about}</p>
      <div className={styles["line"]}>
        <Button disabled={isClosed || summaries.length === 0} onClick={() => setIsExporting(true)}>
          {settings.exportAll}
        </Button>
        <Button disabled={isClosed || isBusy} onClick={() => field.current?.click()}>
          {isBusy ? settings.importing : settings.import}
        </Button>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          aria-label={settings.file}
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
      <output className={styles["brought"]}>{brought !== undefined && broughtWords(brought)}</output>
      {error !== undefined && <ErrorNotice error={error} />}
      {isExporting && (
        <ExportDialog
          title={allConversations}
          ids={summaries.map(({ conversationId }) => conversationId)}
          onClose={() => setIsExporting(false)}
        />
      )}
    </section>
  );
}
