import type { Download } from "../../../src-shared/domain/download.ts";
import { formatSize } from "../../components/format/formatSize.ts";
import { formatSeconds } from "../../components/format/formatSeconds.ts";
import { partOf } from "../../components/format/partOf.ts";
import { words } from "../../components/words/words.ts";

/** `5.70 of 9.05 GB`, or what there is of it. */
function amount({ receivedBytes, sizeBytes }: Download): string | undefined {
  if (sizeBytes !== null) return partOf(formatSize(receivedBytes), formatSize(sizeBytes));
  return receivedBytes === 0 ? undefined : formatSize(receivedBytes);
}

const inARow = (...parts: (string | undefined)[]): string => parts.filter((part) => part !== undefined).join(" · ");

/**
 * What a download is doing, in a line.
 * @param now milliseconds since 1970
 */
export function downloadWords(download: Download, now: number): string {
  const { state, bytesPerSecond, secondsLeft, retryAt, receivedBytes, error } = download;
  const {
    downloads: { states },
    errors,
  } = words();
  switch (state) {
    case "queued":
      return inARow(states.queued, receivedBytes === 0 ? undefined : amount(download));
    case "resolving":
      return states.resolving;
    case "running":
      return inARow(
        amount(download),
        bytesPerSecond === null ? undefined : `${formatSize(bytesPerSecond)}/s`,
        secondsLeft === null ? undefined : states.left(formatSeconds(secondsLeft)),
        states.verified,
      );
    case "retrying": {
      const seconds = retryAt === null ? 0 : (retryAt - now) / 1000;
      return inARow(seconds > 0 ? states.retryingIn(formatSeconds(seconds)) : states.retrying, amount(download));
    }
    case "checking":
      return states.checking;
    case "paused":
      return inARow(states.paused, amount(download));
    case "failed":
      return error === null ? states.failed : errors[error.code](error.data).title;
  }
}

/** How much of it is there, from 0 to 1; null where its size is not known yet. */
export function downloadFraction({ receivedBytes, sizeBytes, state }: Download): number | null {
  if (sizeBytes === null || sizeBytes === 0) return state === "queued" || state === "paused" ? 0 : null;
  return Math.min(1, receivedBytes / sizeBytes);
}
