import { useTopic } from "../../client/useTopic.ts";
import { words } from "../../components/words/words.ts";
import styles from "./OfflineMark.module.css";

/** Whether the app uses the network at this moment. */
export function OfflineMark() {
  const downloads = useTopic("downloads.list") ?? [];
  const isDownloading = downloads.some(({ state }) => state !== "paused" && state !== "failed");
  const { offline, offlineNote, downloading, downloadingNote } = words().composer;
  return isDownloading ? (
    <span className={styles["downloading"]} title={downloadingNote}>
      {downloading}
    </span>
  ) : (
    <span className={styles["offline"]} title={offlineNote}>
      {offline}
    </span>
  );
}
