import { useTopic } from "../../client/useTopic.ts";
import styles from "./OfflineMark.module.css";

const offlineWords = "Nothing leaves this machine: the model runs here, without the network.";
const downloadingWords = "A model you chose is being downloaded. Your problems stay on this machine.";

/** Whether the app uses the network at this moment. */
export function OfflineMark() {
  const downloads = useTopic("downloads.list") ?? [];
  const isDownloading = downloads.some(({ state }) => state !== "paused" && state !== "failed");
  return isDownloading ? (
    <span className={styles["downloading"]} title={downloadingWords}>
      Downloading
    </span>
  ) : (
    <span className={styles["offline"]} title={offlineWords}>
      Offline
    </span>
  );
}
