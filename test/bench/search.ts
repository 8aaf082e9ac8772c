import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { openDatabase } from "../../src-main/core/storage/openDatabase.ts";
import { searchIndexPath } from "../../src-main/core/storage/historyFiles.ts";
import { HistoryThread } from "../../src-main/core/storage/thread/HistoryThread.ts";
import type { SearchRequest } from "../../src-shared/domain/search.ts";
import { modelId } from "../../src-shared/domain/ids.ts";
import type { Measurement } from "./Measurement.ts";
import { Language, writeHistory } from "./writeHistory.ts";

/** Each is a question and an answer: 100,000 messages. Thoughts come on top. */
const turns = 50_000;
const searches = 400;
const threadFile = resolve(import.meta.dirname, "../../out/main/history.mjs");

/** What people look for: words as often as they occur, a few of them, formulas, phrases, words half typed. */
function somethingToFind(language: Language): string {
  const word = (): string => language.word();
  return language.random.pick([
    () => word(),
    () => word(),
    () => `${word()} ${word()}`,
    () => `${word()} ${word()}`,
    () => `${word()} ${word()} ${word()} `,
    () => language.formula(),
    () => `"${word()} ${word()}"`,
    () => word().slice(0, 4),
  ])();
}

function requestOf(language: Language, thoughts: boolean): SearchRequest {
  const { random } = language;
  return {
    text: somethingToFind(language),
    thoughts,
    modelId: random.next() < 0.1 ? modelId.parse("file:2") : null,
    since: random.next() < 0.1 ? Date.now() - 90 * 86_400_000 : null,
    until: null,
    verified: false,
    tag: null,
    offset: 0,
    limit: 20,
  };
}

async function percentile95(thread: HistoryThread, thoughts: boolean): Promise<number> {
  const language = new Language(5);
  const times: number[] = [];
  for (let round = 0; round < searches; round++) {
    const request = requestOf(language, thoughts);
    const begun = performance.now();
    await thread.search(request);
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(searches * 0.95)] ?? NaN;
}

/** Waits until all of the history can be searched. @returns how busy that kept this thread, in parts of the time */
async function buildIndex(thread: HistoryThread): Promise<number> {
  const before = process.threadCpuUsage();
  const begun = performance.now();
  const request = { ...requestOf(new Language(1), false), text: "no such word" };
  for (;;) {
    thread.changed();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    if ((await thread.search(request)).indexed === null) break;
  }
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / (performance.now() - begun);
}

/**
 * Full-text search in a history of 100,000 messages and 50,000 thoughts, through the app's thread: building the index in
 * the background, its size, and searches with the thread warm. The lengths are distributed as real ones are.
 * @param folder an empty folder
 */
export async function measureSearch(folder: string): Promise<Measurement[]> {
  const dataDir = join(folder, "search-data");
  const { db, close } = openDatabase(dataDir);
  const written = writeHistory(db, turns);
  const indexPath = searchIndexPath(dataDir);
  const thread = new HistoryThread(threadFile, { dataDir });
  try {
    const begun = performance.now();
    const share = await buildIndex(thread);
    const built = performance.now() - begun;
    // It goes on merging what it has written.
    for (let size = -1; size !== statSync(`${indexPath}-wal`).mtimeMs;) {
      size = statSync(`${indexPath}-wal`).mtimeMs;
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
    const messages = await percentile95(thread, false);
    const all = await percentile95(thread, true);
    await thread.dispose();
    const textBytes = written.messageBytes + written.thoughtBytes;
    return [
      { name: "Text of 100,000 messages", unit: "MB", value: written.messageBytes / 1e6 },
      { name: "Text of their 50,000 thoughts", unit: "MB", value: written.thoughtBytes / 1e6 },
      { name: "Index built in the background", unit: "ms", value: built },
      { name: "Main thread busy with it", unit: "%", value: 100 * share, target: { of: "value", atMost: 1 } },
      {
        name: "Index size, of the text",
        unit: "%",
        value: (100 * statSync(indexPath).size) / textBytes,
        target: { of: "value", atMost: 60 },
      },
      { name: "Search, 95th percentile", unit: "ms", value: messages, target: { of: "value", atMost: 50 } },
      { name: "Search in thoughts too, 95th percentile", unit: "ms", value: all, target: { of: "value", atMost: 50 } },
    ];
  } finally {
    await thread.dispose();
    close();
  }
}
