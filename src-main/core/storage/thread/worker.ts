import { parentPort, workerData } from "node:worker_threads";
import { HistorySearch } from "../search/HistorySearch.ts";
import { openSearchIndex } from "../search/openSearchIndex.ts";
import { toStorageError } from "../toStorageError.ts";
import type { ThreadData, ThreadMessage, ThreadReply, ThreadTask } from "./threadProtocol.ts";

/** Between slices of indexing, in milliseconds: whatever else the machine does goes first. */
const pauseMs = 20;

const { historyPath, indexPath } = workerData as ThreadData;
let opened: HistorySearch | undefined;
let isIndexing = false;

const search = (): HistorySearch => (opened ??= new HistorySearch(openSearchIndex(historyPath, indexPath)));

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

function carryOut(task: ThreadTask): unknown {
  switch (task.type) {
    case "search":
      return search().find(task.request);
    case "filters":
      return search().filters();
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
    reply = { id: message.id, error: toStorageError(thrown, indexPath).toEnvelope() };
  }
  parentPort?.postMessage(reply);
});
