import type { AppState } from "../../../../src-shared/domain/appState.ts";

/** What happened, and what there is to know about it. */
export interface Told {
  title: string;
  text: string;
}

/** While the history is closed. */
const opening: Readonly<Record<Extract<AppState, { phase: "opening" }>["work"], Told>> = {
  checking: {
    title: "Checking the history …",
    text: "Stemma did not close as it should, or is newer than the history. Nothing is lost; a large history takes a moment.",
  },
  restoring: { title: "Restoring the backup …", text: "The history that is there now is kept." },
  rescuing: { title: "Reading what can be read …", text: "The damaged file stays as it is." },
  renewing: { title: "Making a new history …", text: "The damaged file is kept." },
  deleting: { title: "Deleting everything …", text: "Models stay where they are." },
};

/** A history that cannot be opened, the ways to go on, and what came of them. */
export const recoveryWords = {
  opening,
  damage: {
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
  },
  notOpened: "The history could not be opened",
  tryAgain: "Try again",
  tryAgainAbout: "Opens the same history once more, after something was changed outside Stemma.",
  bringBack: {
    title: "Bring back a backup",
    looking: "Looking for backups …",
    none: "There is no backup that can be read.",
    about: "The newest is chosen. What came after it is not in it.",
    backup: "Backup",
    line: (facts: string, kind: string) => `${facts} (${kind.toLowerCase()})`,
    confirm: "Bring back",
  },
  rescue: {
    title: "Rescue what can be read",
    about:
      "Copies everything that is still readable into a new history, and says how much it was. That may be more than in the newest backup, or less.",
    confirm: "Rescue",
  },
  anew: {
    title: "Begin anew",
    about: "Starts with an empty history. Backups stay, and can be restored from the settings at any time.",
    open: "Begin anew…",
    question: "Begin with an empty history?",
    missing: "Settings begin anew too. Backups stay.",
    damaged: "The damaged file is kept beside the new one, in the folder “damaged”. Settings begin anew too.",
  },
  outcomes: {
    restored: (moment: string) => `The history is as it was on ${moment}.`,
    keptAs: (path: string) => `The one before it is kept as ${path}.`,
    rescuedAll: (conversations: string, problems: string) =>
      `Everything was rescued: ${conversations} with ${problems}.`,
    /** @param count of the conversations */
    rescuedMost: (conversations: string, problems: string, places: string, count: number) =>
      `${conversations} with ${problems} ${count === 1 ? "was" : "were"} rescued. In ${places} something could not be read.`,
    damagedKept: (path: string) => `The damaged file is kept: ${path}`,
    begunAnew: "This is a new history.",
    emptied: "Everything was deleted.",
    notRestored: "The backup was not restored. The history is as it was.",
    notEmptied: "Not everything could be deleted.",
  },
};
