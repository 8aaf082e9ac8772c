import { describe, expect, it } from "vitest";
import { ChunkPlan, chunkBytesFor } from "../../../../src-main/core/models/downloads/ChunkPlan.ts";

const MiB = 2 ** 20;

describe("ChunkPlan", () => {
  it("hands out each chunk once, in order", () => {
    const plan = new ChunkPlan(25, 10);
    expect([plan.take(), plan.take(), plan.take(), plan.take()]).toEqual([
      { index: 0, start: 0, end: 10 },
      { index: 1, start: 10, end: 20 },
      { index: 2, start: 20, end: 25 },
      undefined,
    ]);
  });

  it("hands a broken chunk out again from where it broke", () => {
    const plan = new ChunkPlan(25, 10);
    plan.take();
    plan.add(0, 4);
    plan.giveBack(0);
    expect(plan.take()).toEqual({ index: 0, start: 4, end: 10 });
  });

  it("knows what is there without a gap", () => {
    const plan = new ChunkPlan(25, 10);
    plan.add(1, 10);
    expect(plan.contiguousBytes).toBe(0);
    plan.add(0, 3);
    expect(plan.contiguousBytes).toBe(3);
    plan.add(0, 7);
    expect(plan.contiguousBytes).toBe(20);
    expect(plan.receivedBytes).toBe(20);
    expect(plan.isComplete).toBe(false);
    plan.add(2, 5);
    expect(plan.contiguousBytes).toBe(25);
    expect(plan.isComplete).toBe(true);
  });

  it("goes on from what an earlier plan wrote, and believes no more than fits", () => {
    const plan = new ChunkPlan(25, 10, [10, 99, 2, 7]);
    expect(plan.receivedBytes).toBe(22);
    expect(plan.take()).toEqual({ index: 2, start: 22, end: 25 });
  });

  it("takes chunks that suit the file", () => {
    expect(chunkBytesFor(100)).toBe(4 * MiB);
    expect(chunkBytesFor(2048 * MiB)).toBe(16 * MiB);
    expect(chunkBytesFor(20_000 * MiB)).toBe(32 * MiB);
  });
});
