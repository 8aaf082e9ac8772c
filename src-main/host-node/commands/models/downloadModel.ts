import type { WantedDownload } from "../../../../src-shared/contract/downloadsEndpoints.ts";
import type { Download } from "../../../../src-shared/domain/download.ts";
import type { DownloadId } from "../../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../../src-shared/domain/model.ts";
import type { Core } from "../../../core/Core.ts";
import type { EventPrinter } from "./EventPrinter.ts";
import { findVerified } from "./findVerified.ts";
import type { ModelsContext } from "./ModelsContext.ts";
import { untilAborted } from "./untilAborted.ts";

/** Downloads a model, or goes on with a download that was cut off. An interruption keeps what was fetched. */
export async function downloadModel({ core, printer, signal }: ModelsContext, wanted: WantedDownload): Promise<number> {
  await core.models.refresh();
  const present = findVerified(core, wanted);
  if (present !== undefined) {
    printDone(printer, present);
    return 0;
  }
  const downloadId = core.downloads.start(wanted);
  const stopFollowing = follow(core, downloadId, printer);
  try {
    printDone(printer, await untilAborted(core.downloads.finished(downloadId), signal));
    return 0;
  } catch (thrown) {
    if (signal.aborted) {
      stopFollowing();
      core.downloads.pause(downloadId);
      const { name } = core.downloads.list.value.find((download) => download.downloadId === downloadId) ?? { name: "" };
      printer.print({ type: "paused", name });
    }
    throw thrown;
  } finally {
    stopFollowing();
  }
}

function printDone(printer: EventPrinter, { name, modelId, path, sha256 }: ModelFile): void {
  printer.print({ type: "done", name, modelId, path, sha256 });
}

/** Tells each change of a download. @returns a function that stops it */
function follow({ downloads }: Core, downloadId: DownloadId, printer: EventPrinter): () => void {
  let isResolved = false;
  let state: Download["state"] | undefined;
  const tell = (list: readonly Download[]): void => {
    const download = list.find((each) => each.downloadId === downloadId);
    if (download === undefined) return;
    const { name, sizeBytes, receivedBytes: doneBytes, retryAt } = download;
    const isNew = download.state !== state;
    state = download.state;
    if (isNew && (state === "queued" || state === "resolving" || state === "checking"))
      printer.print({ type: state, name });
    if (isNew && state === "retrying") printer.print({ type: "retrying", name, retryAt: retryAt ?? Date.now() });
    if (sizeBytes === null || state === "queued" || state === "resolving") return;
    if (!isResolved) printer.print({ type: "resolved", name, sizeBytes });
    isResolved = true;
    if (state !== "running") return;
    const bytesPerSecond = rounded(download.bytesPerSecond);
    const secondsLeft = rounded(download.secondsLeft);
    printer.print({ type: "progress", name, doneBytes, totalBytes: sizeBytes, bytesPerSecond, secondsLeft });
  };
  tell(downloads.list.value);
  return downloads.list.subscribe(tell);
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));
