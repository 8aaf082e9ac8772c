import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { TestFile } from "./TestFile.ts";

const megabyte = 1024 * 1024;

test("any range of a made file is the same, however it is cut", () => {
  const file = new TestFile({ seed: 3, sizeBytes: 3 * megabyte + 11 });
  const whole = file.bytes();
  expect(whole.length).toBe(file.sizeBytes);
  for (const [start, end] of [
    [0, 4],
    [megabyte - 1, megabyte + 1],
    [2 * megabyte, 3 * megabyte],
    [3 * megabyte + 10, 3 * megabyte + 11],
  ] as const)
    expect(file.bytes(start, end).equals(whole.subarray(start, end))).toBe(true);
  expect(createHash("sha256").update(whole).digest("hex")).toBe(file.sha256);
});

test("another seed, another file; another place, other bytes", () => {
  const one = new TestFile({ seed: 1, sizeBytes: 64 * megabyte });
  const other = new TestFile({ seed: 2, sizeBytes: 64 * megabyte });
  expect(one.sha256).not.toBe(other.sha256);
  expect(one.tag).not.toBe(other.tag);
  const blocks = Array.from({ length: 64 }, (_, index) => one.bytes(index * megabyte + 100, index * megabyte + 116));
  expect(new Set(blocks.map((block) => block.toString("hex"))).size).toBe(64);
});

test("begins as it is told", () => {
  expect(new TestFile({ seed: 1, sizeBytes: 100 }).bytes(0, 4).toString()).toBe("GGUF");
  const file = new TestFile({ seed: 1, sizeBytes: 100, head: Buffer.from("something else") });
  expect(file.bytes(0, 14).toString()).toBe("something else");
  expect(new TestFile(Buffer.from("as it is")).bytes().toString()).toBe("as it is");
});

test("gigabytes take no memory", () => {
  const file = new TestFile({ seed: 1, sizeBytes: 2 ** 40 });
  expect(file.bytes(2 ** 39 + 5, 2 ** 39 + 25)).toHaveLength(20);
});
