import type { Effort } from "../../../../src-shared/domain/effort.ts";
import { type EffortLevel, effortTokens } from "../../../../src-shared/domain/effortTokens.ts";
import type { Forecast } from "../../../../src-shared/domain/forecast.ts";
import { formatAtMost } from "../../../components/format/formatAtMost.ts";
import { formatCount } from "../../../components/format/formatCount.ts";

const levelNames: Record<EffortLevel, string> = { quick: "Quick", normal: "Normal", deep: "Deep", maximum: "Maximum" };

/** `Normal`, or `2,000 tokens` for an own number. */
export function effortName(effort: Effort): string {
  return typeof effort === "number" ? formatCount(effort, "token") : levelNames[effort];
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
  return `up to ${forecast?.isMeasured === true ? "" : "about "}${formatAtMost(ms)}`;
}

/** What an effort means here, for a line of the menu: `up to 4,096 tokens · 6 min`. */
export function effortDetail(effort: Effort, samples: number, forecast: Forecast | undefined): string {
  const tokens = thoughtTokensFor(effort, forecast);
  if (tokens === undefined) return "all that fit";
  if (tokens === 0) return "no room for a thought";
  const wanted = effortTokens(effort);
  const isAll = forecast !== undefined && (wanted === null || tokens < wanted);
  const ms = longestRunMs(effort, samples, forecast);
  const each = samples > 1 ? " each" : "";
  const time = ms === undefined ? "" : ` · ${forecast?.isMeasured === true ? "" : "about "}${formatAtMost(ms)}`;
  return `up to ${formatCount(tokens, "token")}${each}${isAll ? ", all that fit" : ""}${time}`;
}

/** How far the times in the menu can be trusted. */
export function timesNote(forecast: Forecast | undefined): string {
  if (forecast === undefined || forecast.tokensPerSecond === null)
    return "Time not known yet: nothing was measured with this model.";
  return forecast.isMeasured
    ? "At most; the model may be done sooner."
    : "Times are estimated until this model has run here.";
}

/** The words on the button: `Normal, up to 2 min`, `Normal × 4, up to 8 min`, or only the effort. */
export function choiceWords(effort: Effort, samples: number, forecast: Forecast | undefined): string {
  const name = samples > 1 ? `${effortName(effort)} × ${samples}` : effortName(effort);
  const time = timeWords(effort, samples, forecast);
  return time === undefined ? name : `${name}, ${time}`;
}
