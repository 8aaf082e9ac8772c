import { describe, expect, it } from "vitest";
import { SpeedGauge } from "../../../../src-main/core/models/downloads/SpeedGauge.ts";

describe("SpeedGauge", () => {
  it("says nothing before the second reading", () => {
    const gauge = new SpeedGauge();
    gauge.add(1_000, 0);
    expect(gauge.bytesPerSecond).toBeNull();
  });

  it("finds a steady speed and follows a change", () => {
    const gauge = new SpeedGauge();
    for (let at = 0; at <= 10_000; at += 250) gauge.add(at * 5, at);
    expect(gauge.bytesPerSecond).toBeCloseTo(5_000, 0);
    for (let at = 10_250; at <= 12_250; at += 250) gauge.add(50_000, at);
    expect(gauge.bytesPerSecond).toBeLessThan(3_000);
    expect(gauge.bytesPerSecond).toBeGreaterThan(1_500);
  });

  it("never goes below zero when a transfer begins anew", () => {
    const gauge = new SpeedGauge();
    gauge.add(1_000, 0);
    gauge.add(0, 250);
    expect(gauge.bytesPerSecond).toBe(0);
  });
});
