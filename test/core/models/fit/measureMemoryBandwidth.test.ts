import { expect, test } from "vitest";
import { measureMemoryBandwidth } from "../../../../src-main/core/models/fit/measureMemoryBandwidth.ts";

test.each([0, 1, 2])("with %s threads a speed is measured that memory can have", async (threads) => {
  const bytesPerSecond = await measureMemoryBandwidth(threads);
  expect(bytesPerSecond).toBeGreaterThan(1e6);
  expect(bytesPerSecond).toBeLessThan(1e14);
});
