import type { AppState, LaunchOutcome } from "../../../src-shared/domain/appState.ts";
import type { Backup } from "../../../src-shared/domain/backup.ts";
import { formatBytes } from "../../../src-shared/domain/formatBytes.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import type { App } from "../../core/App.ts";
import { openApp } from "../../core/openApp.ts";
import { createHost } from "../createHost.ts";
import { printError } from "../printError.ts";
import { textTable } from "./models/textTable.ts";
import { parseRecoverArguments, type RecoverWay } from "./parseRecoverArguments.ts";

/**
 * Says how the history is and what backups there are, or takes one of the ways out where it cannot be opened.
 * @param root absolute path of the app's folder
 * @returns the exit code: 0 when the history can be opened now
 * @throws UsageError, or AppError when the folder cannot be used
 */
export async function recover(args: string[], root: string): Promise<number> {
  const { way, dataDir } = parseRecoverArguments(args);
  const app = openApp(createHost(root, dataDir));
  try {
    const state = await atRest(app);
    if (way.do === "tell") return await tell(app, state);
    await takeWay(app, state, way);
    const after = await atRest(app);
    if (after.phase === "recovery") {
      printError(AppError.fromEnvelope(after.failed ?? after.error));
      return 1;
    }
    if (after.phase !== "open" || after.outcome === null) return 1;
    console.log(outcomeWords(after.outcome));
    return after.outcome.type === "not-restored" ? 1 : 0;
  } finally {
    await app.dispose();
  }
}

/** Resolves when the history has been opened, or cannot be. */
function atRest({ state }: App): Promise<AppState> {
  if (state.value.phase !== "opening") return Promise.resolve(state.value);
  return new Promise((resolve) => {
    const unsubscribe = state.subscribe((value) => {
      if (value.phase === "opening") return;
      unsubscribe();
      resolve(value);
    });
  });
}

async function tell(app: App, state: AppState): Promise<number> {
  await app.handlers["backups.look"]?.({});
  const backups = app.handlers["backups.state"]?.value.backups ?? [];
  if (state.phase === "recovery") {
    printError(AppError.fromEnvelope(state.error));
    console.error("stemma recover --rescue copies what can be read into a new history; --begin-anew starts with an");
    console.error("empty one; --backup NAME brings a backup back. The damaged file is kept in each case.");
  } else console.error("The history can be opened.");
  if (backups.length > 0) process.stdout.write(backupTable(backups));
  else console.error("There are no backups.");
  return state.phase === "recovery" ? 1 : 0;
}

async function takeWay({ handlers }: App, state: AppState, way: Exclude<RecoverWay, { do: "tell" }>): Promise<void> {
  switch (way.do) {
    case "restore":
      if (state.phase === "open") await handlers["backups.restore"]?.({ name: way.name, stopsRuns: false });
      else await handlers["recovery.restore"]?.({ name: way.name });
      return;
    case "rescue":
      await handlers["recovery.rescue"]?.({});
      return;
    case "begin-anew":
      await handlers["recovery.beginAnew"]?.({});
      return;
  }
}

const backupTable = (backups: readonly Backup[]): string =>
  textTable([
    ["backup", "conversations", "size"],
    ...backups.map(({ name, conversations, bytes }) => [
      name,
      conversations === null ? "cannot be read" : String(conversations),
      formatBytes(bytes),
    ]),
  ]);

function outcomeWords(outcome: LaunchOutcome): string {
  switch (outcome.type) {
    case "restored":
      return `The backup is in place.${kept(outcome.keptAs)}`;
    case "rescued": {
      const { conversations, questions, gaps } = outcome.report;
      return `Rescued: ${conversations} conversations, ${questions} problems; places that could not be read: ${gaps}.${kept(outcome.keptAs)}`;
    }
    case "begun-anew":
      return `The history is new and empty.${kept(outcome.keptAs)}`;
    case "not-restored":
      return `The backup was not restored: ${outcome.error.message}`;
    case "emptied":
    case "not-emptied":
      return "";
  }
}

const kept = (keptAs: string | null): string => (keptAs === null ? "" : ` The one before is kept as ${keptAs}.`);
