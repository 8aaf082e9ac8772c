import { effortTokens } from "../../../../src-shared/domain/effortTokens.ts";
import type { Forecast } from "../../../../src-shared/domain/forecast.ts";
import type { SheetForecast, SheetSummary } from "../../../../src-shared/domain/problems/sheet.ts";
import type { SheetRecord } from "../../storage/SheetRepository.ts";

/**
 * How long what is left of a sheet will take: as its solved entries took on average, else from the model's speed, if each thinks
 * as long as it may.
 * @param meanTimeMs of the solved entries; null where none is
 * @param forecast of the sheet's model; undefined where it cannot run here
 * @returns null where nothing is left, or nothing is known of the speed
 */
export function forecastSheet(
  { effort, samples }: Pick<SheetRecord, "effort" | "samples">,
  counts: SheetSummary["counts"],
  meanTimeMs: number | null,
  forecast: Forecast | undefined,
): SheetForecast | null {
  const left = counts.waiting + counts.stopped + counts.solving;
  if (left === 0) return null;
  if (meanTimeMs !== null) return { leftMs: left * meanTimeMs, basis: "entries" };
  if (forecast === undefined || forecast.tokensPerSecond === null) return null;
  const { efforts, answerTokens, tokensPerSecond } = forecast;
  const most = Math.max(...efforts.map(({ thoughtTokens }) => thoughtTokens));
  const level = efforts.find((each) => each.level === effort)?.thoughtTokens;
  const thoughtTokens = level ?? Math.min(effortTokens(effort) ?? most, most);
  return { leftMs: (left * samples * (thoughtTokens + answerTokens) * 1_000) / tokensPerSecond, basis: "speed" };
}
