import { expect, test } from "vitest";
import { backendName } from "../../../../src-renderer/components/format/backendName.ts";
import { formatMoment } from "../../../../src-renderer/components/format/formatMoment.ts";
import { formatRate } from "../../../../src-renderer/components/format/formatRate.ts";

test.each([
  [0.0421, "0.042"],
  [0.64, "0.64"],
  [1, "1.0"],
  [21.64, "21.6"],
  [100.4, "100"],
  [1204, "1,204"],
])("%f tokens a second: %s", (rate, text) => {
  expect(formatRate(rate)).toBe(text);
});

test("a day and a time", () => {
  expect(formatMoment(new Date(2026, 10, 24, 4, 5).getTime())).toBe("24 Nov 2026, 04:05");
});

test("backends as people know them, others by their own name", () => {
  expect(backendName("cpu")).toBe("Processor");
  expect(backendName("sycl")).toBe("sycl");
});
