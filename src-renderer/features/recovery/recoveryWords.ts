import type { AppState, LaunchOutcome } from "../../../src-shared/domain/appState.ts";
import type { Backup, BackupKind } from "../../../src-shared/domain/backup.ts";
import { formatBytes } from "../../../src-shared/domain/formatBytes.ts";
import type { KeptData, KeptModels } from "../../../src-shared/domain/keptData.ts";
import type { ErrorEnvelope } from "../../../src-shared/errors/AppError.ts";
import type { ErrorCode } from "../../../src-shared/errors/errorCodes.ts";
import { errorWords } from "../../../src-shared/errors/errorWords.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import { formatMoment } from "../../components/format/formatMoment.ts";

/** What happened, and what there is to know about it. */
export interface Told {
  title: string;
  text: string;
}

/** Why a backup was made. */
export const kindWords: Readonly<Record<BackupKind, string>> = {
  daily: "Daily",
  manual: "Made by you",
  "before-update": "Before an update",
  "before-restore": "Before another was restored",
};

export const conversationsIn = ({ conversations }: Backup): string =>
  conversations === null ? "Cannot be read" : formatCount(conversations, "conversation");

/** A backup in one line: when, what is in it, how large it is. */
export const backupLine = (backup: Backup): string =>
  `${formatMoment(backup.madeAt)}, ${conversationsIn(backup)}, ${formatBytes(backup.bytes)}`;

/** While the history is closed. */
export const openingWords: Readonly<Record<Extract<AppState, { phase: "opening" }>["work"], Told>> = {
  checking: {
    title: "Checking the history …",
    text: "Stemma did not close as it should, or is newer than the history. Nothing is lost; a large history takes a moment.",
  },
  restoring: { title: "Restoring the backup …", text: "The history that is there now is kept." },
  rescuing: { title: "Reading what can be read …", text: "The damaged file stays as it is." },
  renewing: { title: "Making a new history …", text: "The damaged file is kept." },
  deleting: { title: "Deleting everything …", text: "Models stay where they are." },
};

/** What can be wrong with a history itself, so that there are ways out other than trying again. */
const damageWords: Partial<Record<ErrorCode, Told>> = {
  "storage/damaged": {
    title: "The history is damaged",
    text: "The file with your conversations cannot be read as it is. Nothing has been changed in it, and it is kept, whatever you choose here.",
  },
  "storage/missing": {
    title: "The history is missing",
    text: "The file with your conversations is empty or no longer there. There are backups of it.",
  },
  "storage/not-migrated": {
    title: "The history could not be updated",
    text: "This version of Stemma keeps conversations in another form, and yours could not be brought to it. Nothing has been changed, and the file is kept, whatever you choose here. An earlier version can still open it.",
  },
};

export const isDamage = ({ code }: ErrorEnvelope): boolean => damageWords[code] !== undefined;

/** Why the history cannot be opened. */
export function troubleWords(error: ErrorEnvelope): Told {
  const damage = damageWords[error.code];
  if (damage !== undefined) return damage;
  const { title, advice } = errorWords[error.code](error.data);
  return { title: "The history could not be opened", text: `${title} ${advice}` };
}

/** What came of opening the history another way than usual. */
export function outcomeWords(outcome: LaunchOutcome): Told {
  switch (outcome.type) {
    case "restored":
      return {
        title: `The history is as it was on ${formatMoment(outcome.madeAt)}.`,
        text: outcome.keptAs === null ? "" : `The one before it is kept as ${outcome.keptAs}.`,
      };
    case "rescued":
      return { title: rescuedTitle(outcome.report), text: keptWords(outcome.keptAs) };
    case "begun-anew":
      return { title: "This is a new history.", text: keptWords(outcome.keptAs) };
    case "emptied":
      return { title: "Everything was deleted.", text: modelWords(outcome.models) };
    case "not-restored":
      return failed("The backup was not restored. The history is as it was.", outcome.error);
    case "not-emptied":
      return failed("Not everything could be deleted.", outcome.error);
  }
}

function rescuedTitle({
  conversations,
  questions,
  gaps,
}: Extract<LaunchOutcome, { type: "rescued" }>["report"]): string {
  const what = `${formatCount(conversations, "conversation")} with ${formatCount(questions, "problem")}`;
  if (gaps === 0) return `Everything was rescued: ${what}.`;
  return `${what} ${conversations === 1 ? "was" : "were"} rescued. In ${formatCount(gaps, "place")} something could not be read.`;
}

const keptWords = (keptAs: string | null): string => (keptAs === null ? "" : `The damaged file is kept: ${keptAs}`);

function failed(title: string, error: ErrorEnvelope): Told {
  const { title: why, advice } = errorWords[error.code](error.data);
  return { title, text: `${why} ${advice}` };
}

/** What there is of models, and where. */
export const modelWords = ({ files, bytes, dir }: KeptModels): string =>
  files === 0
    ? "No models were downloaded; those of other programs are not touched."
    : `Models stay: ${formatCount(files, "file")} with ${formatBytes(bytes)} in ${dir}. Those of other programs are not touched.`;

/** What deleting everything deletes, in lines. */
export function deletedWords({ historyBytes, backups, damaged }: KeptData, conversations: number): string[] {
  return [
    `The history with ${formatCount(conversations, "conversation")}, and its index: ${formatBytes(historyBytes)}`,
    ...(backups.files === 0 ? [] : [`${formatCount(backups.files, "backup")}: ${formatBytes(backups.bytes)}`]),
    ...(damaged.files === 0
      ? []
      : [`${formatCount(damaged.files, "damaged file")} that was kept: ${formatBytes(damaged.bytes)}`]),
    "What the model has kept of problems that it read",
    "Settings, the list of models, reports of what went wrong, access tokens, what is typed and not sent",
  ];
}
