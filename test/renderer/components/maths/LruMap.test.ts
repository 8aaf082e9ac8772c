import { expect, test } from "vitest";
import { LruMap } from "../../../../src-renderer/components/maths/LruMap.ts";

test("forgets the least recently used entries when it holds too much", () => {
  const map = new LruMap<string, number>(10);
  map.set("a", 1, 4);
  map.set("b", 2, 4);
  expect(map.get("a")).toBe(1);
  map.set("c", 3, 4);
  expect([map.get("a"), map.get("b"), map.get("c")]).toEqual([1, undefined, 3]);
  expect(map.weight).toBe(8);
});

test("stays within its weight however much is put in", () => {
  const map = new LruMap<number, number>(100);
  for (let index = 0; index < 1000; index += 1) map.set(index, index, 1 + (index % 7));
  expect(map.weight).toBeLessThanOrEqual(100);
  expect(map.size).toBeGreaterThan(10);
  expect(map.get(999)).toBe(999);
});

test("does not keep what is too heavy, and counts a replaced value once", () => {
  const map = new LruMap<string, number>(10);
  map.set("a", 1, 3);
  map.set("a", 2, 5);
  expect([map.get("a"), map.weight]).toEqual([2, 5]);
  map.set("b", 1, 11);
  expect([map.get("a"), map.get("b")]).toEqual([2, undefined]);
});
