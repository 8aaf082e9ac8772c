import { expect, test } from "vitest";
import { forecastSheet } from "../../../../src-main/core/problems/sheets/forecastSheet.ts";
import type { Forecast } from "../../../../src-shared/domain/forecast.ts";
import { modelId } from "../../../../src-shared/domain/ids.ts";

const counts = { waiting: 3, "needs-look": 9, solving: 1, solved: 0, failed: 0, skipped: 9, stopped: 1 };
const forecast: Forecast = {
  modelId: modelId.parse("starter"),
  contextTokens: 8192,
  tokensPerSecond: 10,
  isMeasured: true,
  efforts: [
    { level: "quick", thoughtTokens: 900 },
    { level: "normal", thoughtTokens: 4_000 },
    { level: "deep", thoughtTokens: 5_000 },
    { level: "maximum", thoughtTokens: 5_000 },
  ],
  answerTokens: 100,
};

test("what is left takes as long as what was solved took", () => {
  expect(forecastSheet({ effort: "quick", samples: 4 }, counts, 2_000, forecast)).toEqual({
    leftMs: 10_000,
    basis: "entries",
  });
});

test("before that, each is reckoned to think as long as it may, at the model's speed", () => {
  const leftMs = (effort: Parameters<typeof forecastSheet>[0]["effort"], samples = 1) =>
    forecastSheet({ effort, samples }, counts, null, forecast);
  expect(leftMs("quick")).toEqual({ leftMs: (5 * 1_000 * 1_000) / 10, basis: "speed" });
  expect(leftMs("quick", 3)?.leftMs).toBe((3 * 5 * 1_000 * 1_000) / 10);
  expect(leftMs(400)?.leftMs).toBe((5 * 500 * 1_000) / 10);
  // No more than the context has room for.
  expect(leftMs(100_000)?.leftMs).toBe((5 * 5_100 * 1_000) / 10);
});

test("nothing is said where nothing is left, or nothing is known", () => {
  const plain = { effort: "quick", samples: 1 } as const;
  expect(forecastSheet(plain, { ...counts, waiting: 0, solving: 0, stopped: 0 }, 2_000, forecast)).toBeNull();
  expect(forecastSheet(plain, counts, null, undefined)).toBeNull();
  expect(forecastSheet(plain, counts, null, { ...forecast, tokensPerSecond: null })).toBeNull();
});
