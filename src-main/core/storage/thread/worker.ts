import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import { backUpHistory } from "../backups/backUpHistory.ts";
import { backUpIfChanged } from "../backups/backUpIfChanged.ts";
import { readBackups } from "../backups/readBackups.ts";
import { historyPath, searchIndexPath } from "../historyFiles.ts";
import { openDatabase } from "../openDatabase.ts";
import { readyBackup, readyEmpty } from "../recovery/readyHistory.ts";
import { rescueHistory } from "../recovery/rescueHistory.ts";
import { HistorySearch } from "../search/HistorySearch.ts";
import { openSearchIndex } from "../search/openSearchIndex.ts";
import { toStorageError } from "../toStorageError.ts";
import type { ThreadData, ThreadMessage, ThreadReply, ThreadTask } from "./threadProtocol.ts";

/** Between slices of indexing, in milliseconds: whatever else the machine does goes first. */
const pauseMs = 20;

const { dataDir } = workerData as ThreadData;
let opened: HistorySearch | undefined;
let isIndexing = false;

const search = (): HistorySearch =>
  (opened ??= new HistorySearch(openSearchIndex(historyPath(dataDir), searchIndexPath(dataDir))));

function index(): void {
  isIndexing = search().index();
  if (isIndexing) setTimeout(indexOrStop, pauseMs);
}

/** A full disk must not end the thread; the next change has it tried again. */
function indexOrStop(): void {
  try {
    index();
  } catch {
    isIndexing = false;
  }
}

/** The history as it is now; whoever writes to it does not wait for what is read here. */
function reading<Value>(read: (db: Database.Database) => Value): Value {
  // Opened for reading alone, it would leave its log behind.
  const db = new Database(historyPath(dataDir), { fileMustExist: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

function carryOut(task: ThreadTask): unknown {
  switch (task.type) {
    case "search":
      return search().find(task.request);
    case "filters":
      return search().filters();
    case "forget":
      return search().forget();
    case "prepare":
      return openDatabase(dataDir).close();
    case "listBackups":
      return readBackups(dataDir);
    case "backUp":
      return reading((db) => backUpHistory(db, dataDir, task.kind));
    case "backUpIfChanged":
      return reading((db) => backUpIfChanged(db, dataDir, task.kind));
    case "readyBackup":
      return readyBackup(dataDir, task.name);
    case "readyRescued":
      return rescueHistory(dataDir);
    case "readyEmpty":
      return readyEmpty(dataDir);
  }
}

parentPort?.on("message", (message: ThreadMessage) => {
  if (message.type === "changed") {
    if (!isIndexing) indexOrStop();
    return;
  }
  let reply: ThreadReply;
  try {
    reply = { id: message.id, value: carryOut(message.task) };
  } catch (thrown) {
    reply = { id: message.id, error: toStorageError(thrown, historyPath(dataDir)).toEnvelope() };
  }
  parentPort?.postMessage(reply);
});
