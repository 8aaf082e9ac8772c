import { resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { HistoryThread } from "../../../../src-main/core/storage/thread/HistoryThread.ts";
import type { SearchRequest } from "../../../../src-shared/domain/search.ts";
import { SampleHistory } from "../search/sampleHistory.ts";

const file = resolve(import.meta.dirname, "../../../../src-main/core/storage/thread/worker.ts");
const request: SearchRequest = {
  text: "apple",
  thoughts: false,
  modelId: null,
  since: null,
  until: null,
  verified: false,
  tag: null,
  offset: 0,
  limit: 10,
};

function threadOf(history: SampleHistory): HistoryThread {
  const thread = new HistoryThread(file, { dataDir: history.folder });
  onTestFinished(() => thread.dispose());
  return thread;
}

test("another thread searches while this one writes", async () => {
  const history = new SampleHistory();
  for (let i = 0; i < 40; i++) history.add({ answer: `apple ${i}` });
  const thread = threadOf(history);
  thread.changed();
  await expect.poll(async () => (await thread.search(request)).indexed, { timeout: 20_000 }).toBeNull();
  expect((await thread.search(request)).total).toBe(40);
  history.add({ answer: "one more apple" });
  expect((await thread.search(request)).total).toBe(41);
  expect((await thread.filters()).models).toHaveLength(1);
});

test("what is still asked for when it ends fails, and another task starts it again", async () => {
  const history = new SampleHistory();
  const thread = threadOf(history);
  const [asked] = await Promise.allSettled([thread.search(request), thread.dispose()]);
  expect(asked).toMatchObject({ status: "rejected", reason: { code: "internal" } });
  expect((await thread.search(request)).total).toBe(0);
});

test("a history that cannot be opened is said, and the thread lives on", async () => {
  const thread = new HistoryThread(file, { dataDir: "/nowhere" });
  onTestFinished(() => thread.dispose());
  await expect(thread.search(request)).rejects.toMatchObject({ code: "storage/not-writable" });
  await expect(thread.filters()).rejects.toMatchObject({ code: "storage/not-writable" });
});
