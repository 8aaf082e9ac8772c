import type { ReactNode } from "react";
import type { BackupKind } from "../../../../src-shared/domain/backup.ts";

/** Why a backup was made. */
const kinds: Readonly<Record<BackupKind, string>> = {
  daily: "Daily",
  manual: "Made by you",
  "before-update": "Before an update",
  "before-restore": "Before another was restored",
};

/** Backups of the history, and deleting everything. Counts of conversations come with their noun, moments and sizes written out. */
export const backupWords = {
  title: "Backups",
  about:
    "On each day on which something changed, a copy of all conversations and settings is made; the newest seven are kept. A conversation that you delete stays in the backups that were made before, until newer ones take their place.",
  none: "There are none yet.",
  make: "Back up now",
  making: "Backing up …",
  kinds,
  unreadable: "Cannot be read",
  restore: "Restore…",
  restoreOf: (moment: string) => `Restore the backup of ${moment}…`,
  remove: "Delete…",
  removeOf: (moment: string) => `Delete the backup of ${moment}…`,
  removing: {
    title: "Delete this backup?",
    confirm: "Delete",
    about: (moment: string) => `The one of ${moment}. The history itself stays.`,
  },
  restoring: {
    title: (moment: string) => `Restore the backup of ${moment}?`,
    confirm: "Restore",
    stopAndConfirm: "Stop and restore",
    about: (conversations: string) =>
      `Conversations and settings become what they were then: ${conversations}. What came after is no longer shown.`,
    keeps: "The history as it is now is kept as a backup first, so that you can come back to it. Models stay.",
    stops: "A problem is being solved. It is stopped; what it has written is kept in that backup.",
  },
  deleting: {
    title: "Delete everything",
    about: "Deletes all conversations, backups and settings from this machine. Models stay.",
    open: "Delete everything…",
    question: "Delete everything?",
    warning: "This cannot be undone. It deletes:",
    stops: "A problem is being solved. It is stopped.",
    /** What has to be typed, in small letters. */
    word: "delete",
    type: (word: ReactNode): ReactNode => ["Type ", word, " to go on"],
    history: (conversations: string, size: string) => `The history with ${conversations}, and its index: ${size}`,
    backups: (backups: string, size: string) => `${backups}: ${size}`,
    damaged: (files: string, size: string) => `${files} that was kept: ${size}`,
    prompts: "What the model has kept of problems that it read",
    rest: "Settings, the list of models, reports of what went wrong, access tokens, what is typed and not sent",
    noModels: "No models were downloaded; those of other programs are not touched.",
    models: (files: string, size: string, folder: string) =>
      `Models stay: ${files} with ${size} in ${folder}. Those of other programs are not touched.`,
  },
};
