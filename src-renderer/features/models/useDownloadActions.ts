import { useMemo } from "react";
import type { Download } from "../../../src-shared/domain/download.ts";
import type { DownloadId } from "../../../src-shared/domain/ids.ts";
import { useClient } from "../../client/useClient.ts";
import type { Action } from "../../components/action/useAction.ts";

/** What can be done about a download. */
export interface DownloadActions {
  pause(downloadId: DownloadId): void;
  resume(downloadId: DownloadId): void;
  /** Ends a download, after a question where much of it is there. */
  cancel(download: Download): void;
  /** @param index the place in the order, 0 first */
  move(downloadId: DownloadId, index: number): void;
}

/** From here on a download is not thrown away without a question. */
const muchBytes = 1e9;

/**
 * @param run shows why something failed
 * @param ask asks whether the download is really to be thrown away, and does it
 */
export function useDownloadActions(run: Action["runNow"], ask: (download: Download) => void): DownloadActions {
  const client = useClient();
  return useMemo(
    () => ({
      pause: (downloadId) => void run(() => client.call("downloads.pause", { downloadId })),
      resume: (downloadId) => void run(() => client.call("downloads.resume", { downloadId })),
      cancel(download) {
        const { downloadId, receivedBytes } = download;
        if (receivedBytes > muchBytes) ask(download);
        else void run(() => client.call("downloads.cancel", { downloadId }));
      },
      move: (downloadId, index) => void run(() => client.call("downloads.move", { downloadId, index })),
    }),
    [client, run, ask],
  );
}
