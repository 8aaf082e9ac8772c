import type { Effort } from "../../../../src-shared/domain/effort.ts";
import { type EffortLevel, effortTokens } from "../../../../src-shared/domain/effortTokens.ts";
import type { Forecast } from "../../../../src-shared/domain/forecast.ts";
import { formatAtMost } from "../../../components/format/formatAtMost.ts";
import { formatCount } from "../../../components/format/formatCount.ts";
import { words } from "../../../components/words/words.ts";

/** `Normal`, or `2,000 tokens` for an own number. */
export function effortName(effort: Effort): string {
  return typeof effort === "number" ? formatCount(effort, "token") : words().effort.levels[effort];
}

const roomFor = (level: EffortLevel, { efforts }: Forecast): number | undefined =>
  efforts.find((each) => each.level === level)?.thoughtTokens;

/** Tokens that a thought may have at this place, or undefined where it is not known. */
export function thoughtTokensFor(effort: Effort, forecast: Forecast | undefined): number | undefined {
  if (forecast === undefined) return effortTokens(effort) ?? undefined;
  if (typeof effort !== "number") return roomFor(effort, forecast);
  return Math.min(effort, roomFor("maximum", forecast) ?? effort);
}

/**
 * Milliseconds that the thought and the answer take at most, samples one after another; undefined where no speed is
 * known. Reading the problem comes on top: it is short beside them.
 */
export function longestRunMs(effort: Effort, samples: number, forecast: Forecast | undefined): number | undefined {
  const tokens = thoughtTokensFor(effort, forecast);
  if (forecast === undefined || forecast.tokensPerSecond === null || tokens === undefined) return undefined;
  return (samples * (tokens + forecast.answerTokens) * 1000) / forecast.tokensPerSecond;
}

/** `up to 6 min`, `up to about 6 min` where the speed is estimated, or undefined where it is not known. */
export function timeWords(effort: Effort, samples: number, forecast: Forecast | undefined): string | undefined {
  const ms = longestRunMs(effort, samples, forecast);
  if (ms === undefined) return undefined;
  return words().effort.time(formatAtMost(ms), forecast?.isMeasured === true);
}

/** What an effort means here, for a line of the menu: `up to 4,096 tokens · 6 min`. */
export function effortDetail(effort: Effort, samples: number, forecast: Forecast | undefined): string {
  const tokens = thoughtTokensFor(effort, forecast);
  const { allThatFit, noRoom, room } = words().effort;
  if (tokens === undefined) return allThatFit;
  if (tokens === 0) return noRoom;
  const wanted = effortTokens(effort);
  const isAll = forecast !== undefined && (wanted === null || tokens < wanted);
  const ms = longestRunMs(effort, samples, forecast);
  return room({
    tokens: formatCount(tokens, "token"),
    isEach: samples > 1,
    isAll,
    time: ms === undefined ? undefined : formatAtMost(ms),
    isMeasured: forecast?.isMeasured === true,
  });
}

/** How far the times in the menu can be trusted. */
export function timesNote(forecast: Forecast | undefined): string {
  const { timeUnknown, timeMeasured, timeEstimated } = words().effort;
  if (forecast === undefined || forecast.tokensPerSecond === null) return timeUnknown;
  return forecast.isMeasured ? timeMeasured : timeEstimated;
}

/** The words on the button: `Normal, up to 2 min`, `Normal × 4, up to 8 min`, or only the effort. */
export function choiceWords(effort: Effort, samples: number, forecast: Forecast | undefined): string {
  const name = samples > 1 ? `${effortName(effort)} × ${samples}` : effortName(effort);
  const time = timeWords(effort, samples, forecast);
  return time === undefined ? name : `${name}, ${time}`;
}
