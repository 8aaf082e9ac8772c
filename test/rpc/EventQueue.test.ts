import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EventQueue, gatherMs, maxUnacknowledged } from "../../src-main/rpc/EventQueue.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const joinTexts = (earlier: unknown, later: unknown): unknown => `${String(earlier)}${String(later)}`;

function startQueue(join: (earlier: unknown, later: unknown) => unknown = joinTexts) {
  const sent: [number, unknown][] = [];
  const queue = new EventQueue(join, (order, event) => sent.push([order, event]));
  return { queue, sent };
}

test("an event after a pause goes at once; the next ones wait for the gathering time", () => {
  const { queue, sent } = startQueue();
  queue.push("a");
  expect(sent).toEqual([[1, "a"]]);
  queue.push("b");
  queue.push("c");
  vi.advanceTimersByTime(gatherMs - 1);
  expect(sent).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(sent).toEqual([
    [1, "a"],
    [2, "bc"],
  ]);
  vi.advanceTimersByTime(gatherMs);
  queue.push("d");
  expect(sent).toHaveLength(3);
});

test("a reader that does not acknowledge gets one joined message when it does", () => {
  const { queue, sent } = startQueue();
  for (let index = 0; index < 20; index += 1) {
    queue.push(String(index % 10));
    vi.advanceTimersByTime(gatherMs);
  }
  expect(sent).toHaveLength(maxUnacknowledged);
  queue.acknowledge(1);
  expect(sent).toHaveLength(maxUnacknowledged + 1);
  expect(sent.map(([, event]) => event).join("")).toBe("01234567890123456789");
});

test("acknowledgements of what was never sent open no window", () => {
  const { queue, sent } = startQueue(() => undefined);
  for (let index = 0; index < 9; index += 1) queue.push(index);
  queue.acknowledge(1000);
  queue.acknowledge(-1);
  vi.advanceTimersByTime(gatherMs * 10);
  expect(sent).toHaveLength(maxUnacknowledged);
});

test("the end comes once, after everything that waits", () => {
  const { queue, sent } = startQueue(() => undefined);
  const onDrained = vi.fn<() => void>();
  for (let index = 0; index < 6; index += 1) queue.push(index);
  queue.end(onDrained);
  expect(sent).toHaveLength(4);
  expect(onDrained).not.toHaveBeenCalled();
  queue.acknowledge(4);
  queue.acknowledge(6);
  expect(sent).toHaveLength(6);
  expect(onDrained).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test("nothing is left behind when it is closed", () => {
  const { queue, sent } = startQueue();
  const onDrained = vi.fn<() => void>();
  queue.push("a");
  queue.push("b");
  queue.close();
  queue.acknowledge(1);
  expect(vi.getTimerCount()).toBe(0);
  expect(sent).toEqual([[1, "a"]]);
  expect(onDrained).not.toHaveBeenCalled();
});
