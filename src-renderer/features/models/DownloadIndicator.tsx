import type { Download } from "../../../src-shared/domain/download.ts";
import { routeHref } from "../../app/routes.ts";
import { useTopic } from "../../client/useTopic.ts";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { ProgressLine } from "../../components/progress-line/ProgressLine.tsx";
import { words } from "../../components/words/words.ts";
import { downloadFraction } from "./downloadWords.ts";
import styles from "./DownloadIndicator.module.css";

/** The download to name: the first that moves, else the first that failed, else the first. */
function mostTelling(downloads: readonly Download[]): Download | undefined {
  return (
    downloads.find(({ state }) => state !== "queued" && state !== "paused" && state !== "failed") ??
    downloads.find(({ state }) => state === "failed") ??
    downloads[0]
  );
}

/** `63 %`, or the word for why it does not move. */
function shortWords(download: Download): string {
  const { state } = download;
  const { states } = words().downloads;
  if (state === "failed" || state === "paused") return states[state];
  const fraction = downloadFraction(download);
  return fraction === null ? states.starting : `${Math.floor(fraction * 100)} %`;
}

/** How downloads go, in a line that leads to them; nothing where there are none. */
export function DownloadIndicator() {
  const downloads = useTopic("downloads.list") ?? [];
  const shown = mostTelling(downloads);
  if (shown === undefined) return null;
  const more = downloads.length - 1;
  return (
    <a href={routeHref({ page: "models" })} className={styles["indicator"]}>
      <span className={styles["words"]}>
        <span className={styles["name"]}>{shown.name}</span>
        {more > 0 && <span>{words().downloads.more(formatNumber(more))}</span>}
        <span className={styles["state"]}>{shortWords(shown)}</span>
      </span>
      <ProgressLine
        label={words().downloads.progress}
        fraction={downloadFraction(shown)}
        valueText={shortWords(shown)}
      />
    </a>
  );
}
