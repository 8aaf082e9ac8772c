import { formatBytes } from "../../../../src-shared/domain/formatBytes.ts";
import type { ModelsEvent } from "./ModelsEvent.ts";

type Worded = Exclude<ModelsEvent, { type: "failed" }>;

/** An event in words for a person, in one line. */
export function eventWords(event: Worded): string {
  switch (event.type) {
    case "queued":
      return `${event.name} waits for its turn.`;
    case "resolving":
      return `Asking the server for ${event.name}.`;
    case "resolved":
      return `${event.name} has ${formatBytes(event.sizeBytes)}.`;
    case "progress":
      return progressWords(event);
    case "retrying":
      return `The connection was lost. Trying again ${waitWords(event.retryAt - Date.now())}.`;
    case "checking":
      return `Checking ${event.name}.`;
    case "paused":
      return "Paused. What was fetched is kept; the same command goes on from there.";
    case "done":
      return event.sha256 === null ? `${event.name} is here.` : `${event.name} is here and checked: ${event.sha256}`;
    case "verified":
      return `${event.name}: ${verdicts[String(event.matches)]} ${event.sha256}`;
    case "exported":
      return `${event.name} was exported.`;
    case "removed":
      return event.freedBytes === 0
        ? `${event.name} is off the list; its file stays where it is.`
        : `${event.name} was deleted: ${formatBytes(event.freedBytes)} freed.`;
  }
}

const verdicts: Readonly<Record<string, string>> = {
  true: "as it was published.",
  false: "NOT the file that was published!",
  null: "no published hash is known.",
};

function progressWords({ doneBytes, totalBytes, bytesPerSecond, secondsLeft }: Worded & { type: "progress" }): string {
  const percent = totalBytes === 0 ? 100 : Math.floor((100 * doneBytes) / totalBytes);
  const words = [`${percent} %`, `${formatBytes(doneBytes)} of ${formatBytes(totalBytes)}`];
  if (bytesPerSecond) words.push(`${formatBytes(Math.round(bytesPerSecond))}/s`);
  if (secondsLeft) words.push(`${durationWords(secondsLeft)} left`);
  return words.join("  ");
}

const waitWords = (milliseconds: number): string =>
  milliseconds < 1000 ? "now" : `in ${durationWords(milliseconds / 1000)}`;

function durationWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
