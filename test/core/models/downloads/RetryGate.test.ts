import { describe, expect, it } from "vitest";
import { RetryGate } from "../../../../src-main/core/models/downloads/RetryGate.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";

const lost = new AppError("hub/no-network", "lost");
const never = new AbortController().signal;

describe("RetryGate", () => {
  it("waits longer each time, until something arrives", async () => {
    const waits: number[] = [];
    const gate = new RetryGate(8, (retryAt) => waits.push(retryAt - Date.now()));
    for (let time = 0; time < 4; time++) await gate.pass(lost, never);
    gate.reset();
    await gate.pass(lost, never);
    expect(waits[3]).toBeGreaterThan((waits[0] ?? NaN) * 4);
    expect(waits[4]).toBeLessThanOrEqual(9);
  });

  it("lets failures at the same time wait together, as one", async () => {
    const waits: number[] = [];
    const gate = new RetryGate(5, (retryAt) => waits.push(retryAt));
    await Promise.all(Array.from({ length: 20 }, () => gate.pass(lost, never)));
    expect(waits).toHaveLength(1);
  });

  it("gives up with the error itself after many in a row", async () => {
    const gate = new RetryGate(0.01, () => undefined);
    const many = async (): Promise<void> => {
      for (;;) await gate.pass(lost, never);
    };
    await expect(many()).rejects.toBe(lost);
  });

  it("waits as long as the server asks", async () => {
    const waits: number[] = [];
    const gate = new RetryGate(1, (retryAt) => waits.push(retryAt - Date.now()));
    await gate.pass(new AppError("hub/rate-limited", "slow down", { data: { seconds: 0.1 } }), never);
    expect(waits[0]).toBeGreaterThan(80);
  });

  it("does not wait where trying again cannot help", async () => {
    const gate = new RetryGate(1, () => undefined);
    const missing = new AppError("hub/not-found", "gone");
    await expect(gate.pass(missing, never)).rejects.toBe(missing);
  });

  it("ends a wait when the download is stopped", async () => {
    const gate = new RetryGate(60_000, () => undefined);
    const abort = new AbortController();
    const waiting = gate.pass(lost, abort.signal);
    abort.abort(new Error("stopped"));
    await expect(waiting).rejects.toThrow("stopped");
  });
});
