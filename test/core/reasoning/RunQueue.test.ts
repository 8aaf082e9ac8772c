import { expect, test } from "vitest";
import { RunQueue } from "../../../src-main/core/reasoning/RunQueue.ts";

/** Work that notes when it begins and ends, and lasts until it is told to end. */
function noted(log: string[], name: string): { work: () => Promise<string>; end: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    work: async () => {
      log.push(`${name} begins`);
      await promise;
      log.push(`${name} ends`);
      return name;
    },
    end: resolve,
  };
}

test("pieces of work follow one another, and one that fails does not hold up the next", async () => {
  const queue = new RunQueue();
  const log: string[] = [];
  const [first, second] = [noted(log, "first"), noted(log, "second")];
  const failed = queue.exclusively(() => Promise.reject(new Error("no")));
  const results = [queue.exclusively(first.work), queue.exclusively(second.work)];
  expect(queue.isBusy).toBe(true);
  expect(log).toEqual([]);
  second.end();
  await expect(failed).rejects.toThrow("no");
  first.end();
  expect(await Promise.all(results)).toEqual(["first", "second"]);
  expect(log).toEqual(["first begins", "first ends", "second begins", "second ends"]);
  expect(queue.isBusy).toBe(false);
});

test("background work gives way to what a person waits for, and goes on before other background work", async () => {
  const queue = new RunQueue();
  const log: string[] = [];
  let pieces = 0;
  const long = queue.inBackground(async (giveWay) => {
    pieces += 1;
    log.push(`piece ${pieces}`);
    if (pieces === 2) return true;
    await new Promise((resolve) => giveWay.addEventListener("abort", resolve));
    return false;
  });
  const later = queue.inBackground(() => {
    log.push("later");
    return Promise.resolve(true);
  });
  await Promise.resolve();
  await Promise.resolve();
  expect(log).toEqual(["piece 1"]);
  const asked = noted(log, "asked");
  asked.end();
  await queue.exclusively(asked.work);
  await queue.settled;
  await Promise.all([long, later]);
  expect(log).toEqual(["piece 1", "asked begins", "asked ends", "piece 2", "later"]);
});

test("background work that fails is over", async () => {
  const queue = new RunQueue();
  await expect(queue.inBackground(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(queue.isBusy).toBe(false);
});
