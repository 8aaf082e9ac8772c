import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DeletedConversations } from "../../../src-main/core/conversations/DeletedConversations.ts";
import { conversationId } from "../../../src-shared/domain/ids.ts";
import { SampleHistory } from "../storage/search/sampleHistory.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function openDeleted() {
  const history = new SampleHistory();
  for (const conversation of ["first", "second", "third"]) history.add({ conversation });
  const done: string[] = [];
  const deleted = new DeletedConversations({
    conversations: history.conversations,
    settle: () => void done.push("settled"),
    work: { forget: () => Promise.resolve(void done.push("index")) },
    forgetStates: () => void done.push("states"),
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const left = (): unknown =>
    history.handle.db.prepare("SELECT conversation_id FROM conversations ORDER BY 1").pluck().all();
  const remove = (id: string) => history.conversations.setDeleted(conversationId.parse(id), Date.now());
  return { deleted, done, left, remove };
}

test("what was deleted goes when nobody will bring it back any more, with all that was kept of it", async () => {
  const { done, left, remove } = openDeleted();
  remove("first");
  await vi.advanceTimersByTimeAsync(9 * 60_000);
  remove("second");
  expect([left(), done]).toEqual([["first", "second", "third"], []]);
  await vi.advanceTimersByTimeAsync(11 * 60_000);
  expect(left()).toEqual(["third"]);
  expect(done.slice(0, 3)).toEqual(["settled", "states", "index"]);
});

test("all of it goes when the app closes; where nothing was deleted nothing is touched", async () => {
  const { deleted, done, left, remove } = openDeleted();
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(done).toEqual([]);
  remove("first");
  await deleted.dispose();
  expect(left()).toEqual(["second", "third"]);
  expect(done).toEqual(["settled", "states", "index"]);
});

test("what cannot be removed is logged and stops nothing", async () => {
  const warn = vi.fn();
  const broken = new DeletedConversations({
    conversations: {
      purgeDeleted: () => {
        throw new Error("the disk is full");
      },
    },
    settle: () => undefined,
    work: { forget: () => Promise.resolve() },
    forgetStates: () => undefined,
    logger: { info: () => undefined, warn, error: () => undefined },
  });
  await broken.dispose();
  expect(warn).toHaveBeenCalledOnce();
});
